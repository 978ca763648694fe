package io.tidings.alert.service.matching;

import io.tidings.stage.StageState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.concurrent.atomic.LongAdder;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What matching is doing, for health and metrics. */
@ApplicationScoped
public class MatchingStatus {

    private static final Logger LOG = Logger.getLogger(MatchingStatus.class);

    private final LongAdder announcements = new LongAdder();
    private final LongAdder matches = new LongAdder();
    private final LongAdder setAside = new LongAdder();
    private volatile StageState calm = new StageState.Starting();
    private volatile StageState.@Nullable Degraded outage;

    /** Where it stands. */
    public StageState state() {
        StageState.Degraded now = outage;
        return now == null ? calm : now;
    }

    void started() {
        calm = new StageState.Running();
    }

    void answers() {
        if (outage != null) {
            LOG.info("matching goes on");
            outage = null;
        }
    }

    void waits(String reason) {
        StageState.Degraded earlier = outage;
        if (earlier == null) {
            LOG.warnf("matching waits reason=%s", reason);
        }
        outage = new StageState.Degraded(reason, earlier == null ? Instant.now() : earlier.since());
    }

    LongAdder announcements() {
        return announcements;
    }

    LongAdder matches() {
        return matches;
    }

    LongAdder setAside() {
        return setAside;
    }
}

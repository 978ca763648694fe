package io.tidings.alert.service.subscription;

import io.tidings.alert.service.AlertConfig;
import io.tidings.alert.service.Fault;
import io.tidings.alert.service.RefusedException;
import io.tidings.search.SearchUnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jboss.logging.Logger;

/** What time it is, where we are, and how much one may ask for. */
@ApplicationScoped
class DeskSettings {

    private static final Logger LOG = Logger.getLogger(DeskSettings.class);

    private final AlertConfig config;
    private final Clock clock;
    private final BackTests backTests;

    DeskSettings(AlertConfig config, Clock clock, BackTests backTests) {
        this.config = config;
        this.clock = clock;
        this.backTests = backTests;
    }

    /**
     * What finds too much on a day is told in digests only. While nobody can say how much it finds, it is allowed.
     *
     * @throws RefusedException when it finds too much
     */
    void checkNoise(SubscriptionDraft draft) {
        if (!draft.timing().frequency().equals("immediate")) {
            return;
        }
        try {
            int most = backTests.busiestDay(draft.query(), draft.timing().schedule(), config.mostADay());
            if (most > config.mostADay()) {
                throw new RefusedException(List.of(Fault.of(
                        "frequency",
                        "this search would have told you of " + most
                                + " announcements on one of the last days; choose hourly, daily or"
                                + " weekly, or make it narrower")));
            }
        } catch (SearchUnavailableException e) {
            LOG.debugf("nobody can say how much a search finds reason=%s", e.getMessage());
        }
    }

    /** As PostgreSQL and JSON keep it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    URI home() {
        return config.publicAddress();
    }

    int subscriptionsEach() {
        return config.subscriptionsEach();
    }
}

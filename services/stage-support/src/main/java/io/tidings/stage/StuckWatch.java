package io.tidings.stage;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * Notices that the loop makes no progress although there is work. Looks at regular ticks and counts a late tick as one: the
 * time in which the whole process was stopped is not held against it.
 */
final class StuckWatch {

    private final StageStatus status;
    private final Duration patience;
    private final Consumer<String> stuck;
    private long seen;
    private Duration still = Duration.ZERO;

    /** @param stuck what to do then, told once what the loop was doing */
    StuckWatch(StageStatus status, Duration patience, Consumer<String> stuck) {
        this.status = status;
        this.patience = patience;
        this.stuck = stuck;
    }

    /** How often to look. */
    Duration interval() {
        return patience.dividedBy(20);
    }

    void tick() {
        long progress = status.progress();
        if (progress != seen || status.state() instanceof StageState.Stopped) {
            seen = progress;
            still = Duration.ZERO;
            return;
        }
        boolean patient = still.compareTo(patience) < 0;
        still = still.plus(interval());
        if (patient && still.compareTo(patience) >= 0) {
            String reason = "no progress for " + patience.toSeconds() + " s at " + status.busyWith();
            status.stuck(reason);
            stuck.accept(reason);
        }
    }
}

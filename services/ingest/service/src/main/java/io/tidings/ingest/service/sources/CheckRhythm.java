package io.tidings.ingest.service.sources;

import io.tidings.fetch.CheckResult;
import io.tidings.fetch.CheckSchedule;
import io.tidings.fetch.CheckState;
import io.tidings.fetch.NextCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.random.RandomGenerator;

/** When a source is checked next, by the service's own clock and chance. */
@ApplicationScoped
class CheckRhythm {

    private final CheckSchedule schedule;
    private final Clock clock;
    private final RandomGenerator chance;

    CheckRhythm(CheckSchedule schedule, Clock clock, RandomGenerator chance) {
        this.schedule = schedule;
        this.clock = clock;
        this.chance = chance;
    }

    Instant now() {
        return clock.instant();
    }

    NextCheck after(CheckState before, CheckResult result, Instant now) {
        return schedule.after(before, result, now, chance);
    }
}

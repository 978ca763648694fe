package io.tidings.local.system;

import java.time.Duration;

/**
 * How patiently a part that died is started again.
 *
 * @param first pause after the first death
 * @param longest no pause is longer than this; each is twice the one before
 * @param calm a part that was ready for this long has a clean record again
 * @param attemptsBeforeReady how many deaths at the first start mean that it will not come up
 * @param alarming from how many deaths in a row a person is told that it keeps dying
 */
record RestartPace(Duration first, Duration longest, Duration calm, int attemptsBeforeReady, int alarming) {

    static final RestartPace USUAL =
            new RestartPace(Duration.ofMillis(500), Duration.ofSeconds(30), Duration.ofMinutes(1), 4, 5);

    /** The pause after that many deaths in a row, 1 or more. */
    Duration pauseAfter(int deaths) {
        long doubled = first.toMillis() << Math.min(deaths - 1, 20);
        return Duration.ofMillis(Math.min(doubled, longest.toMillis()));
    }
}

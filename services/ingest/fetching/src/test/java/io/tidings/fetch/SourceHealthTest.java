package io.tidings.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.fetch.SourceHealth.Status;
import io.tidings.fetch.SourceHistory.Check;
import io.tidings.fetch.SourceHistory.Result;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SourceHealthTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final List<Check> READS = List.of(Check.good(NOW.minusSeconds(600), 20, 0), Check.good(NOW, 20, 0));

    private static SourceHealth health(List<Check> checks, List<Instant> items) {
        return SourceHealth.of(new SourceHistory(checks, items, Optional.empty()), NOW);
    }

    /** So many items a day, evenly, over the days before the end. */
    private static List<Instant> steady(int days, int perDay, Instant end) {
        List<Instant> items = new ArrayList<>();
        Duration gap = Duration.ofDays(1).dividedBy(perDay);
        for (int i = days * perDay; i > 0; i--) {
            items.add(end.minus(gap.multipliedBy(i - 1)));
        }
        return items;
    }

    @Test
    void aSourceThatKeepsItsRhythmIsOk() {
        assertThat(health(READS, steady(60, 4, NOW.minusSeconds(60))))
                .isEqualTo(new SourceHealth(Status.OK, Optional.empty(), "reads well", 0));
    }

    @Test
    void unusualSilenceIsQuietSinceTheLastItem() {
        Instant last = NOW.minus(Duration.ofHours(20));

        SourceHealth health = health(READS, steady(20, 4, last));

        assertThat(health.status()).isEqualTo(Status.QUIET);
        assertThat(health.since()).contains(last);
        assertThat(health.reason()).isEqualTo("no item for 20 hours though 99 of 100 gaps were no longer than 6 hours");
    }

    @Test
    void aWeekendIsNoSilenceForASourceThatRestsOnWeekends() {
        Instant sunday = Instant.parse("2026-03-01T20:00:00Z");
        List<Instant> items = steady(60, 4, sunday).stream()
                .filter(item -> item.atZone(ZoneOffset.UTC).getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                .toList();
        SourceHistory history = new SourceHistory(READS, items, Optional.empty());

        assertThat(SourceHealth.of(history, sunday).status()).isEqualTo(Status.OK);
        assertThat(SourceHealth.of(history, sunday.plus(Duration.ofHours(15))).status())
                .isEqualTo(Status.QUIET);
    }

    @Test
    void aYoungSourceIsNotCalledQuiet() {
        assertThat(health(READS, steady(2, 4, NOW.minus(Duration.ofDays(9)))).status())
                .isEqualTo(Status.OK);
        assertThat(health(READS, List.of()).status()).isEqualTo(Status.OK);
    }

    @Test
    void farFewerItemsThanBeforeIsDropping() {
        List<Instant> items = new ArrayList<>(steady(60, 10, NOW.minus(Duration.ofDays(7))));
        items.addAll(steady(7, 1, NOW));

        SourceHealth health = health(READS, items);

        assertThat(health.status()).isEqualTo(Status.DROPPING);
        assertThat(health.since()).contains(NOW.minus(Duration.ofDays(7)));
        assertThat(health.reason()).isEqualTo("7 items in seven days, 70.0 in the 8 weeks before");
    }

    @Test
    void farMoreItemsThanBeforeIsSurging() {
        List<Instant> items = new ArrayList<>(steady(60, 2, NOW.minus(Duration.ofDays(7))));
        items.addAll(steady(7, 20, NOW));

        assertThat(health(READS, items).status()).isEqualTo(Status.SURGING);
    }

    @Test
    void chanceIsNoSurge() {
        List<Instant> items = new ArrayList<>(steady(60, 1, NOW.minus(Duration.ofDays(7))));
        items.addAll(steady(7, 2, NOW));

        assertThat(health(READS, items).status()).isEqualTo(Status.OK);
    }

    @Test
    void failuresTellSinceWhenAndWhy() {
        List<Check> checks = List.of(
                Check.bad(NOW.minusSeconds(900), Result.FAILED, "timeout"),
                Check.good(NOW.minusSeconds(800), 10, 0),
                Check.bad(NOW.minusSeconds(700), Result.FAILED, "timeout"),
                Check.bad(NOW.minusSeconds(600), Result.FAILED, "the server answers 500"));

        SourceHealth health = health(checks, steady(60, 4, NOW.minus(Duration.ofDays(3))));

        assertThat(health.status()).isEqualTo(Status.FAILING);
        assertThat(health.since()).contains(NOW.minusSeconds(700));
        assertThat(health.reason()).isEqualTo("2 checks in a row since 2026-03-02T09:48:20Z: the server answers 500");
    }

    @Test
    void whatRobotsTxtForbidsIsForbidden() {
        List<Check> checks = List.of(Check.bad(NOW, Result.FORBIDDEN, "robots.txt of example.org forbids /feed"));

        assertThat(health(checks, List.of()).status()).isEqualTo(Status.FORBIDDEN);
    }

    @Test
    void aMoveIsToldUntilItIsTakenOver() {
        List<Check> checks = List.of(
                Check.good(NOW.minusSeconds(900), 10, 0),
                new Check(NOW.minusSeconds(800), Result.MOVED, "https://new.example/feed", 10, 0),
                new Check(NOW.minusSeconds(700), Result.MOVED, "https://new.example/feed", 10, 0));

        SourceHealth health = health(checks, List.of());

        assertThat(health.status()).isEqualTo(Status.MOVED);
        assertThat(health.since()).contains(NOW.minusSeconds(800));
        assertThat(health.reason()).isEqualTo("it moved for good: https://new.example/feed");
    }

    @Test
    void stoppedAndNewAreTold() {
        SourceHistory stopped = new SourceHistory(READS, List.of(), Optional.of("gone for good (410)"));

        assertThat(SourceHealth.of(stopped, NOW).status()).isEqualTo(Status.STOPPED);
        assertThat(SourceHealth.of(stopped, NOW).reason()).isEqualTo("gone for good (410)");
        assertThat(health(List.of(), List.of()).status()).isEqualTo(Status.NEW);
    }

    @Test
    void theRepairedShareIsOfListedItems() {
        List<Check> checks = List.of(Check.good(NOW.minusSeconds(60), 10, 0), Check.good(NOW, 30, 10));

        assertThat(health(checks, List.of()).repairedShare()).isEqualTo(0.25);
    }
}

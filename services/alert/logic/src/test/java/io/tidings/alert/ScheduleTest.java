package io.tidings.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {

    private static final long SEED = 20261122;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final List<ZoneId> ZONES = List.of(
            LONDON,
            ZoneId.of("Europe/Belgrade"),
            ZoneId.of("America/New_York"),
            ZoneId.of("Australia/Lord_Howe"),
            ZoneId.of("Asia/Kathmandu"),
            ZoneId.of("America/Sao_Paulo"),
            ZoneId.of("Pacific/Apia"),
            ZoneId.of("Africa/Casablanca"));

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource({
        // Winter and summer in London.
        "daily 07:30, 2026-11-22T07:29:59Z, 2026-11-22T07:30:00Z",
        "daily 07:30, 2026-11-22T07:30:00Z, 2026-11-23T07:30:00Z",
        "daily 07:30, 2026-07-01T06:00:00Z, 2026-07-01T06:30:00Z",
        // On 29 March 2026 the clock jumps from 01:00 to 02:00, on 25 October from 02:00 to 01:00.
        "daily 01:30, 2026-03-28T12:00:00Z, 2026-03-29T01:00:00Z",
        "daily 01:30, 2026-03-29T01:00:00Z, 2026-03-30T00:30:00Z",
        "daily 01:30, 2026-10-24T12:00:00Z, 2026-10-25T00:30:00Z",
        "daily 01:30, 2026-10-25T00:30:00Z, 2026-10-26T01:30:00Z",
        "weekly MONDAY 09:00, 2026-11-22T10:00:00Z, 2026-11-23T09:00:00Z",
        "weekly MONDAY 09:00, 2026-11-23T09:00:00Z, 2026-11-30T09:00:00Z",
        "weekly SUNDAY 01:30, 2026-03-23T09:00:00Z, 2026-03-29T01:00:00Z",
        "hourly, 2026-11-22T10:15:00Z, 2026-11-22T11:00:00Z",
        "hourly, 2026-10-25T00:15:00Z, 2026-10-25T01:00:00Z",
        "hourly, 2026-10-25T01:15:00Z, 2026-10-25T02:00:00Z",
        "immediate, 2026-11-22T10:15:00Z, 2026-11-22T10:15:00Z",
    })
    void theNextDigestGoesOutAtItsTimeOnThePersonsClock(String frequency, Instant pending, Instant due) {
        assertThat(new Schedule(frequency(frequency), LONDON, null).due(pending))
                .isEqualTo(due);
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource({
        "immediate, 2026-11-22T21:59:59Z, 2026-11-22T21:59:59Z",
        "immediate, 2026-11-22T22:00:00Z, 2026-11-23T07:00:00Z",
        "immediate, 2026-11-23T06:59:59Z, 2026-11-23T07:00:00Z",
        "immediate, 2026-11-23T07:00:00Z, 2026-11-23T07:00:00Z",
        "hourly, 2026-11-22T21:30:00Z, 2026-11-23T07:00:00Z",
        "daily 06:00, 2026-11-22T12:00:00Z, 2026-11-23T07:00:00Z",
        "daily 06:00, 2026-11-23T06:30:00Z, 2026-11-23T07:00:00Z",
        "daily 12:00, 2026-11-22T23:00:00Z, 2026-11-23T12:00:00Z",
    })
    void quietHoursHoldMessagesBackUntilTheyEnd(String frequency, Instant pending, Instant due) {
        QuietHours nights = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0));

        assertThat(new Schedule(frequency(frequency), LONDON, nights).due(pending))
                .isEqualTo(due);
    }

    @Test
    void quietHoursThatEndTwiceOrAreJumpedOverEnd() {
        QuietHours quiet = new QuietHours(LocalTime.of(0, 0), LocalTime.of(1, 30));
        Schedule schedule = new Schedule(new Frequency.Immediate(), LONDON, quiet);

        assertThat(schedule.due(Instant.parse("2026-03-29T00:30:00Z"))).isEqualTo("2026-03-29T01:00:00Z");
        assertThat(schedule.due(Instant.parse("2026-10-25T00:10:00Z"))).isEqualTo("2026-10-25T00:30:00Z");
        assertThat(schedule.due(Instant.parse("2026-10-25T01:10:00Z"))).isEqualTo("2026-10-25T01:30:00Z");
    }

    @Test
    void quietHoursOfAWholeDayAreRefused() {
        assertThatThrownBy(() -> new QuietHours(LocalTime.of(8, 0), LocalTime.of(8, 0)))
                .hasMessageContaining("another time");
    }

    @Test
    void whateverTheScheduleNothingIsLateEarlyQuietOrOutOfOrder() {
        Random random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            Schedule schedule = schedule(random);
            Instant pending = moment(random);
            Instant due = schedule.due(pending);
            Instant later = schedule.due(pending.plusSeconds(1 + random.nextInt(100_000)));

            assertThat(due).as("%s at %s", schedule, pending).isBetween(pending, pending.plus(longest(schedule)));
            assertThat(later).as("%s at %s", schedule, pending).isAfterOrEqualTo(due);
            if (schedule.quiet() != null) {
                assertThat(schedule.quiet().holdsAt(due.atZone(schedule.zone()).toLocalTime()))
                        .as("%s at %s is due at %s", schedule, pending, due)
                        .isFalse();
            }
        }
    }

    @Test
    void windowsOfDigestsTouchAndCoverExactlyWhatIsDueWithThem() {
        Random random = new Random(SEED + 1);
        for (int i = 0; i < 20_000; i++) {
            Schedule schedule = schedule(random);
            Instant pending = moment(random);
            if (!schedule.frequency().isDigest()) {
                continue;
            }
            Instant due = schedule.due(pending);
            Schedule.Window window = schedule.window(due);

            assertThat(window.covers(pending)).as("%s at %s", schedule, pending).isTrue();
            assertThat(schedule.due(window.from())).as("%s", window).isEqualTo(due);
            assertThat(schedule.due(window.from().minusMillis(1)))
                    .as("%s of %s", window, schedule)
                    .isEqualTo(window.from());
            assertThat(schedule.window(schedule.due(due)).from()).isEqualTo(due);
        }
    }

    /** With up to two days of quiet: a clock can jump over the only hour that is not. */
    private static Duration longest(Schedule schedule) {
        return switch (schedule.frequency()) {
            case Frequency.Immediate immediate -> Duration.ofHours(49);
            case Frequency.Hourly hourly -> Duration.ofHours(50);
            case Frequency.Daily daily -> Duration.ofHours(98);
            case Frequency.Weekly weekly -> Duration.ofDays(10);
        };
    }

    private static Schedule schedule(Random random) {
        Frequency frequency = switch (random.nextInt(4)) {
            case 0 -> new Frequency.Immediate();
            case 1 -> new Frequency.Hourly();
            case 2 -> new Frequency.Daily(time(random));
            default -> new Frequency.Weekly(DayOfWeek.of(1 + random.nextInt(7)), time(random));
        };
        LocalTime from = time(random);
        LocalTime until = time(random);
        boolean quiet = random.nextInt(3) > 0 && !from.equals(until);
        return new Schedule(
                frequency, ZONES.get(random.nextInt(ZONES.size())), quiet ? new QuietHours(from, until) : null);
    }

    private static LocalTime time(Random random) {
        return LocalTime.of(random.nextInt(random.nextBoolean() ? 4 : 24), 15 * random.nextInt(4));
    }

    /** Half of them within two days of a change of some clock. */
    private static Instant moment(Random random) {
        Instant any = Instant.parse("2011-12-20T00:00:00Z").plusSeconds(random.nextInt(500_000_000));
        ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
        var change = zone.getRules().nextTransition(any);
        return random.nextBoolean() || change == null
                ? any
                : change.getInstant().plusSeconds(random.nextInt(4 * 86_400) - 2 * 86_400);
    }

    private static Frequency frequency(String text) {
        String[] words = text.split(" ");
        return switch (words[0]) {
            case "immediate" -> new Frequency.Immediate();
            case "hourly" -> new Frequency.Hourly();
            case "daily" -> new Frequency.Daily(LocalTime.parse(words[1]));
            default -> new Frequency.Weekly(DayOfWeek.valueOf(words[1]), LocalTime.parse(words[2]));
        };
    }
}

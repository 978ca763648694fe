package io.tidings.alert.service.subscription;

import io.tidings.alert.Frequency;
import io.tidings.alert.QuietHours;
import io.tidings.alert.Schedule;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How often and when somebody wants to hear, as it is written in JSON.
 *
 * @param frequency {@code immediate}, {@code hourly}, {@code daily} or {@code weekly}
 * @param at time of the day for daily and weekly ones, {@code HH:mm}
 * @param day {@code monday} … for weekly ones
 * @param zone whose clock, such as {@code Europe/London}
 * @param quietFrom first quiet minute, null for none
 * @param quietUntil first minute after it
 */
public record Timing(
        String frequency,
        @Nullable String at,
        @Nullable String day,
        String zone,
        @Nullable String quietFrom,
        @Nullable String quietUntil) {

    /** The words for frequencies. */
    static final java.util.List<String> FREQUENCIES = java.util.List.of("immediate", "hourly", "daily", "weekly");

    /** When digests go out if nobody says when. */
    static final String USUAL_TIME = "07:30";

    /** The schedule that this asks for. */
    public Schedule schedule() {
        QuietHours quiet = quietFrom == null || quietUntil == null
                ? null
                : new QuietHours(LocalTime.parse(quietFrom), LocalTime.parse(quietUntil));
        return new Schedule(frequencyOfAlerts(), ZoneId.of(zone), quiet);
    }

    private Frequency frequencyOfAlerts() {
        LocalTime time = LocalTime.parse(at == null ? USUAL_TIME : at);
        return switch (frequency) {
            case "immediate" -> new Frequency.Immediate();
            case "hourly" -> new Frequency.Hourly();
            case "daily" -> new Frequency.Daily(time);
            case "weekly" ->
                new Frequency.Weekly(DayOfWeek.valueOf((day == null ? "monday" : day).toUpperCase(Locale.ROOT)), time);
            default -> throw new IllegalArgumentException("no frequency " + frequency);
        };
    }
}

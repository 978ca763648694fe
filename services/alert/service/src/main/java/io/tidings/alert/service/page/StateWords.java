package io.tidings.alert.service.page;

import io.tidings.alert.service.subscription.SubscriptionView;
import io.tidings.site.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How pages say what tables say in single words. */
final class StateWords {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMMM uuuu, HH:mm", Locale.UK);

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("d MMM, HH:mm:ss", Locale.UK);

    private static final Map<String, String> STATES = Map.of(
            "unconfirmed", "waits for your yes",
            "active", "active",
            "paused", "paused",
            "broken", "broken");

    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("historical-import", "loaded as history"),
            Map.entry("reprocessed", "read anew by us; its source changed nothing"),
            Map.entry("replay", "matched before"),
            Map.entry("before-subscription", "published before this alert, or after it ended"),
            Map.entry("paused", "published while it was paused"),
            Map.entry("duplicate-copy", "a copy of something that is told already"),
            Map.entry("immaterial-correction", "changed in nothing that matters"),
            Map.entry("undeliverable", "no receiver took it"),
            Map.entry("channel-removed", "its channel was taken away"),
            Map.entry("erased", "erased by law"));

    private static final Map<String, String> DELIVERIES =
            Map.of("waiting", "waiting", "delivered", "delivered", "given-up", "given up");

    private StateWords() {}

    static String state(String word) {
        return STATES.getOrDefault(word, word);
    }

    static String reason(String word) {
        return REASONS.getOrDefault(word, word.replace('-', ' '));
    }

    static String delivery(String word) {
        return DELIVERIES.getOrDefault(word, word);
    }

    static String moment(Instant at, ZoneId zone) {
        return MOMENT.format(at.atZone(zone));
    }

    static String day(Instant at, ZoneId zone) {
        return Words.day(LocalDate.ofInstant(at, zone));
    }

    static String second(Instant at, ZoneId zone) {
        return SECOND.format(at.atZone(zone));
    }

    /** {@code every Monday at 07:30, Europe/London}. */
    static String frequency(SubscriptionView view) {
        String at = view.at() == null ? "07:30" : view.at();
        String when = switch (view.frequency()) {
            case "immediate" -> "at once";
            case "hourly" -> "every hour";
            case "daily" -> "every day at " + at + ", " + view.zone();
            default ->
                "every " + capital(view.day() == null ? "monday" : view.day()) + " at " + at + ", " + view.zone();
        };
        SubscriptionView.Quiet quiet = view.quietHours();
        return quiet == null ? when : when + "; silent from " + quiet.from() + " to " + quiet.until();
    }

    static String capital(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    static String channels(List<SubscriptionView.Way> ways) {
        return ways.isEmpty()
                ? "private feed only"
                : ways.stream().map(StateWords::channel).collect(Collectors.joining(", "));
    }

    private static String channel(SubscriptionView.Way way) {
        String off = way.disabledAt() == null ? way.confirmed() ? "" : " (not confirmed)" : " (switched off)";
        return kind(way.kind()) + " to " + shown(way) + off;
    }

    static String kind(String kind) {
        return kind.equals("email") ? "mail" : kind;
    }

    /** The address, or as much of it as may be shown. */
    static String shown(SubscriptionView.Way way) {
        String target = way.address() != null ? way.address() : way.url();
        return target == null ? "" : target.startsWith("chat:") ? target.substring("chat:".length()) : target;
    }

    /** What became of a channel, empty while all is well. */
    static String standing(SubscriptionView.Way way, ZoneId zone) {
        if (way.disabledAt() != null) {
            return "switched off on " + moment(way.disabledAt(), zone) + why(way.disabledReason());
        }
        return way.confirmed() ? "" : "waits for its reader to say yes";
    }

    private static String why(@Nullable String reason) {
        return reason == null ? "" : reason.equals("unsubscribed") ? ": its reader wants no more mail" : ": " + reason;
    }
}

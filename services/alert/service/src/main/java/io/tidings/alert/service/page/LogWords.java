package io.tidings.alert.service.page;

import io.tidings.alert.service.delivery.DeliveryLog;
import io.tidings.site.Words;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** A delivery as its page says it. */
final class LogWords {

    private static final Map<String, String> KINDS =
            Map.of("alert", "Alert", "digest", "Digest", "notice", "Notice", "test", "Test");

    private LogWords() {}

    static OnePage.Sending of(DeliveryLog.Entry entry, ZoneId zone) {
        return new OnePage.Sending(
                entry.id().toString(),
                StateWords.moment(entry.createdAt(), zone),
                KINDS.getOrDefault(entry.kind(), entry.kind()) + " of "
                        + Words.count(entry.items(), "announcement", "announcements"),
                StateWords.kind(entry.channel()) + (entry.target().equals("chat") ? "" : " to " + entry.target()),
                entry.state(),
                StateWords.delivery(entry.state()),
                entry.reason() == null ? null : StateWords.reason(entry.reason()),
                entry.state().equals("waiting") && entry.nextAttemptAt() != null
                        ? StateWords.moment(entry.nextAttemptAt(), zone)
                        : null,
                entry.log().stream().map(attempt -> attempt(attempt, zone)).toList(),
                !entry.state().equals("waiting"));
    }

    static List<OnePage.Sending> of(List<DeliveryLog.Entry> entries, ZoneId zone) {
        return entries.stream().map(entry -> of(entry, zone)).toList();
    }

    private static OnePage.Attempt attempt(Map<String, Object> attempt, ZoneId zone) {
        Instant at = OffsetDateTime.parse(String.valueOf(attempt.get("at"))).toInstant();
        return new OnePage.Attempt(
                StateWords.second(at, zone),
                attempt.get("millis") + " ms",
                String.valueOf(attempt.get("outcome")),
                String.valueOf(attempt.get("detail")));
    }
}

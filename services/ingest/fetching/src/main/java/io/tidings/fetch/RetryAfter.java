package io.tidings.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Reads Retry-After (RFC 9110, 10.2.3): seconds or an HTTP date. */
final class RetryAfter {

    /** Nobody is waited for longer than this; a mistaken year must not silence a source for ever. */
    static final Duration LONGEST = Duration.ofDays(7);

    private RetryAfter() {}

    /** When to ask again, no earlier than now; empty when the header says nothing that can be read. */
    static Optional<Instant> read(String header, Instant now) {
        String value = header.strip();
        Optional<Instant> at = value.matches("[0-9]{1,12}")
                ? Optional.of(now.plusSeconds(Math.min(Long.parseLong(value), LONGEST.toSeconds())))
                : date(value);
        Instant latest = now.plus(LONGEST);
        return at.map(t -> t.isAfter(latest) ? latest : t).map(t -> t.isBefore(now) ? now : t);
    }

    private static Optional<Instant> date(String value) {
        try {
            return Optional.of(ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT))
                    .toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}

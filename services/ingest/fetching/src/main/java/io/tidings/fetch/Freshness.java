package io.tidings.fetch;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long an answer calls itself fresh: max-age of Cache-Control, less its age (RFC 9111, 4.2). */
final class Freshness {

    private static final long LONGEST_SECONDS = Duration.ofDays(7).toSeconds();

    private Freshness() {}

    static Optional<Duration> of(AnswerHeaders headers) {
        List<String> control = headers.members("cache-control");
        if (control.contains("no-cache") || control.contains("no-store")) {
            return Optional.empty();
        }
        long age = headers.first("age").flatMap(Freshness::seconds).orElse(0L);
        return control.stream()
                .filter(directive -> directive.startsWith("max-age="))
                .findFirst()
                .flatMap(directive -> seconds(directive.substring("max-age=".length())))
                .map(maximum -> Duration.ofSeconds(Math.max(0, maximum - age)))
                .filter(Duration::isPositive);
    }

    private static Optional<Long> seconds(String value) {
        String digits = value.replace("\"", "").strip();
        return digits.matches("[0-9]{1,12}")
                ? Optional.of(Math.min(Long.parseLong(digits), LONGEST_SECONDS))
                : Optional.empty();
    }
}

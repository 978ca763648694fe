package io.tidings.fetch;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one robots.txt allows one robot (RFC 9309). Immutable once read.
 *
 * <p>Lines, groups, names and encodings are crawler-commons'. Paths are matched by {@link RobotsPattern}: the library takes the
 * first place where a piece after a star fits and never looks further, so that {@code /*.php$} would not forbid
 * {@code /a.php.php}; it lets no {@code $} stand for itself; it does not compare queries as the RFC's table does; and it forbids
 * everything when a crawl-delay is longer than its limit, which is therefore without end here.
 */
final class RobotsRules {

    /** More than this is not read (RFC 9309, 2.5: at least 500 kibibytes). */
    static final int MOST_BYTES = 512_000;

    private static final int MOST_SITEMAPS = 1_000;
    /** Ours to cut, see {@link Politeness#longestDelay}; the parser would forbid everything beyond its own longest. */
    private static final long ANY_DELAY = Long.MAX_VALUE;

    private final SimpleRobotRules rules;
    private final List<RobotsPattern> patterns;

    private RobotsRules(SimpleRobotRules rules) {
        this.rules = rules;
        this.patterns = rules.getRobotRules().stream()
                .map(RobotsPattern::of)
                .sorted(Comparator.comparingInt(RobotsPattern::octets)
                        .thenComparing(RobotsPattern::allows)
                        .reversed())
                .toList();
    }

    static RobotsRules read(WebAddress from, byte[] text, String token) {
        byte[] start = text.length > MOST_BYTES ? Arrays.copyOf(text, MOST_BYTES) : text;
        return new RobotsRules(new SimpleRobotRulesParser(ANY_DELAY, 0)
                .parseContent(from.robots().uri().toString(), start, "text/plain", Set.of(token)));
    }

    /** By the longest rule that matches, allowing before forbidding (2.2.2). */
    boolean allow(WebAddress address) {
        if (address.target().equals("/robots.txt") || patterns.isEmpty()) {
            return !rules.isAllowNone();
        }
        String path = RobotsPattern.comparable(address.target());
        return patterns.stream()
                .filter(pattern -> pattern.matches(path))
                .findFirst()
                .map(RobotsPattern::allows)
                .orElse(true);
    }

    Optional<Duration> crawlDelay() {
        long millis = rules.getCrawlDelay();
        return millis < 0 ? Optional.empty() : Optional.of(Duration.ofMillis(millis));
    }

    List<URI> sitemaps() {
        List<URI> named = new ArrayList<>();
        for (String written : rules.getSitemaps()) {
            if (named.size() < MOST_SITEMAPS) {
                address(written).ifPresent(named::add);
            }
        }
        return List.copyOf(named);
    }

    private static Optional<URI> address(String written) {
        try {
            return Optional.of(URI.create(written));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}

package io.tidings.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cases of RFC 9309, by section, for a robot named "Tidings". */
class RobotsRulesTest {

    /** Other work on the machine makes a clock on the wall tell nothing. */
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private static final WebAddress SITE = WebAddress.of(URI.create("https://example.org/"));

    private static RobotsRules rules(String... lines) {
        return RobotsRules.read(SITE, String.join("\n", lines).getBytes(StandardCharsets.UTF_8), "tidings");
    }

    private static boolean allows(RobotsRules rules, String path) {
        return rules.allow(WebAddress.of(URI.create("https://example.org" + path)));
    }

    @Test
    @DisplayName("2.2.1: the group of the robot's own token is obeyed, not that of all")
    void ownGroupWins() {
        RobotsRules rules = rules("User-agent: *", "Disallow: /", "", "User-agent: Tidings", "Disallow: /own");

        assertThat(allows(rules, "/")).isTrue();
        assertThat(allows(rules, "/own")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "tidings, false",
        "TIDINGS, false",
        "TiDiNgS, false",
        "tid, true",
        "tidingsbot, true",
        "tidings-news, true"
    })
    @DisplayName("2.2.1: tokens are matched whole and in any case")
    void tokensAreMatchedWholeAndInAnyCase(String token, boolean allowed) {
        assertThat(allows(rules("User-agent: " + token, "Disallow: /"), "/a")).isEqualTo(allowed);
    }

    @Test
    @DisplayName("2.2.1: groups of the same robot are combined")
    void groupsOfTheSameRobotAreCombined() {
        RobotsRules rules = rules(
                "User-agent: tidings",
                "Disallow: /a",
                "User-agent: other",
                "Disallow: /b",
                "User-agent: TIDINGS",
                "Disallow: /c");

        assertThat(allows(rules, "/a")).isFalse();
        assertThat(allows(rules, "/b")).isTrue();
        assertThat(allows(rules, "/c")).isFalse();
    }

    @Test
    @DisplayName("2.2.1: groups of all robots are combined too")
    void groupsOfAllAreCombined() {
        RobotsRules rules = rules(
                "User-agent: *", "Disallow: /a", "User-agent: x", "Disallow: /b", "User-agent: *", "Disallow: /c");

        assertThat(allows(rules, "/a")).isFalse();
        assertThat(allows(rules, "/b")).isTrue();
        assertThat(allows(rules, "/c")).isFalse();
    }

    @Test
    @DisplayName("2.2.1: several names share one group")
    void severalNamesShareOneGroup() {
        RobotsRules rules = rules("User-agent: other", "User-agent: tidings", "Disallow: /a");

        assertThat(allows(rules, "/a")).isFalse();
    }

    @Test
    @DisplayName("2.2.1: without a matching group nothing is forbidden")
    void withoutAMatchingGroupNothingIsForbidden() {
        assertThat(allows(rules("User-agent: other", "Disallow: /"), "/a")).isTrue();
        assertThat(allows(rules("Disallow: /"), "/a")).isTrue();
        assertThat(allows(rules(""), "/a")).isTrue();
    }

    @Test
    @DisplayName("2.2.1: an own group without rules allows all, whatever stands for all robots")
    void anOwnGroupWithoutRulesAllowsAll() {
        assertThat(allows(rules("User-agent: *", "Disallow: /", "User-agent: tidings", "Disallow:"), "/a"))
                .isTrue();
        assertThat(allows(rules("User-agent: tidings", "Allow: /x", "User-agent: *", "Disallow: /"), "/a"))
                .isTrue();
    }

    @Test
    @DisplayName("2.2.2: the longest match wins, whatever the order")
    void theLongestMatchWins() {
        RobotsRules rules = rules("User-agent: *", "Allow: /example/page/", "Disallow: /example/page/disallowed.gif");
        RobotsRules turned = rules("User-agent: *", "Disallow: /example/page/disallowed.gif", "Allow: /example/page/");

        assertThat(allows(rules, "/example/page/disallowed.gif")).isFalse();
        assertThat(allows(turned, "/example/page/disallowed.gif")).isFalse();
        assertThat(allows(rules, "/example/page/other.gif")).isTrue();
    }

    @Test
    @DisplayName("2.2.2: allow wins between equals")
    void allowWinsBetweenEquals() {
        assertThat(allows(rules("User-agent: *", "Disallow: /a", "Allow: /a"), "/a"))
                .isTrue();
        assertThat(allows(rules("User-agent: *", "Allow: /a", "Disallow: /a"), "/a"))
                .isTrue();
    }

    @Test
    @DisplayName("2.2.2: paths are matched from their start and by case")
    void pathsAreMatchedFromTheirStartAndByCase() {
        RobotsRules rules = rules("User-agent: *", "Disallow: /fish");

        assertThat(allows(rules, "/fish")).isFalse();
        assertThat(allows(rules, "/fish.html")).isFalse();
        assertThat(allows(rules, "/fishheads/yummy")).isFalse();
        assertThat(allows(rules, "/fish?id=1")).isFalse();
        assertThat(allows(rules, "/Fish")).isTrue();
        assertThat(allows(rules, "/catfish")).isTrue();
        assertThat(allows(rules, "/?id=fish")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/foo/bar?baz=quz, /foo/bar?baz=quz",
        "/foo/bar?baz=http://foo.bar, /foo/bar?baz=http%3A%2F%2Ffoo.bar",
        "/foo/bar/ツ, /foo/bar/%E3%83%84",
        "/foo/bar/%E3%83%84, /foo/bar/%E3%83%84",
        "/foo/bar/%62%61%7A, /foo/bar/baz",
        "/foo/bar/baz, /foo/bar/%62%61%7a",
        "/foo/%e3%83%84, /foo/%E3%83%84"
    })
    @DisplayName("2.2.2: percent-encoding does not hide a path (the RFC's table)")
    void percentEncodingDoesNotHideAPath(String rule, String path) {
        assertThat(allows(rules("User-agent: *", "Disallow: " + rule), path)).isFalse();
    }

    @Test
    @DisplayName("2.2.2: an encoded reserved character is not the character itself")
    void anEncodedSlashIsNoSlash() {
        assertThat(allows(rules("User-agent: *", "Disallow: /a/b"), "/a%2Fb")).isTrue();
        assertThat(allows(rules("User-agent: *", "Disallow: /a%2Fb"), "/a/b")).isTrue();
        assertThat(allows(rules("User-agent: *", "Disallow: /a%2Fb"), "/a%2fb")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "/*.php, /index.php, false",
        "/*.php, /a/b.php?x=1, false",
        "/*.php, /, true",
        "/*.php$, /a.php, false",
        "/*.php$, /a.php?x, true",
        "/*.php$, /a.php/, true",
        "/*.php$, /a.php.php, false",
        "/fish*, /fish, false",
        "/fish*.php, /fishheads/catfish.php?parameters, false",
        "/fish*.php, /Fish.PHP, true",
        "/$, /, false",
        "/$, /a, true",
        "*, /a, false",
        "/a**b, /axxb, false",
        "/*a*b*c$, /1a2b3abc, false",
        "/*a*b*c$, /1a2b3ab, true",
        "/a$b, /a$b, false",
        "/private/*/x, /private//x, false"
    })
    @DisplayName("2.2.3: * is any run of characters, $ the end")
    void starIsAnyRunAndDollarTheEnd(String rule, String path, boolean allowed) {
        assertThat(allows(rules("User-agent: *", "Disallow: " + rule), path)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "/path/file-with-a-%2A.html, /path/file-with-a-*.html, false",
        "/path/foo-%24, /path/foo-$, false",
        "/path/foo-%24, /path/foo-, true",
        "/path/file-with-a-%2A.html, /path/file-with-a-x.html, true"
    })
    @DisplayName("2.2.3: special characters are meant literally when they are encoded")
    void encodedSpecialCharactersAreLiteral(String rule, String path, boolean allowed) {
        assertThat(allows(rules("User-agent: *", "Disallow: " + rule), path)).isEqualTo(allowed);
    }

    @Test
    @DisplayName("2.2.2: /robots.txt itself is allowed")
    void robotsTxtItselfIsAllowed() {
        assertThat(allows(rules("User-agent: *", "Disallow: /"), "/robots.txt")).isTrue();
    }

    @Test
    @DisplayName("2.2.3: comments and spaces are no part of a rule")
    void commentsAndSpacesAreNoPart() {
        RobotsRules rules =
                rules("# all of them", "  user-AGENT :  *  # any", "\tDISALLOW:/a # not this", "disallow : /b");

        assertThat(allows(rules, "/a")).isFalse();
        assertThat(allows(rules, "/b")).isFalse();
        assertThat(allows(rules, "/c")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"'\\n'", "'\\r'", "'\\r\\n'"})
    @DisplayName("2.2: lines end in any of three ways")
    void linesEndInAnyWay(String written) {
        String end = written.replace("\\r", "\r").replace("\\n", "\n");
        RobotsRules rules = rules("User-agent: *" + end + "Disallow: /a" + end + "Disallow: /b" + end);

        assertThat(allows(rules, "/a")).isFalse();
        assertThat(allows(rules, "/b")).isFalse();
    }

    @Test
    @DisplayName("2.2.4: other records neither end a group nor are they rules")
    void otherRecordsDoNotEndAGroup() {
        RobotsRules rules = rules(
                "User-agent: tidings",
                "Sitemap: https://example.org/sitemap.xml",
                "Foo: bar",
                "User-agent: other",
                "Disallow: /a",
                "Crawl-delay: 3",
                "Disallow: /b");

        assertThat(allows(rules, "/a")).isFalse();
        assertThat(allows(rules, "/b")).isFalse();
        assertThat(rules.sitemaps()).containsExactly(URI.create("https://example.org/sitemap.xml"));
    }

    @Test
    @DisplayName("2.3: a byte order mark before the first line is no part of it")
    void aByteOrderMarkIsSkipped() {
        assertThat(allows(rules("\uFEFFUser-agent: *", "Disallow: /"), "/a")).isFalse();
    }

    @Test
    @DisplayName("2.5: at least 500 kibibytes are read, and no more than is said")
    void fiveHundredKibibytesAreRead() {
        String filler = "# a line of forty characters is written\n";
        String within = "User-agent: *\n" + filler.repeat(12_700) + "Disallow: /a\n";
        String beyond = "User-agent: *\n" + filler.repeat(12_800) + "Disallow: /a\n";

        assertThat(within.length()).isBetween(500 * 1000, RobotsRules.MOST_BYTES);
        assertThat(allows(rules(within), "/a")).isFalse();
        assertThat(beyond.length()).isGreaterThan(RobotsRules.MOST_BYTES);
        assertThat(allows(rules(beyond), "/a")).isTrue();
    }

    @Test
    void garbageAndPagesForbidNothing() {
        assertThat(allows(rules("<!doctype html><title>Not found</title><p>Disallow: /"), "/a"))
                .isTrue();
        assertThat(allows(rules("\0\1\2\uFFFF:::", ":", "Disallow"), "/a")).isTrue();
    }

    @Test
    void crawlDelayIsTheOwnGroupsOrElseThatOfAll() {
        assertThat(rules("User-agent: *", "Crawl-delay: 10", "User-agent: tidings", "Crawl-delay: 0.5", "Disallow: /x")
                        .crawlDelay())
                .contains(Duration.ofMillis(500));
        assertThat(rules("User-agent: *", "Crawl-delay: 10", "Disallow: /x").crawlDelay())
                .contains(Duration.ofSeconds(10));
        assertThat(rules("User-agent: *", "Crawl-delay: soon", "Disallow: /x").crawlDelay())
                .isEmpty();
        assertThat(rules("User-agent: *", "Disallow: /x").crawlDelay()).isEmpty();
    }

    @Test
    void aLongCrawlDelayForbidsNothing() {
        RobotsRules rules = rules("User-agent: *", "Crawl-delay: 86400", "Disallow: /x");

        assertThat(allows(rules, "/a")).isTrue();
        assertThat(rules.crawlDelay()).contains(Duration.ofDays(1));
    }

    @Test
    void hostileRulesAreMatchedInTime() {
        RobotsRules stars = rules("User-agent: *", "Disallow: /" + "*a".repeat(2_000) + "$");
        RobotsRules many = rules("User-agent: *\n" + ("Disallow: /*" + "a".repeat(1_000) + "c\n").repeat(490));
        String path = "/" + "a".repeat(2_000) + "b";
        long start = CPU.getCurrentThreadCpuTime();

        assertThat(allows(stars, path)).isTrue();
        assertThat(allows(many, path)).isTrue();
        assertThat(Duration.ofNanos(CPU.getCurrentThreadCpuTime() - start)).isLessThan(Duration.ofSeconds(2));
    }
}

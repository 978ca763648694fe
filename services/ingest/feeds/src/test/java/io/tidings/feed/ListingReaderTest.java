package io.tidings.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListingReaderTest {

    private static final URI ADDRESS = URI.create("https://ministry.example/news/");

    @Test
    void linksThatFitAreItemsWithTheirTitleDateAndSummary() {
        String html = """
                <html lang="en"><title>News - Ministry</title><body><nav><a href="/news/about">About</a></nav><ul>
                <li><a href="/news/2024/one.html"><img src="x.jpg"></a><h3><a href="/news/2024/one.html">New grants open</a></h3>
                <p>3 May 2024</p><p>Up to £5m for towns.</p><a href="/news/2024/one.html#more">Read more</a></li>
                <li><a href="/news/2024/two.html">Second</a> <time datetime="2024-05-02T09:00:00+01:00">2 May</time></li>
                </ul><a rel="next" href="?page=2">Older</a></body></html>""";

        var outcome = new ListingReader().read(html, ADDRESS, new LinkPattern("/news/*/*.html"));

        assertThat(outcome).isInstanceOfSatisfying(FeedOutcome.Read.class, read -> {
            var items = read.feed().items();
            assertThat(read.feed().format()).isEqualTo(FeedFormat.LISTING);
            assertThat(read.feed().next()).contains("https://ministry.example/news/?page=2");
            assertThat(items).extracting(FeedItem::title).containsExactly("New grants open", "Second");
            assertThat(items.get(0).link()).contains("https://ministry.example/news/2024/one.html");
            assertThat(items.get(0).published().orElseThrow().instant()).isEqualTo("2024-05-03T00:00:00Z");
            assertThat(items.get(0).summary().orElseThrow().value()).isEqualTo("Up to £5m for towns.");
            assertThat(items.get(1).published().orElseThrow().instant()).isEqualTo("2024-05-02T08:00:00Z");
            assertThat(items.get(1).language()).contains("en");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "/news/*, https://x.example/news/a, true",
        "/news/*, https://x.example/news/a/b, false",
        "/news/**, https://x.example/news/a/b?c=1#d, true",
        "/news/*.html, https://x.example/news/.html, true",
        "/news/*, https://x.example/old/news/a, false",
        "https://x.example/**, https://y.example/a, false",
        "https://*.example/a*b, https://x.example/aXXb, true",
        "/a+b?c, https://x.example/a+b?c, true"
    })
    void patternsMeanWhatTheySay(String pattern, String address, boolean fits) {
        assertThat(new LinkPattern(pattern).matches(address)).isEqualTo(fits);
    }

    @Test
    void patternsTakeNoLongerOnHostileAddresses() {
        var pattern = new LinkPattern("/" + "**a".repeat(150) + "b");

        assertThat(Suites.watched("pattern", () -> pattern.matches("https://x.example/" + "a".repeat(4_000))))
                .isFalse();
    }

    @Test
    void aPatternWithoutMeaningIsRefused() {
        assertThatThrownBy(() -> new LinkPattern(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hostilePagesAreAnsweredInTime() {
        String nested = "<div>".repeat(100_000) + "<a href=/news/1>x</a>".repeat(100_000);

        var outcome =
                Suites.watched("listing", () -> new ListingReader().read(nested, ADDRESS, new LinkPattern("/news/*")));

        assertThat(outcome).isInstanceOf(FeedOutcome.Read.class);
    }
}

package io.tidings.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class FeedDiscoveryTest {

    @Test
    void declaredFeedsOfNewsComeFirstAndCommentsLast() {
        String html = """
                <head><link rel="alternate" type="application/rss+xml" title="Comments feed" href="/comments/feed/">
                <link rel="alternate" type="application/atom+xml" title="Press releases" href="press.atom">
                <link rel="alternate" type="application/json" href="/wp-json/wp/v2/pages/1">
                <link rel="alternate" hreflang="fr" href="/fr/"><link rel="sitemap" href="/map.xml"></head>
                <a href="/all.rss">All news</a><a href="/rss-explained">What is RSS?</a><a href="https://elsewhere.example/feed">x</a>""";

        var found = FeedDiscovery.find(html, URI.create("https://ministry.example/en/"));

        assertThat(found)
                .extracting(FeedCandidate::address)
                .startsWith("https://ministry.example/en/press.atom", "https://ministry.example/all.rss");
        assertThat(found.getFirst().title()).isEqualTo("Press releases");
        assertThat(found.getFirst().origin()).isEqualTo(FeedCandidate.Origin.DECLARED);
        assertThat(found)
                .extracting(FeedCandidate::address)
                .contains(
                        "https://ministry.example/feed",
                        "https://ministry.example/sitemap.xml",
                        "https://ministry.example/map.xml")
                .doesNotContain(
                        "https://ministry.example/wp-json/wp/v2/pages/1",
                        "https://ministry.example/fr/",
                        "https://ministry.example/rss-explained")
                .doesNotHaveDuplicates();
    }

    @Test
    void aPageWithoutAnyHintStillHasWellKnownPlaces() {
        var found = FeedDiscovery.find("<p>Hello", URI.create("https://ministry.example/"));

        assertThat(found).hasSize(12).allMatch(candidate -> candidate.origin() == FeedCandidate.Origin.WELL_KNOWN);
        assertThat(found.getFirst().address()).isEqualTo("https://ministry.example/feed");
    }

    @Test
    void govUkHasFeedsBesideItsSearches() {
        var found = FeedDiscovery.find(
                "",
                URI.create("https://www.gov.uk/search/news-and-communications?organisations[]=home-office"
                        .replace("[]", "%5B%5D")));

        assertThat(found.getFirst().address())
                .isEqualTo("https://www.gov.uk/search/news-and-communications.atom?organisations%5B%5D=home-office");
    }
}

package io.tidings.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.contracts.PublishedAt.Basis;
import io.tidings.page.PageReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HtmlPageTest {

    private static final String PAGE = """
            <!doctype html><html lang="en-GB"><head><title>A new fund - Ministry</title>
            <meta property="og:site_name" content="Ministry of Works">
            <meta property="article:published_time" content="2025-10-22T09:30:00+01:00">
            <meta property="article:modified_time" content="2025-10-23T10:00:00Z">
            <link rel="canonical" href="https://www.ministry.example/news/fund">
            <script>var x = "noise";</script><style>p { color: red }</style></head>
            <body><header><a href="/">Home</a></header><nav><ul><li>Menu</li></ul></nav>
            <main><h1>A new <em>fund</em></h1>
            <p>We give
               £4&nbsp;million<sup>1</sup>.<br>Today.</p>
            <h2>What it pays for</h2>
            <ul><li>Roads</li><li><p>Rail, with</p><ul><li>trams</li></ul></li><li> </li><li>Canals</li></ul>
            <table><tr><th>Fund</th><th>Sum</th></tr><tr><td>Roads</td><td>£1m</td></tr></table>
            <p hidden>Not shown</p><aside>Related news</aside><pre>one
            two</pre></main>
            <footer>Cookies</footer></body></html>
            """;

    @Test
    void theMainPartIsReadWithItsParagraphsBulletsAndRows() {
        var content = Reading.html(PAGE, Map.of()).content().orElseThrow();

        assertThat(content.title()).isEqualTo("A new fund");
        assertThat(content.body()).isEqualTo("""
                        We give £4 million1.
                        Today.

                        What it pays for

                        - Roads
                        - Rail, with
                        - trams
                        - Canals

                        Fund | Sum
                        Roads | £1m

                        one
                        two""");
        assertThat(content.language()).isEqualTo("en-GB");
    }

    @Test
    void thePageSaysWhenAndByWhomItWasPublished() {
        var submission = Reading.html(PAGE, Map.of());

        assertThat(submission.origin().publisher()).isEqualTo("Ministry of Works");
        assertThat(submission.dates().publishedAt()).hasValueSatisfying(published -> {
            assertThat(published.basis()).isEqualTo(Basis.PAGE);
            assertThat(published.instant()).isEqualTo(Instant.parse("2025-10-22T08:30:00Z"));
        });
        assertThat(submission.dates().updatedAt()).contains(Instant.parse("2025-10-23T10:00:00Z"));
    }

    @Test
    void whatIsStatedWinsOverWhatThePageSays() {
        var submission = Reading.html(
                PAGE,
                Map.of(
                        SubmissionField.TITLE, "Stated title",
                        SubmissionField.PUBLISHER, "Stated publisher",
                        SubmissionField.PUBLISHED_AT, "2025-10-01"));

        assertThat(submission.content().orElseThrow().title()).isEqualTo("Stated title");
        assertThat(submission.origin().publisher()).isEqualTo("Stated publisher");
        assertThat(submission.dates().publishedAt().orElseThrow().basis()).isEqualTo(Basis.STATED);
    }

    @Test
    void thePagesOwnAddressCountsOnlyInsideItsRegistrableDomain() {
        assertThat(url("https://news.ministry.example/x?print=1")).isEqualTo("https://www.ministry.example/news/fund");
        assertThat(url("https://evil.example/x")).isEqualTo("https://evil.example/x");
        assertThat(Reading.html(PAGE, Map.of()).origin().url())
                .as("found nowhere")
                .isNull();
    }

    @Test
    void structuredDataIsRead() {
        var submission = Reading.html("""
                <title>Site</title><script type="application/ld+json">{"@graph":[{"@type":"Thing"},{"@type":"NewsArticle",
                "headline":"From data","datePublished":"2025-10-22","publisher":{"name":"Data Ministry"}}]}</script>
                <p>Some words.</p>""", Map.of());

        assertThat(submission.content().orElseThrow().title()).isEqualTo("From data");
        assertThat(submission.origin().publisher()).isEqualTo("Data Ministry");
        assertThat(submission.dates().publishedAt().orElseThrow().date()).isEqualTo("2025-10-22");
    }

    @Test
    void aPageClaimsAnAddressOfItsOwnDomainBeItWhereItWasFound() {
        CanonicalUrl found = ((CanonicalUrl.Reading.Canonical) CanonicalUrl.read("https://www.e.example/news/1")).url();

        assertThat(claimed("https://www.e.example/news/1", found)).contains(found);
        assertThat(claimed("https://e.example/1", found).map(CanonicalUrl::toString))
                .contains("https://e.example/1");
        assertThat(claimed("https://other.example/1", found)).isEmpty();
        assertThat(claimed("::", found)).isEmpty();
    }

    private static Optional<CanonicalUrl> claimed(String canonical, CanonicalUrl found) {
        String html = "<link rel=canonical href='" + canonical + "'><p>Some words.";
        var page = PageReader.read(html.getBytes(StandardCharsets.UTF_8), Optional.of("text/html"), found.uri());
        return new HtmlPage(page).claimed(found);
    }

    @Test
    void brokenMetadataIsLeftOut() {
        var submission = Reading.html("""
                <html lang="??"><meta property="article:published_time" content="soon"><link rel=canonical href="::">
                <script type="application/ld+json">{"datePublished":</script><p>Some words.""", Map.of(SubmissionField.URL, "https://e.example/a"));

        assertThat(submission.dates().publishedAt()).isEmpty();
        assertThat(submission.origin().url()).isEqualTo(URI.create("https://e.example/a"));
        assertThat(submission.content().orElseThrow().language()).isNull();
    }

    @Test
    void aPageWithoutMarksIsReadAsAWhole() {
        var content = Reading.html("<div>One<div>Two</div>Three</div>", Map.of())
                .content()
                .orElseThrow();

        assertThat(content.body()).isEqualTo("One\n\nTwo\n\nThree");
        assertThat(content.title()).isEmpty();
    }

    @Test
    void aDeeplyNestedPageIsRead() {
        String deep = "<div>".repeat(20_000) + "Some words";

        assertThat(Reading.html(deep, Map.of()).content().orElseThrow().body()).isEqualTo("Some words");
    }

    private static String url(String found) {
        return String.valueOf(
                Reading.html(PAGE, Map.of(SubmissionField.URL, found)).origin().url());
    }
}

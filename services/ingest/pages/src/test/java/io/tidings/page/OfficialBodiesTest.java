package io.tidings.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Real bodies of official announcements, used in place, inside a page of our own in their site's manner. */
class OfficialBodiesTest {

    private static final Path FOLDER =
            Path.of(System.getProperty("tidings.shared", "../shared"), "evaluation/suites/govuk-content");

    private static final String AROUND = """
        <html lang="en"><head><title>%1$s - GOV.UK</title><meta property="og:title" content="%1$s"></head><body class="govuk-template__body">
        <div class="gem-c-cookie-banner"><p>We would like to set additional cookies to understand how you use this site.</p></div>
        <header role="banner"><nav><ul><li><a href="/b">Benefits</a></li><li><a href="/t">Driving and transport</a></li></ul></nav></header>
        <main id="content" role="main"><h1 class="govuk-heading-xl">%1$s</h1>
        <div class="gem-c-metadata"><dl><dt>From:</dt><dd><a href="/o">An Office</a></dd><dt>Published</dt><dd>3 March 2024</dd></dl></div>
        <div class="%3$s">%2$s</div>
        <div class="gem-c-share-links"><h2>Share this page</h2><ul><li><a href="/f">Share on Facebook</a></li></ul></div></main>
        <aside class="gem-c-related"><h2>Related content</h2><ul><li><a href="/r">Another announcement of the office</a></li></ul></aside>
        <footer role="contentinfo"><p>All content is available under a licence, except where otherwise stated</p></footer></body></html>
        """;

    @Test
    void bodiesInABoxThatTheSiteNamesForThemAreReadWholeAndAlone() throws IOException {
        var means = ShingleScore.Means.of(scores("govspeak"));

        assertThat(means.recall()).isGreaterThan(0.99);
        assertThat(means.precision()).isGreaterThan(0.99);
    }

    @Test
    void bodiesInABoxWithoutSuchANameLoseLittle() throws IOException {
        var means = ShingleScore.Means.of(scores("column-two-thirds"));

        assertThat(means.recall()).isGreaterThan(0.95);
        assertThat(means.precision()).isGreaterThan(0.95);
    }

    private static List<ShingleScore> scores(String box) throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), "the suite of official content is not there: " + FOLDER);
        List<ShingleScore> scores = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                JsonNode content = new ObjectMapper().readTree(Files.readAllBytes(file));
                String body = content.path("details").path("body").asText();
                String read = PageReader.read(
                                AROUND.formatted(content.path("title").asText(), body, box))
                        .text();
                scores.add(ShingleScore.of(Jsoup.parse(body).text(), read));
            }
        }
        return scores;
    }
}

package io.tidings.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Finding sources on real pages, served where they lie. */
class RealPagesTest {

    private static final int EVERY = 4;

    /** These are articles: whatever their page links to, they can at least be watched, and nothing makes the search fail. */
    @Test
    void everyRealPageLeadsToSomethingToWatch() throws IOException, InterruptedException {
        List<Path> pages = files("article-extraction/html");
        for (int i = 0; i < pages.size(); i += EVERY) {
            try (Site site = new Site();
                    InputStream in = new GZIPInputStream(Files.newInputStream(pages.get(i)))) {
                site.says("/article", "text/html", in.readAllBytes());

                Finding finding = new SourceFinder(site.fetcher(), List.of(), site::now)
                        .find(site.at("/article").toString());

                assertThat(finding).as(pages.get(i).toString()).isInstanceOf(Finding.Found.class);
                assertThat(site.asked()).as(pages.get(i).toString()).hasSizeLessThanOrEqualTo(12);
            }
        }
    }

    @Test
    void contentOfGovUkIsASourceThatCanBeFoundAndRead() throws IOException, InterruptedException {
        for (Path file : files("govuk-content")) {
            try (Site site = new Site()) {
                site.says("/api/content/x", "application/json", Files.readAllBytes(file));

                Finding.Found found = (Finding.Found) new SourceFinder(site.fetcher(), List.of(), site::now)
                        .find(site.at("/api/content/x").toString());

                assertThat(found.settings().kind()).isEqualTo(SourceKind.FEED);
                assertThat(found.read().about().format().label()).isEqualTo("GOV.UK content");
                assertThat(found.read().items()).hasSize(1);
                assertThat(found.read().items().getFirst().title()).isNotBlank();
            }
        }
    }

    private static List<Path> files(String name) throws IOException {
        Path folder = Path.of(System.getProperty("tidings.shared", "../shared"), "evaluation", "suites", name);
        Assumptions.assumeTrue(Files.isDirectory(folder), () -> "The suite is not on this machine: " + folder);
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(json|gz)"))
                    .sorted()
                    .toList();
        }
    }
}

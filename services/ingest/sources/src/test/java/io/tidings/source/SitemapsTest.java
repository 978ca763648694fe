package io.tidings.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.contracts.SourceId;
import io.tidings.fetch.Validators;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SitemapsTest {

    private static final String OLD = "2026-01-01T00:00:00Z";
    private static final String NEW = "2026-02-01T00:00:00Z";

    private final Site site = new Site();
    private final WebSourceReader reader = new WebSourceReader(site.fetcher(), List.of());

    @AfterEach
    void close() throws IOException {
        site.close();
    }

    @Test
    void newestSitemapsAreReadFirst() throws InterruptedException {
        index(Map.of("/a.xml", OLD, "/b.xml", NEW));
        sitemap("/a.xml", "/1");
        sitemap("/b.xml", "/2");

        Listing.Read read = look(List.of());

        assertThat(site.asked()).containsExactly("/index.xml", "/b.xml", "/a.xml");
        assertThat(links(read)).containsExactly(at("/2"), at("/1"));
    }

    @Test
    void onlySitemapsThatChangedAreReadAgain() throws InterruptedException {
        index(Map.of("/a.xml", OLD, "/b.xml", OLD));
        sitemap("/a.xml", "/1");
        sitemap("/b.xml", "/2");
        List<Validators> before = look(List.of()).validators();
        index(Map.of("/a.xml", OLD, "/b.xml", NEW));
        sitemap("/b.xml", "/2", "/3");
        site.forget();

        Listing.Read read = look(before);

        assertThat(site.asked()).containsExactly("/index.xml", "/b.xml?");
        assertThat(links(read)).containsExactly(at("/2"), at("/3"));
        assertThat(read.validators()).hasSize(3);
    }

    @Test
    void dayWithoutTimeDoesNotHideWhatCameLaterThatDay() throws InterruptedException {
        index(Map.of("/a.xml", "2026-02-01"));
        site.says(
                "/a.xml",
                Map.of("Content-Type", "text/xml", "Last-Modified", "Sun, 01 Feb 2026 08:00:00 GMT"),
                pages("/1"));
        List<Validators> before = look(List.of()).validators();
        site.forget();

        look(before);

        assertThat(site.asked()).containsExactly("/index.xml", "/a.xml?");
    }

    @Test
    void whatDoesNotFitIntoOneLookIsReadAtTheNext() throws InterruptedException {
        int many = 20 + 5;
        index(IntStream.range(0, many).boxed().collect(Collectors.toMap(i -> "/s" + i + ".xml", i -> OLD)));
        IntStream.range(0, many).forEach(i -> sitemap("/s" + i + ".xml", "/" + i));

        Listing.Read first = look(List.of());
        Listing.Read second = look(first.validators());
        site.forget();
        Listing.Read third = look(second.validators());

        assertThat(first.items()).hasSize(20);
        assertThat(second.items()).hasSize(5);
        assertThat(third.items()).isEmpty();
        assertThat(site.asked()).containsExactly("/index.xml");
    }

    @Test
    void sitemapThatFailsIsAskedAgainAndTheOthersAreRead() throws InterruptedException {
        index(Map.of("/a.xml", OLD, "/b.xml", NEW));
        site.status("/b.xml", 500, Map.of());
        sitemap("/a.xml", "/1");
        Listing.Read first = look(List.of());
        sitemap("/b.xml", "/2");

        Listing.Read second = look(first.validators());

        assertThat(links(first)).containsExactly(at("/1"));
        assertThat(first.about().repairs()).containsExactly("the sitemap " + at("/b.xml") + " could not be read");
        assertThat(links(second)).containsExactly(at("/2"));
    }

    @Test
    void indexOfWhichNothingCanBeReadHasFailed() throws InterruptedException {
        index(Map.of("/a.xml", OLD));
        site.status("/a.xml", 500, Map.of());

        Listing listing = reader.read(source(), List.of());

        assertThat(listing).isInstanceOf(Listing.Failed.class);
    }

    @Test
    void indexThatNamesItselfEnds() throws InterruptedException {
        index(Map.of("/index.xml", OLD, "/a.xml", OLD));
        sitemap("/a.xml", "/1");

        assertThat(links(look(List.of()))).containsExactly(at("/1"));
        assertThat(site.asked().size()).isLessThanOrEqualTo(4);
    }

    private Listing.Read look(List<Validators> unless) throws InterruptedException {
        return (Listing.Read) reader.read(source(), unless);
    }

    private SourceSettings source() {
        return new SourceSettings(
                new SourceId("example"),
                "Example",
                SourceKind.FEED,
                site.at("/index.xml"),
                Optional.empty(),
                SourceSettings.Facts.NONE);
    }

    private void index(Map<String, String> sitemaps) {
        String entries = sitemaps.entrySet().stream()
                .map(each -> "<sitemap><loc>$SITE%s</loc><lastmod>%s</lastmod></sitemap>"
                        .formatted(each.getKey(), each.getValue()))
                .collect(Collectors.joining());
        site.says("/index.xml", "text/xml", "<sitemapindex>" + entries + "</sitemapindex>");
    }

    private void sitemap(String path, String... pages) {
        site.says(path, "text/xml", pages(pages));
    }

    private static String pages(String... pages) {
        return Arrays.stream(pages)
                .map(page -> "<url><loc>$SITE" + page + "</loc></url>")
                .collect(Collectors.joining("", "<urlset>", "</urlset>"));
    }

    private String at(String path) {
        return site.at(path).toString();
    }

    private static List<String> links(Listing.Read read) {
        return read.items().stream().map(item -> item.link().orElse("none")).toList();
    }
}

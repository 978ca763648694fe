package io.tidings.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.contracts.SourceId;
import io.tidings.feed.FeedFormat;
import io.tidings.feed.FeedItem;
import io.tidings.feed.LinkPattern;
import io.tidings.fetch.Refusal;
import io.tidings.fetch.Validators;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebSourceReaderTest {

    private final Site site = new Site();
    private final WebSourceReader reader = new WebSourceReader(site.fetcher(), List.of());

    @AfterEach
    void close() throws IOException {
        site.close();
    }

    @Test
    void feedIsReadWithWhatItSaysOfItself() throws InterruptedException {
        site.says(
                "/feed",
                Map.of("Content-Type", "application/rss+xml", "ETag", "\"1\"", "Cache-Control", "max-age=600"),
                rss("<ttl>30</ttl>", "/news/1", "/news/2"));

        Listing.Read read = (Listing.Read) read(feed("/feed"), List.of());

        assertThat(links(read)).containsExactly(at("/news/1"), at("/news/2"));
        assertThat(read.about().format()).isEqualTo(FeedFormat.RSS_20);
        assertThat(read.about().title()).isEqualTo("Ministry of Examples");
        assertThat(read.about().hints().least()).contains(Duration.ofMinutes(30));
        assertThat(read.validators())
                .extracting(Validators::withoutDigest)
                .containsExactly(new Validators(site.at("/feed"), Optional.of("\"1\""), Optional.empty()));
    }

    @Test
    void unchangedFeedIsNotSentAgain() throws InterruptedException {
        site.says("/feed", Map.of("Content-Type", "application/rss+xml", "ETag", "\"1\""), rss("", "/news/1"));
        Listing.Read first = (Listing.Read) read(feed("/feed"), List.of());

        Listing second = read(feed("/feed"), first.validators());

        assertThat(second).isInstanceOf(Listing.Unchanged.class);
        assertThat(site.asked()).containsExactly("/feed", "/feed?");
    }

    @Test
    void permanentMoveIsToldAndItsValidatorsStillHold() throws InterruptedException {
        site.status("/old", 301, Map.of("Location", "/feed"));
        site.says("/feed", Map.of("Content-Type", "application/rss+xml", "ETag", "\"1\""), rss("", "/news/1"));
        Listing.Read first = (Listing.Read) read(feed("/old"), List.of());

        Listing second = read(feed("/old"), first.validators());

        assertThat(first.about().permanent()).contains(site.at("/feed"));
        assertThat(second)
                .isInstanceOfSatisfying(
                        Listing.Unchanged.class,
                        same -> assertThat(same.permanent()).contains(site.at("/feed")));
    }

    @Test
    void onlyItemsThatFitThePatternCount() throws InterruptedException {
        site.says("/feed", "application/rss+xml", rss("", "/news/1", "/jobs/7", "/news/2"));

        Listing.Read read =
                (Listing.Read) read(source(SourceKind.FEED, site.at("/feed"), Optional.of("/news/*")), List.of());

        assertThat(links(read)).containsExactly(at("/news/1"), at("/news/2"));
    }

    @Test
    void feedThatIsSentAgainAsItWasIsUnchanged() throws InterruptedException {
        site.says("/feed", "application/rss+xml", rss("", "/news/1"));
        Listing.Read first = (Listing.Read) read(feed("/feed"), List.of());

        Listing second = read(feed("/feed"), first.validators());

        assertThat(second).isInstanceOf(Listing.Unchanged.class);
    }

    @Test
    void firstLookFollowsNextPagesALittleWayAndLaterOnesDoNot() throws InterruptedException {
        for (int page = 1; page <= 9; page++) {
            site.says("/feed?page=" + page, "application/feed+json", jsonFeed(page));
        }

        Listing.Read first = (Listing.Read) read(feed("/feed?page=1"), List.of());
        site.forget();
        site.says("/feed?page=1", "application/feed+json", jsonFeed(3));
        Listing.Read second = (Listing.Read) read(feed("/feed?page=1"), first.validators());

        assertThat(first.items()).hasSize(5);
        assertThat(second.items()).hasSize(1);
        assertThat(site.asked()).containsExactly("/feed?page=1");
    }

    @Test
    void pageThatCannotBeReadOnTheWayIsToldAndNothingIsLost() throws InterruptedException {
        site.says("/feed?page=1", "application/feed+json", jsonFeed(1));

        Listing.Read first = (Listing.Read) read(feed("/feed?page=1"), List.of());

        assertThat(first.items()).hasSize(1);
        assertThat(first.about().repairs())
                .containsExactly("its next page " + at("/feed?page=2") + " could not be read at the first look");
    }

    @Test
    void damagedFeedIsMendedAndSaysSo() throws InterruptedException {
        site.says("/feed", "application/rss+xml", rss("", "/news/1").replace("</channel></rss>", ""));

        Listing.Read read = (Listing.Read) read(feed("/feed"), List.of());

        assertThat(read.items()).hasSize(1);
        assertThat(read.about().repairs())
                .isNotEmpty()
                .anySatisfy(repair -> assertThat(repair).contains("cut off"));
    }

    @Test
    void listingGivesTheLinksThatFit() throws InterruptedException {
        site.says(
                "/news/",
                "text/html; charset=iso-8859-1",
                "<title>News</title><ul><li><a href='/news/1'>One</a> 3 March 2026<li><a href='/about'>About</a></ul>");

        Listing.Read read =
                (Listing.Read) read(source(SourceKind.LISTING, site.at("/news/"), Optional.of("/news/*")), List.of());

        assertThat(links(read)).containsExactly(at("/news/1"));
        assertThat(read.items().getFirst().title()).isEqualTo("One");
        assertThat(read.about().format()).isEqualTo(FeedFormat.LISTING);
    }

    @Test
    void listingWhosePatternFitsNothingIsBrokenNotSilent() throws InterruptedException {
        site.says("/news/", "text/html", "<a href='/stories/1'>One</a>");

        Listing listing = read(source(SourceKind.LISTING, site.at("/news/"), Optional.of("/news/*")), List.of());

        assertThat(listing)
                .isInstanceOfSatisfying(
                        Listing.Unreadable.class,
                        no -> assertThat(no.reason()).startsWith("no link of the page fits the pattern /news/*"));
    }

    @Test
    void watchedPageIsItsOwnOnlyItem() throws InterruptedException {
        site.says(
                "/page",
                Map.of("Content-Type", "text/html", "Last-Modified", "Sun, 01 Mar 2026 09:00:00 GMT"),
                "<title>Sanctions list</title><h1>Sanctions list</h1><p>The ministry keeps this list of persons.</p>");

        Listing.Read read = (Listing.Read) read(source(SourceKind.PAGE, site.at("/page"), Optional.empty()), List.of());

        assertThat(links(read)).containsExactly(at("/page"));
        FeedItem item = read.items().getFirst();
        assertThat(item.title()).isEqualTo("Sanctions list");
        assertThat(item.updated())
                .hasValueSatisfying(date -> assertThat(date.instant()).isEqualTo("2026-03-01T09:00:00Z"));
        assertThat(read.about().format()).isEqualTo(FeedFormat.PAGE);
    }

    @Test
    void whatCannotBeReadSaysWhatWouldBeRight() throws InterruptedException {
        site.says("/page", "text/html", "<!doctype html><title>Home</title>");

        Listing listing = read(feed("/page"), List.of());

        assertThat(listing)
                .isEqualTo(
                        new Listing.Unreadable(
                                "It is an HTML page; give the address of a feed, or make the source a listing with a link pattern"));
    }

    @Test
    void absenceRefusalFailureAndDelayAreTold() throws InterruptedException {
        site.status("/gone", 410, Map.of());
        site.status("/broken", 503, Map.of("Retry-After", "3600"));

        assertThat(read(feed("/nothing"), List.of())).isEqualTo(new Listing.Gone(false));
        assertThat(read(feed("/gone"), List.of())).isEqualTo(new Listing.Gone(true));
        assertThat(read(feed("/broken"), List.of()))
                .isInstanceOfSatisfying(
                        Listing.Failed.class,
                        failed -> assertThat(failed.failure().status()).hasValue(503));
        assertThat(read(feed("/broken"), List.of())).isInstanceOf(Listing.Postponed.class);
    }

    @Test
    void privateAddressIsRefused() throws InterruptedException {
        URI metadata = URI.create("http://169.254.169.254/latest/meta-data/");

        Listing listing = read(source(SourceKind.FEED, metadata, Optional.empty()), List.of());

        assertThat(listing)
                .isInstanceOfSatisfying(
                        Listing.Forbidden.class,
                        no -> assertThat(no.refusal().by()).isEqualTo(Refusal.By.ADDRESS));
    }

    private static String jsonFeed(int page) {
        return """
            {"version": "https://jsonfeed.org/version/1.1", "title": "T", "next_url": "$SITE/feed?page=%d",
             "items": [{"id": "%d", "url": "$SITE/news/%d", "content_text": "x"}]}
            """.formatted(page + 1, page, page);
    }

    private static String rss(String more, String... paths) {
        String items = IntStream.range(0, paths.length)
                .mapToObj(i -> "<item><title>Item %d</title><link>$SITE%s</link></item>".formatted(i, paths[i]))
                .collect(Collectors.joining());
        return "<rss version=\"2.0\"><channel><title>Ministry of Examples</title>" + more + items + "</channel></rss>";
    }

    private String at(String path) {
        return site.at(path).toString();
    }

    private static List<String> links(Listing.Read read) {
        return read.items().stream().map(item -> item.link().orElse("none")).toList();
    }

    private SourceSettings feed(String path) {
        return source(SourceKind.FEED, site.at(path), Optional.empty());
    }

    private static SourceSettings source(SourceKind kind, URI address, Optional<String> links) {
        return new SourceSettings(
                new SourceId("example"),
                "Example",
                kind,
                address,
                links.map(LinkPattern::new),
                SourceSettings.Facts.NONE);
    }

    private Listing read(SourceSettings source, List<Validators> unless) throws InterruptedException {
        return reader.read(source, unless);
    }
}

package io.tidings.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceFinderTest {

    private static final String HEADLINES = IntStream.rangeClosed(1, 6)
            .mapToObj(i ->
                    "<li><a href='/news/2026/0%d/story-%d'>Minister opens bridge number %d over the river</a> %d February 2026"
                            .formatted(i, i, i, i))
            .collect(Collectors.joining("", "<ul>", "</ul>"));

    private final Site site = new Site();
    private final SourceFinder finder = new SourceFinder(site.fetcher(), List.of(), site::now);

    @AfterEach
    void close() throws IOException {
        site.close();
    }

    @Test
    void homePageLeadsToTheFeedThatItDeclares() throws InterruptedException {
        site.says(
                "/",
                "text/html",
                "<html lang='en'><title>Home</title><link rel=alternate type='application/rss+xml' href='/news/rss.xml'>");
        site.says("/news/rss.xml", "application/rss+xml", rss("2026-02-20"));

        Finding.Found found = found(site.at("/").toString());

        assertThat(found.settings().kind()).isEqualTo(SourceKind.FEED);
        assertThat(found.settings().address()).isEqualTo(site.at("/news/rss.xml"));
        assertThat(found.settings().name()).isEqualTo("Ministry of Examples");
        assertThat(found.settings().facts().language()).contains("en-GB");
        assertThat(found.read().items()).hasSize(2);
        assertThat(found.tried())
                .containsExactly(new Finding.Tried(
                        site.at("/news/rss.xml").toString(),
                        "feed that the page declares",
                        true,
                        "it is an RSS 2.0 and lists 2 items, with something from the last year"));
        assertThat(site.asked()).containsExactly("/", "/news/rss.xml");
    }

    @Test
    void feedItselfIsTakenWithOneRequest() throws InterruptedException {
        site.says("/feed", "text/plain", rss("2019-02-20"));

        Finding.Found found = found(site.at("/feed").toString());

        assertThat(found.settings().address()).isEqualTo(site.at("/feed"));
        assertThat(site.asked()).containsExactly("/feed");
    }

    @Test
    void addressWithoutSchemeIsAskedOverHttpsThenHttp() throws InterruptedException {
        site.says("/feed", "application/rss+xml", rss("2026-02-20"));

        Finding.Found found = found("127.0.0.1:" + site.port() + "/feed#top");

        assertThat(found.settings().address()).isEqualTo(site.at("/feed"));
        assertThat(found.tried().getFirst().what()).isEqualTo("the address over https");
    }

    @Test
    void deadFeedIsPassedOverForAListOfNews() throws InterruptedException {
        site.says(
                "/",
                "text/html",
                "<title>News</title><link rel=alternate type='application/rss+xml' href='/rss.xml'>" + HEADLINES);
        site.says("/rss.xml", "application/rss+xml", rss("2014-02-20"));

        Finding.Found found = found(site.at("/").toString());

        assertThat(found.settings().kind()).isEqualTo(SourceKind.LISTING);
        assertThat(found.settings().links().orElseThrow().pattern()).isEqualTo("/news/*/*/*");
        assertThat(found.read().items()).hasSize(6);
        assertThat(found.tried())
                .anySatisfy(tried -> assertThat(tried.reason())
                        .isEqualTo("it is an RSS 2.0 and lists 2 items, nothing of it from the last year"));
    }

    @Test
    void feedOfTheNewsSectionIsFoundFromTheHomePage() throws InterruptedException {
        site.says(
                "/",
                "text/html",
                "<title>Home</title><nav><a href='/newsroom'>News</a><a href='/about'>About us</a></nav>");
        site.says("/newsroom", "text/html", "<title>News</title><a href='/newsroom/updates.atom'>Atom</a>");
        site.says(
                "/newsroom/updates.atom",
                "application/atom+xml",
                "<feed xmlns='http://www.w3.org/2005/Atom'><title>All news</title><entry><id>a</id><title>A</title>"
                        + "<link href='/1'/><updated>2026-02-01T00:00:00Z</updated></entry></feed>");

        Finding.Found found = found(site.at("/").toString());

        assertThat(found.settings().address()).isEqualTo(site.at("/newsroom/updates.atom"));
    }

    @Test
    void newsSitemapThatRobotsNamesIsFound() throws InterruptedException {
        site.says("/", "text/html", "<title>Home</title><p>Welcome.");
        site.says(
                "/robots.txt",
                "text/plain",
                "User-agent: *\nAllow: /\nSitemap: $SITE/all.xml\nSitemap: $SITE/news.xml\n");
        site.says(
                "/news.xml",
                "text/xml",
                "<urlset xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'><url><loc>$SITE/n/1</loc><news:news>"
                        + "<news:publication_date>2026-02-27</news:publication_date><news:title>One</news:title>"
                        + "</news:news></url></urlset>");

        Finding.Found found = found(site.at("/").toString());

        assertThat(found.settings().address()).isEqualTo(site.at("/news.xml"));
    }

    @Test
    void ofASitemapOfEverythingOnlyTheNewsCount() throws InterruptedException {
        site.says("/", "text/html", "<title>Home</title><p>Welcome.");
        site.says("/robots.txt", "text/plain", "Sitemap: $SITE/all.xml\n");
        site.says(
                "/all.xml",
                "text/xml",
                IntStream.range(0, 9)
                        .mapToObj(i ->
                                "<url><loc>$SITE/press-releases/%d-x</loc></url><url><loc>$SITE/jobs/%d</loc></url>"
                                        .formatted(i, i))
                        .collect(Collectors.joining("", "<urlset>", "</urlset>")));

        Finding.Found found = found(site.at("/").toString());

        assertThat(found.settings().links().orElseThrow().pattern()).isEqualTo("/press-releases/*");
        assertThat(found.read().items()).hasSize(9);
    }

    @Test
    void pageWithoutListsIsWatchedItself() throws InterruptedException {
        String text = "The ministry keeps this list of persons under sanctions and changes it when needed. ".repeat(6);
        site.says("/list", "text/html", "<title>Sanctions list</title><h1>Sanctions list</h1><p>" + text + "</p>");

        Finding.Found found = found(site.at("/list").toString());

        assertThat(found.settings().kind()).isEqualTo(SourceKind.PAGE);
        assertThat(found.why()).startsWith("nothing better was found");
    }

    @Test
    void emptyPageGivesNothingAndSaysWhatWasTried() throws InterruptedException {
        site.says("/", "text/html", "<!doctype html><title></title>");

        Finding finding = finder.find(site.at("/").toString());

        assertThat(finding).isInstanceOf(Finding.Nothing.class);
        assertThat(finding.tried()).hasSizeGreaterThan(4).noneMatch(Finding.Tried::taken);
    }

    @Test
    void littleIsAskedOfOneSite() throws InterruptedException {
        String links = IntStream.range(0, 40)
                .mapToObj(i -> "<a href='/f%d/rss.xml'>Feed</a><a href='/s%d'>News</a>".formatted(i, i))
                .collect(Collectors.joining());
        site.says("/", "text/html", "<title>Home</title>" + links);

        finder.find(site.at("/").toString());

        assertThat(site.asked()).hasSizeLessThanOrEqualTo(12);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ftp://example.org/feed | only http and https are fetched, not ftp; give an address such as",
                "javascript:alert(1) | only http and https are fetched, not javascript",
                "ministry | \"ministry\" names no site; give an address such as",
                "'' | there is no address; give an address such as",
                "http:// | the address cannot be read; give an address such as",
                "http://a b.example.org/ | it may not be asked: a%20b.example.org is not a name",
                "https://user:secret@example.org/ | it may not be asked: an address with a name or password",
                "http://169.254.169.254/latest/ | it may not be asked: 169.254.169.254 is at",
                "http://127.0.0.1:80/ | it may not be asked: 127.0.0.1 is at",
                "http://[::1]/ | it may not be asked:",
                "http://0x7f000001/ | it may not be asked:",
                "http://example.org:22/ | it may not be asked: port 22",
                "file:///etc | it may not be asked: file:///etc is not a folder that may be read",
                "file://host/etc | a folder is given as file:///path",
                "https://unknown.example.org/ | it may not be asked: robots.txt of unknown.example.org cannot be read",
            })
    void whatCannotBeASourceIsRefusedWithWhatWouldBeRight(String pasted, String reason) throws InterruptedException {
        Finding finding = finder.find(pasted);

        assertThat(finding)
                .isInstanceOfSatisfying(
                        Finding.Nothing.class,
                        nothing -> assertThat(nothing.reason()).startsWith(reason));
    }

    @Test
    void previewShowsFiveItemsAndThePageBehindTheFirst() throws InterruptedException {
        site.says("/news/", "text/html", "<title>News</title>" + HEADLINES);
        site.says(
                "/news/2026/01/story-1",
                Map.of("Content-Type", "text/html"),
                "<title>Bridge one</title><h1>Bridge one</h1><p>" + "The minister opened the bridge today. ".repeat(20)
                        + "</p>");

        SourcePreview preview =
                SourcePreview.of(found(site.at("/news/").toString()).read(), site.fetcher());

        assertThat(preview.items()).hasSize(5);
        assertThat(preview.listed()).isEqualTo(6);
        assertThat(preview.items().getFirst().title()).isEqualTo("Minister opens bridge number 1 over the river");
        assertThat(preview.behind()).hasValueSatisfying(page -> {
            assertThat(page.title()).isEqualTo("Bridge one");
            assertThat(page.text())
                    .startsWith("The minister opened the bridge today.")
                    .hasSizeLessThanOrEqualTo(300);
            assertThat(page.problem()).isEmpty();
        });
    }

    private Finding.Found found(String pasted) throws InterruptedException {
        return (Finding.Found) finder.find(pasted);
    }

    private static String rss(String day) {
        String items = IntStream.rangeClosed(1, 2)
                .mapToObj(i -> "<item><title>Item %d</title><link>$SITE/news/%d</link><pubDate>%s</pubDate></item>"
                        .formatted(i, i, day))
                .collect(Collectors.joining());
        return "<rss version='2.0'><channel><title>Ministry of Examples</title><language>en-gb</language>" + items
                + "</channel></rss>";
    }
}

package io.tidings.feed;

import static io.tidings.feed.Documents.atom;
import static io.tidings.feed.Documents.feed;
import static io.tidings.feed.Documents.item;
import static io.tidings.feed.Documents.outcome;
import static io.tidings.feed.Documents.rss;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedReaderTest {

    @Test
    void anItemOfRssIsReadWhole() {
        var item = item("""
                <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
                <channel><language>en_GB</language><item>
                <title>Grants &amp;amp; loans &lt;b&gt;open&lt;/b&gt;</title>
                <link>../grants?id=7</link><guid isPermaLink="false">grant-7</guid>
                <description>Up to £5m</description>
                <content:encoded><![CDATA[<p>See <a href="/rules.pdf">rules</a></p>]]></content:encoded>
                <pubDate>Thu, 01 Jan 2004 19:48:21 GMT</pubDate>
                <author>press@ministry.example (Press Office)</author>
                <category>Energy</category><category>Energy</category>
                <enclosure url="rules.pdf" type="application/pdf" length="1234"/>
                </item></channel></rss>""");

        assertThat(item.id()).contains("grant-7");
        assertThat(item.link()).contains("https://ministry.example/grants?id=7");
        assertThat(item.title()).isEqualTo("Grants & loans open");
        assertThat(item.summary()).contains(new Passage("Up to £5m", Passage.Form.TEXT));
        assertThat(item.content())
                .contains(new Passage(
                        "<p>See <a href=\"https://ministry.example/rules.pdf\">rules</a></p>", Passage.Form.HTML));
        assertThat(item.published().orElseThrow().instant()).isEqualTo("2004-01-01T19:48:21Z");
        assertThat(item.updated()).isEmpty();
        assertThat(item.authors())
                .containsExactly(new Person(
                        Optional.of("Press Office"), Optional.of("press@ministry.example"), Optional.empty()));
        assertThat(item.categories()).containsExactly("Energy");
        assertThat(item.language()).contains("en-GB");
        assertThat(item.attachments()).hasSize(1);
        assertThat(item.attachments().getFirst().address()).isEqualTo("https://ministry.example/news/rules.pdf");
        assertThat(item.attachments().getFirst().bytes()).hasValue(1234);
        assertThat(item.withdrawn()).isFalse();
    }

    @Test
    void atomKeepsPublishedAndUpdatedApartAndResolvesAgainstItsBase() {
        var item = item("""
                <feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://other.example/a/" xml:lang="cy"><entry>
                <id>tag:other.example,2004:1</id><title type="html">A &amp;lt; B</title>
                <link href="one"/><link rel="enclosure" href="one.pdf" type="application/pdf"/>
                <published>2004-01-01T00:00:00Z</published><updated>2004-02-01T00:00:00Z</updated>
                <content type="xhtml" xml:base="b/"><div xmlns="http://www.w3.org/1999/xhtml"><a href="two">x</a></div></content>
                </entry></feed>""");

        assertThat(item.id()).contains("tag:other.example,2004:1");
        assertThat(item.title()).isEqualTo("A < B");
        assertThat(item.link()).contains("http://other.example/a/one");
        assertThat(item.published().orElseThrow().instant()).isEqualTo("2004-01-01T00:00:00Z");
        assertThat(item.updated().orElseThrow().instant()).isEqualTo("2004-02-01T00:00:00Z");
        assertThat(item.content().orElseThrow().value()).isEqualTo("<a href=\"http://other.example/a/b/two\">x</a>");
        assertThat(item.language()).contains("cy");
        assertThat(item.attachments().getFirst().address()).isEqualTo("http://other.example/a/one.pdf");
    }

    @Test
    void aDeletedEntryIsAWithdrawal() {
        var items = feed(atom("""
                <entry><id>a</id><title>Stays</title></entry>
                <at:deleted-entry xmlns:at="http://purl.org/atompub/tombstones/1.0" ref="http://x.example/b" when="2024-05-01T10:00:00Z"/>
                """)).items();

        assertThat(items).extracting(FeedItem::withdrawn).containsExactly(false, true);
        assertThat(items.get(1).id()).contains("http://x.example/b");
        assertThat(items.get(1).updated().orElseThrow().instant()).isEqualTo("2024-05-01T10:00:00Z");
    }

    @Test
    void hintsPagesAndHubsAreRead() {
        var feed = feed("""
                <rss version="2.0" xmlns:a="http://www.w3.org/2005/Atom"><channel><ttl>90</ttl>
                <skipHours><hour>0</hour><hour>24</hour><hour>7</hour></skipHours><skipDays><day>Sunday</day></skipDays>
                <a:link rel="self" href="feed.xml"/><a:link rel="next" href="?page=2"/><a:link rel="hub" href="https://hub.example/"/>
                </channel></rss>""");

        assertThat(feed.hints())
                .isEqualTo(new ScheduleHints(
                        Optional.of(Duration.ofMinutes(90)),
                        Set.of(0, 7),
                        Set.of(DayOfWeek.SUNDAY),
                        Optional.of("https://hub.example/")));
        assertThat(feed.next()).contains("https://ministry.example/news/feed.xml?page=2");
        assertThat(feed.self()).contains("https://ministry.example/news/feed.xml");
    }

    @Test
    void theSyndicationModuleGivesAnInterval() {
        var feed = feed("""
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                 xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel rdf:about="x">
                <sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency></channel>
                <item rdf:about="http://x.example/1"><title>One</title></item></rdf:RDF>""");

        assertThat(feed.format()).isEqualTo(FeedFormat.RSS_10);
        assertThat(feed.hints().interval()).contains(Duration.ofHours(6));
        assertThat(feed.items().getFirst().link()).contains("http://x.example/1");
    }

    @Test
    void jsonFeedIsRead() {
        var feed = feed("""
                {"version":"https://jsonfeed.org/version/1.1","title":"M","home_page_url":"/","next_url":"?p=2","language":"fr",
                 "hubs":[{"type":"WebSub","url":"https://hub.example/"}],"authors":[{"name":"M. Press"}],
                 "items":[{"id":7,"url":"one","title":"A < B","content_html":"<a href='x'>x</a>","summary":"s",
                 "date_published":"2024-01-01T00:00:00+01:00","tags":["t"],
                 "attachments":[{"url":"a.pdf","mime_type":"application/pdf","size_in_bytes":9}]},{}]}""");

        var item = feed.items().getFirst();
        assertThat(feed.format()).isEqualTo(FeedFormat.JSON_FEED_11);
        assertThat(feed.next()).contains("https://ministry.example/news/feed.xml?p=2");
        assertThat(feed.hints().hub()).contains("https://hub.example/");
        assertThat(item.id()).contains("7");
        assertThat(item.title()).isEqualTo("A < B");
        assertThat(item.content().orElseThrow().value()).contains("https://ministry.example/news/x");
        assertThat(item.published().orElseThrow().instant()).isEqualTo("2023-12-31T23:00:00Z");
        assertThat(item.authors().getFirst().name()).contains("M. Press");
        assertThat(feed.repairs())
                .extracting(Repair::kind)
                .containsExactly(Repair.Kind.EMPTY_ITEM, Repair.Kind.WRONG_TYPE);
    }

    @Test
    void sitemapsIndexesAndNewsAreTold() {
        String space = " xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'";
        var plain = feed("<urlset" + space
                + "><url><loc>https://x.example/a?b=1&amp;c</loc><lastmod>2024-01-02</lastmod></url></urlset>");
        var index = feed(
                "<sitemapindex" + space + "><sitemap><loc>https://x.example/s1.xml</loc></sitemap></sitemapindex>");
        var news = feed(
                "<urlset" + space
                        + " xmlns:n='http://www.google.com/schemas/sitemap-news/0.9'><url><loc>https://x.example/n</loc>"
                        + "<n:news><n:publication><n:name>X</n:name><n:language>en</n:language></n:publication>"
                        + "<n:publication_date>2024-03-03</n:publication_date><n:title>News &amp; more</n:title></n:news></url></urlset>");
        var text = feed("https://x.example/1\nhttps://x.example/2\n");

        assertThat(List.of(plain.format(), index.format(), news.format(), text.format()))
                .containsExactly(
                        FeedFormat.SITEMAP, FeedFormat.SITEMAP_INDEX, FeedFormat.NEWS_SITEMAP, FeedFormat.TEXT_SITEMAP);
        assertThat(plain.items().getFirst().link()).contains("https://x.example/a?b=1&c");
        assertThat(plain.items().getFirst().updated().orElseThrow().timeStated())
                .isFalse();
        assertThat(news.items().getFirst().title()).isEqualTo("News & more");
        assertThat(news.items().getFirst().published().orElseThrow().written()).isEqualTo("2024-03-03");
        assertThat(text.items()).hasSize(2);
    }

    @Test
    void govUkSearchGoesOnUntilItsTotal() {
        var feed = feed("""
                {"results":[{"title":"T","link":"/government/news/t","public_timestamp":"2024-05-01T10:00:00Z",
                "organisations":[{"title":"Home Office"}],"_id":"/government/news/t"}],"total":3,"start":1}""");

        assertThat(feed.format()).isEqualTo(FeedFormat.GOVUK_SEARCH);
        assertThat(feed.items().getFirst().link()).contains("https://ministry.example/government/news/t");
        assertThat(feed.next()).contains("https://ministry.example/news/feed.xml?start=2");
    }

    @Test
    void govUkContentOfTheSuiteIsRead() {
        for (var file : Suites.files(Suites.folder("govuk-content"))) {
            var item = feed(Suites.bytes(file), Optional.of("application/json"))
                    .items()
                    .getFirst();

            assertThat(item.title()).as(file.toString()).isNotEmpty();
            assertThat(item.link().orElseThrow()).startsWith("https://ministry.example/government/");
            assertThat(item.content()).isPresent();
            assertThat(item.published()).isPresent();
            assertThat(item.updated()).isPresent();
            assertThat(item.withdrawn()).isFalse();
        }
    }

    @Test
    void aMalformedFeedIsMendedAndTheMendingCounted() {
        var feed = feed(
                "\n\n<?xml version='1.0'?>"
                        + rss(
                                "<item><title>Fish &nbsp;& chips</title><link>http://x.example/1?a=1&b=2</link>"
                                        + "<description><p>One<br>two</description><pubDate>soon</pubDate></item><item><title>Two</title></item>"));

        assertThat(feed.items()).extracting(FeedItem::title).containsExactly("Fish & chips", "Two");
        assertThat(feed.items().getFirst().link()).contains("http://x.example/1?a=1&b=2");
        assertThat(feed.repairs())
                .extracting(Repair::kind)
                .containsExactly(Repair.Kind.LEADING_TEXT, Repair.Kind.NOT_WELL_FORMED, Repair.Kind.UNREADABLE_DATE);
    }

    @Test
    void aFeedCutOffLosesOnlyTheItemThatHasNoEnd() {
        var feed = feed("<rss version='2.0'><channel><item><title>Whole</title></item><item><title>Half of a ti");

        assertThat(feed.items()).extracting(FeedItem::title).containsExactly("Whole");
        assertThat(feed.repairs()).extracting(Repair::kind).contains(Repair.Kind.CUT_OFF);
    }

    @Test
    void aWellFormedFeedNeedsNoRepair() {
        assertThat(feed(rss("<item><title>One</title></item>")).repairs()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252, '', windows-1252, WRONG_ENCODING",
        "windows-1252, application/xml; charset=iso-8859-1, windows-1252, ''",
        "UTF-8, application/xml; charset=iso-8859-1, UTF-8, WRONG_ENCODING",
        "UTF-16LE, '', UTF-16LE, ''",
        "UTF-8, text/xml; charset=\"utf-8\", UTF-8, ''"
    })
    void theEncodingIsFound(String written, String contentType, String found, String repair) {
        var bytes = rss("<item><title>Über 100 Mio. € für Köln</title></item>").getBytes(Charset.forName(written));

        var feed = feed(bytes, Optional.of(contentType).filter(type -> !type.isEmpty()));

        assertThat(feed.items().getFirst().title()).isEqualTo("Über 100 Mio. € für Köln");
        assertThat(feed.encoding()).isEqualTo(found);
        assertThat(feed.repairs().stream()
                        .map(made -> made.kind().name())
                        .findFirst()
                        .orElse(""))
                .isEqualTo(repair);
    }

    @Test
    void aFewBadBytesAreReplacedAndCounted() {
        var bytes = rss("<item><title>Öl für Köln #</title></item>").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == '#' ? (byte) 0xFF : bytes[i];
        }

        var feed = feed(bytes, Optional.empty());

        assertThat(feed.items().getFirst().title()).isEqualTo("Öl für Köln \uFFFD");
        assertThat(feed.repairs()).extracting(Repair::kind).containsExactly(Repair.Kind.INVALID_BYTES);
    }

    @Test
    void controlCharactersAreLeftOutAndCounted() {
        var feed = feed(rss("<item><title>A\u0001B\u0000\u000BC</title></item>"));

        assertThat(feed.items().getFirst().title()).isEqualTo("ABC");
        assertThat(feed.repairs()).containsExactly(new Repair(Repair.Kind.CONTROL_CHARACTERS, 3, "U+0001"));
    }

    @Test
    void aGzipFileIsUnpacked() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(rss("<item><title>One</title></item>").getBytes(StandardCharsets.UTF_8));
        }

        assertThat(feed(packed.toByteArray(), Optional.empty()).items()).hasSize(1);
    }

    @Test
    void whatIsNoFeedSaysWhatItIs() {
        assertThat(outcome("<!doctype html><html><body>x</body></html>"))
                .isEqualTo(new FeedOutcome.NotAFeed("It is an HTML page"));
        assertThat(outcome("")).isEqualTo(new FeedOutcome.NotAFeed("It is empty"));
        assertThat(outcome("Hello")).isInstanceOf(FeedOutcome.NotAFeed.class);
        assertThat(outcome("{\"a\":1}")).isInstanceOf(FeedOutcome.NotAFeed.class);
        assertThat(outcome("<note/>")).isInstanceOf(FeedOutcome.NotAFeed.class);
    }

    @Test
    void titlesKeepWhatOnlyLooksLikeMarkup() {
        assertThat(item(rss("<item><title>If a &lt; b and List&lt;String&gt;</title></item>"))
                        .title())
                .isEqualTo("If a < b and List<String>");
    }
}

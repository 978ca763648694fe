package io.tidings.feed;

import static io.tidings.feed.Documents.outcome;
import static io.tidings.feed.Documents.rss;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Documents made to do harm: each is answered in words and in time. */
class HostileFeedTest {

    /** Near the limit of 5 MB. */
    private static final int LARGE = 4_500_000;

    private static String many(String what) {
        return what.repeat(LARGE / what.length());
    }

    private static FeedOutcome watched(String name, String document) {
        long start = System.nanoTime();
        FeedOutcome outcome = Suites.watched(name, () -> outcome(document));
        System.out.printf(
                "%6d ms %-28s %s%n",
                Duration.ofNanos(System.nanoTime() - start).toMillis(),
                name,
                outcome instanceof FeedOutcome.Read(Feed feed)
                        ? feed.items().size() + " items " + feed.repairs()
                        : outcome.toString());
        return outcome;
    }

    @Test
    void entityBombsAreRefused() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 'ha'>");
        for (int i = 1; i < 30; i++) {
            laughs.append(
                    "<!ENTITY a%d '%s'>".formatted(i, "&a%d;".formatted(i - 1).repeat(10)));
        }
        String quadratic = "<!DOCTYPE rss [<!ENTITY a '" + "x".repeat(50_000) + "'>]>" + rss("&a;".repeat(10_000));
        String circle = "<!DOCTYPE rss [<!ENTITY a '&b;'><!ENTITY b '&a;'>]>" + rss("&a;");

        assertThat(watched("billion laughs", laughs + "]>" + rss("<item><title>&a29;</title></item>")))
                .isInstanceOfSatisfying(
                        FeedOutcome.Refused.class,
                        refused -> assertThat(refused.reason()).contains("entity bomb"));
        assertThat(watched("quadratic", quadratic)).isInstanceOf(FeedOutcome.Refused.class);
        assertThat(watched("circle", circle)).isInstanceOf(FeedOutcome.Refused.class);
    }

    @Test
    void externalEntitiesAreNeverFetched() {
        String asked =
                "<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + rss("<item><title>&x;</title></item>");
        String parameter = "<!DOCTYPE rss [<!ENTITY % x SYSTEM 'http://127.0.0.1:1/evil.dtd'> %x;]>"
                + rss("<item><title>T</title></item>");
        String named = "<!DOCTYPE rss SYSTEM 'http://127.0.0.1:1/rss-0.91.dtd'>" + rss("<item><title>T</title></item>");

        assertThat(outcome(asked)).isEqualTo(new FeedOutcome.Refused("It asks for an external entity (x)"));
        assertThat(Documents.item(parameter).title()).isEqualTo("T");
        assertThat(Documents.item(named).title()).isEqualTo("T");
    }

    @Test
    void entitiesThatAFeedDeclaresForItselfAreRead() {
        String own = "<!DOCTYPE rss [<!ENTITY min \"Ministry of &#x4A;oy\">]>"
                + rss("<item><title>The &min;</title></item>");

        assertThat(Documents.item(own).title()).isEqualTo("The Ministry of Joy");
        assertThat(Documents.feed(own).repairs()).isEmpty();
    }

    @Test
    void limitsAreRefusedWithTheirReason() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bomb)) {
            gzip.write(new byte[20_000_000]);
        }
        var small = new FeedReader(new FeedLimits(2_000, 3, 10, 5, 20, 30));

        assertThat(outcome(" ".repeat(6_000_000))).isInstanceOf(FeedOutcome.Refused.class);
        assertThat(new FeedReader().read(bomb.toByteArray(), Optional.empty(), Documents.ADDRESS))
                .isEqualTo(new FeedOutcome.Refused("It grows beyond 5,242,880 bytes when unpacked"));
        assertThat(small.read(
                        bytes(rss("<item><title>x</title></item>".repeat(4))), Optional.empty(), Documents.ADDRESS))
                .isEqualTo(new FeedOutcome.Refused("It lists more than 3 items"));
        assertThat(small.read(bytes(rss("<a>".repeat(12))), Optional.empty(), Documents.ADDRESS))
                .isInstanceOfSatisfying(
                        FeedOutcome.Read.class,
                        read -> assertThat(read.feed().repairs())
                                .extracting(Repair::kind)
                                .contains(Repair.Kind.TOO_DEEP));
        assertThat(outcome("{\"items\":" + "[".repeat(2_000) + "]".repeat(2_000) + "}"))
                .isInstanceOf(FeedOutcome.Refused.class);
    }

    @Test
    void longValuesAreCutOrLeftOutAndCounted() {
        var small = new FeedReader(new FeedLimits(2_000, 3, 10, 5, 30, 30));
        String item =
                "<item><title>abcdefgh</title><link>http://x.example/%s</link><description>%s</description></item>"
                        .formatted("y".repeat(50), "z".repeat(50));

        var outcome = small.read(bytes(rss(item)), Optional.empty(), Documents.ADDRESS);

        assertThat(outcome).isInstanceOfSatisfying(FeedOutcome.Read.class, read -> {
            assertThat(read.feed().items().getFirst().title()).isEqualTo("abcde");
            assertThat(read.feed().items().getFirst().link()).isEmpty();
            assertThat(read.feed().items().getFirst().summary()).isEmpty();
            assertThat(read.feed().repairs().getFirst().count()).isEqualTo(4);
        });
    }

    @Test
    void largeHostileDocumentsAreAnsweredInTime() {
        Map<String, String> documents = new LinkedHashMap<>();
        documents.put("open items", "<rss><channel>" + many("<item>"));
        documents.put("open tags", "<rss><channel><item>" + many("<a>"));
        documents.put("wrong ends", "<rss><channel><item>" + many("<a></b>"));
        documents.put("namespaces", "<rss><channel><item>" + many("<a xmlns:p='u' xmlns:q='v'>"));
        documents.put("attributes", "<rss><channel><item " + many("a='b' "));
        documents.put("open quotes", "<rss><channel><item><title>" + many("<a b=\""));
        documents.put("ampersands", rss("<item><title>" + many("&") + "</title></item>"));
        documents.put(
                "open html", rss("<item><description><![CDATA[" + many("<b><p href=x>") + "]]></description></item>"));
        documents.put(
                "less-thans in titles",
                rss(("<item><title><![CDATA[" + "<a ".repeat(1_000) + "]]></title></item>").repeat(1_400)));
        documents.put("spaces", many(" ") + "<rss/>");
        documents.put("comments", "<rss>" + many("<!--"));
        documents.put("cdata", "<rss><channel><item><title>" + many("<![CDATA["));
        documents.put("doctype", "<!DOCTYPE " + many("<'"));
        documents.put("entities", "<!DOCTYPE rss [" + many("<!ENTITY a "));
        documents.put("date", rss("<item><pubDate>" + many("1 ") + "</pubDate></item>"));
        documents.put(
                "dates",
                rss(many("<item><title>a</title><pubDate>1 2 3 4 5 6 7 8 9 : : 0 - - - + + +</pubDate></item>")));
        documents.put("author", rss("<item><author>" + many("a@") + "</author></item>"));
        documents.put("json array", "{\"items\":[" + many("{},") + "{}]}");
        documents.put("json text", "{\"items\":[{\"title\":\"" + many("<p>") + "\"}]}");
        documents.put("declaration", "<?xml " + many("encoding= "));
        documents.put("addresses", many("https://x.example/\n"));
        String markup = "<b><p><a href=x>".repeat(900_000 / 16);
        String marked = "<item><description><![CDATA[" + markup + "]]></description></item>";
        documents.put("open html in each", rss(marked.repeat(4)));
        documents.put("short comments", many("<!-- -->"));
        documents.put(
                "base",
                "<rss xml:base='http://x.example/" + "y".repeat(2_000_000) + "'><channel><item>"
                        + "<a xml:base='z'/>".repeat(100_000));
        documents.put("titles in titles", "<rss><channel>" + many("<item><title>"));
        documents.put("well-formed depth", "<rss><channel><item>" + "<a>".repeat(600_000) + "</a>".repeat(600_000));
        documents.put(
                "links",
                "<feed xmlns='http://www.w3.org/2005/Atom'><entry>" + many("<link href='/x'/>") + "</entry></feed>");

        documents.forEach(HostileFeedTest::watched);
    }

    @Test
    void hostileJsonAndRealPagesAreAnswered() {
        List<Path> files = new ArrayList<>(Suites.files(Suites.folder("hostile-json")));
        files.addAll(Suites.files(Suites.folder("article-extraction")));
        for (Path file : files) {
            byte[] bytes = Suites.bytes(file);
            FeedOutcome outcome = Suites.watched(
                    file.toString(), () -> new FeedReader().read(bytes, Optional.empty(), Documents.ADDRESS));
            assertThat(outcome).isNotNull();
        }
    }

    @Test
    void realPagesGiveCandidatesAndLists() {
        for (Path file : Suites.files(Suites.folder("article-extraction").resolve("html"))) {
            String html = new String(Unpacking.unpacked(Suites.bytes(file), 20_000_000), StandardCharsets.UTF_8);
            assertThat(Suites.watched(file.toString(), () -> FeedDiscovery.find(html, Documents.ADDRESS)))
                    .isNotEmpty();
            assertThat(Suites.watched(
                            file.toString(),
                            () -> new ListingReader().read(html, Documents.ADDRESS, new LinkPattern("/**"))))
                    .isInstanceOf(FeedOutcome.Read.class);
        }
    }

    @Test
    void tagsThatWereNeverClosedDoNotLoseTheFeed() {
        String lines = "<item><title>One</title><description>" + "line<br>".repeat(300) + "</description></item>";

        var feed = Documents.feed(rss(lines + "<item><title>Two</title></item>"));

        assertThat(feed.items()).extracting(FeedItem::title).containsExactly("One", "Two");
    }

    @Test
    void randomDamageIsAlwaysAnswered() {
        long seed = 20261122L;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        String document = Documents.atom(
                        "<entry><id>a</id><title type='html'>&lt;b&gt;x&lt;/b&gt;</title><link href='/a'/>"
                                + "<updated>2024-01-01T00:00:00Z</updated><content type='xhtml'><div xmlns='x'>y</div></content></entry>")
                .repeat(2);
        for (int i = 0; i < 3_000; i++) {
            byte[] bytes = bytes(document);
            for (int n = random.nextInt(1, 20); n > 0; n--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            assertThat(new FeedReader().read(bytes, Optional.empty(), Documents.ADDRESS))
                    .isNotNull();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

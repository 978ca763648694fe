package io.tidings.ingest.service.sources;

import static io.tidings.ingest.service.sources.Texts.atom;
import static io.tidings.ingest.service.sources.Texts.content;
import static io.tidings.ingest.service.sources.Texts.item;
import static io.tidings.ingest.service.sources.Texts.longText;
import static io.tidings.ingest.service.sources.Texts.page;
import static io.tidings.ingest.service.sources.Texts.updated;
import static io.tidings.ingest.service.sources.Watching.id;
import static io.tidings.ingest.service.sources.Watching.ingested;
import static io.tidings.ingest.service.sources.Watching.received;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.tidings.contracts.Announcement;
import io.tidings.contracts.Kind;
import io.tidings.ingest.AnnouncementIdentity;
import io.tidings.ingest.SubmissionOutcome;
import io.tidings.ingest.SubmissionReader;
import io.tidings.ingest.service.sources.Site.Answer;
import io.tidings.testing.KafkaResource;
import io.tidings.testing.PostgresResource;
import io.tidings.testing.TestNames;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is promised of sources and pages, on real PostgreSQL, Kafka and HTTP; only time is the test's own. */
@QuarkusTest
@TestProfile(LoopProfile.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(PostgresResource.class)
class SourceLoopIT {

    private static final Duration AN_HOUR = Duration.ofHours(1).plusMinutes(1);
    private static final Duration A_DAY = Duration.ofDays(1).plusMinutes(1);

    @Inject
    Watching watching;

    @Inject
    Clock clock;

    private Site site;
    private final String host = TestNames.unique("news") + ".test";
    private final String other = TestNames.unique("press") + ".test";

    @BeforeEach
    void open() {
        site = new Site(clock);
        watching.begin();
    }

    @AfterEach
    void close() {
        site.close();
    }

    private String serve(String path, String words) {
        String address = site.at(host, path);
        site.on(address, Answer.html(page("About " + path, words)));
        return address;
    }

    private String list(String... items) {
        String address = site.at(host, "/feed");
        site.on(address, atom(List.of(items)));
        return address;
    }

    @Test
    void theItemsOfAFeedArriveOnce() throws Exception {
        List<String> pages = new ArrayList<>();
        List<String> items = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            pages.add(serve("/news/" + i, "Money for schools, part " + i + "."));
            items.add(item("i" + i, pages.get(i) + "?utm_source=feed", updated("2026-03-0" + (i + 1) + "T10:00:00Z")));
        }
        String source = watching.feed(list(items.toArray(String[]::new)));

        watching.pass(Duration.ofMinutes(50));

        for (String page : pages) {
            assertThat(received(id(page))).hasSize(1);
            Announcement announcement = ingested(id(page), 1).getFirst();
            assertThat(announcement.kind()).isEqualTo(Kind.CREATED);
            assertThat(announcement.origin().source()).isEqualTo(Watching.source(source));
            assertThat(announcement.origin().url()).hasToString(page);
            assertThat(announcement.origin().publisher()).isEqualTo("Ministry of Schools");
            assertThat(announcement.origin().country()).isEqualTo("NO");
            assertThat(announcement.content().title()).startsWith("About /news/");
            assertThat(site.requests(page)).hasSize(1);
        }
    }

    @Test
    void aPageThatTwoFeedsListIsOneAnnouncement() throws Exception {
        String page = serve("/news/one", "Money for schools.");
        String second = site.at(other, "/rss");
        site.on(second, atom(List.of(item("x", page + "?utm_campaign=y#top", ""))));
        watching.feed(list(item("a", page, "")));
        watching.feed(second);

        watching.pass(Duration.ofMinutes(10));

        assertThat(received(id(page))).hasSize(1);
        assertThat(site.requests(page)).hasSize(1);
    }

    @Test
    void aChangedPageIsARevisionAndAnUnchangedOneIsNot() throws Exception {
        String page = serve("/news/one", "Five million for schools.");
        watching.feed(list(item("a", page, "")));
        watching.pass(AN_HOUR);
        assertThat(received(id(page))).hasSize(1);
        assertThat(site.requests(page)).hasSize(2);

        serve("/news/one", "Six million for schools.");
        watching.pass(A_DAY);

        assertThat(received(id(page))).hasSize(2);
        List<Announcement> revisions = ingested(id(page), 2);
        assertThat(revisions.get(1).kind()).isEqualTo(Kind.CORRECTED);
        assertThat(revisions.get(1).content().body()).startsWith("Six million");
    }

    @Test
    void anItemThatItsFeedSaysWasUpdatedIsLookedAtAtOnce() throws Exception {
        String page = serve("/news/one", "Five million for schools.");
        watching.feed(list(item("a", page, updated("2026-03-01T10:00:00Z"))));
        watching.pass(Duration.ofMinutes(1));
        serve("/news/one", "Six million for schools.");
        list(item("a", page, updated("2026-03-01T11:00:00Z")));

        watching.pass(Duration.ofMinutes(30));

        assertThat(received(id(page))).hasSize(2);
    }

    @Test
    void unchangedListsAndPagesAreAnsweredShortly() throws Exception {
        String page = site.at(host, "/news/one");
        site.on(page, Answer.html(page("One", "Money for schools.")).tagged("p1"));
        String feed = site.at(host, "/feed");
        site.on(feed, atom(List.of(item("a", page, ""))).tagged("f1"));
        watching.feed(feed);

        watching.pass(AN_HOUR);

        assertThat(site.requests(page)).extracting(Site.Request::status).containsExactly(200, 304);
        assertThat(site.requests(feed))
                .extracting(Site.Request::status)
                .startsWith(200, 304)
                .doesNotContain(404);
        assertThat(received(id(page))).hasSize(1);
    }

    @Test
    void aPageGoneTwiceIsWithdrawnAndReinstatedWhenItIsBack() throws Exception {
        String page = serve("/news/one", "Money for schools.");
        watching.feed(list(item("a", page, "")));
        watching.pass(Duration.ofMinutes(1));
        site.off(page);
        watching.pass(AN_HOUR);
        assertThat(received(id(page))).as("gone once is not believed").hasSize(1);
        watching.pass(AN_HOUR);
        assertThat(ingested(id(page), 2).get(1).withdrawn()).isTrue();

        serve("/news/one", "Money for schools.");
        watching.pass(A_DAY);

        List<Announcement> revisions = ingested(id(page), 3);
        assertThat(revisions)
                .extracting(Announcement::kind)
                .containsExactly(Kind.CREATED, Kind.WITHDRAWN, Kind.REINSTATED);
        assertThat(revisions.get(2).withdrawn()).isFalse();
    }

    @Test
    void whatRobotsForbidIsNotAskedAndTheFeedsOwnFullTextIsTaken() throws Exception {
        site.on(site.at(host, "/robots.txt"), Answer.of("text/plain", "User-agent: *\nDisallow: /private/\n"));
        String full = serve("/private/full", "Secret.");
        String teaser = serve("/private/teaser", "Secret too.");
        String source = watching.feed(list(
                item("a", full, content(longText("Money for schools."))), item("b", teaser, content("Read more"))));

        watching.pass(Duration.ofMinutes(10));

        assertThat(site.requests(full)).isEmpty();
        assertThat(site.requests(teaser)).isEmpty();
        assertThat(received(id(full))).isEmpty();
        Announcement told = ingested(submitted(source, full), 1).getFirst();
        assertThat(told.content().body()).startsWith("Money for schools.");
        assertThat(reason(teaser)).contains("robots.txt").contains("no full text");
    }

    @Test
    void anItemWithoutAPageBringsItsTextAndItsCorrections() throws Exception {
        watching.feed(list(item("tag:a", "", content("Five million for schools."))));
        watching.pass(Duration.ofMinutes(1));
        String source = watching.rows(
                        "select cast(json_build_object('source', source_id, 'id', announcement_id) as text)"
                                + " from ingest.source_item where cast($1 as text) is not null and page_id is null"
                                + " and source_id in (select id from ingest.source)",
                        "",
                        Item.class)
                .getFirst()
                .id()
                .replace("-", "");
        assertThat(ingested(source, 1).getFirst().origin().clientId()).isEqualTo("tag:a");

        list(item("tag:a", "", content("Six million for schools.")));
        watching.pass(Duration.ofMinutes(40));

        assertThat(ingested(source, 2).get(1).content().body()).isEqualTo("Six million for schools.");
    }

    private record Item(String source, String id) {}

    private record Row(String voice, String reason) {}

    private String reason(String page) {
        return watching.rows(
                        "select cast(json_build_object('voice', voice, 'reason', last_reason) as text) from ingest.page"
                                + " where address = jsonb_build_object('a', cast(cast($1 as text) as jsonb)) ->> 'a'",
                        page,
                        Row.class)
                .getFirst()
                .reason();
    }

    private static String submitted(String source, String url) {
        var stated = new Stated(source, null, null, null, null, null, null, "Some words.", null);
        var read = (SubmissionOutcome.Accepted) SubmissionReader.read(stated.submission(null, url, false));
        return AnnouncementIdentity.ofSubmission(read.submission()).id().value();
    }

    @Test
    void whatItsOwnSiteSaysIsWithdrawnIsWithdrawnAndReinstatedWhenListedAgain() throws Exception {
        String page = serve("/news/one", "Money for schools.");
        watching.feed(list(item("tag:one", page, "")));
        watching.pass(Duration.ofMinutes(1));

        list("<at:deleted-entry ref=\"tag:one\" when=\"2026-03-02T10:00:00Z\"/>");
        watching.pass(Duration.ofHours(3));
        assertThat(ingested(id(page), 2).get(1).kind()).isEqualTo(Kind.WITHDRAWN);

        list(item("tag:one", page, ""));
        watching.pass(Duration.ofHours(3));
        assertThat(ingested(id(page), 3).get(2).kind()).isEqualTo(Kind.REINSTATED);
    }

    @Test
    void aHostThatAsksForTimeGetsIt() throws Exception {
        String page = site.at(host, "/news/one");
        site.on(page, Answer.status(429, Map.of("Retry-After", "1800")));
        watching.feed(list(item("a", page, "")));
        watching.pass(Duration.ofMinutes(1));
        Instant asked = site.requests(page).getFirst().at();

        watching.pass(Duration.ofHours(2));

        assertThat(site.ofHost(host))
                .extracting(Site.Request::at)
                .noneMatch(at -> at.isAfter(asked) && at.isBefore(asked.plusSeconds(1800)));
        assertThat(site.requests(page)).hasSizeGreaterThan(1);
    }

    @Test
    void aSourceThatFailsIsAskedLessAndLessAndRecovers() throws Exception {
        String feed = site.at(host, "/feed");
        site.on(feed, Answer.status(500, Map.of()));
        watching.feed(feed);
        watching.pass(Duration.ofHours(6));
        List<Instant> asked = site.requests(feed).stream().map(Site.Request::at).toList();
        assertThat(asked).hasSizeBetween(5, 8);
        String page = serve("/news/one", "Money for schools.");
        list(item("a", page, ""));

        watching.pass(Duration.ofHours(3));

        assertThat(received(id(page))).hasSize(1);
    }

    @Test
    void shortenersCopiesAndOldAddressesLeadToOneAnnouncement() throws Exception {
        String page = site.at(host, "/news/one");
        String print = site.at(host, "/print/one");
        String body = page("One", "Money for schools.")
                .replace("</head>", "<link rel=\"canonical\" href=\"" + page + "\"></head>");
        site.on(page, Answer.html(body));
        site.on(print, Answer.html(body));
        String old = site.at(host, "/old/one");
        site.on(old, Answer.status(301, Map.of("Location", page)));
        String shortener = site.at(other, "/x1");
        site.on(shortener, Answer.status(302, Map.of("Location", page)));
        watching.feed(list(item("a", print, ""), item("b", old, ""), item("c", shortener, ""), item("d", page, "")));

        watching.pass(Duration.ofMinutes(30));

        assertThat(received(id(page))).isNotEmpty();
        assertThat(ingested(id(page), 1).getFirst().origin().url()).hasToString(page);
        for (String alias : List.of(print, old, shortener)) {
            assertThat(received(id(alias))).isEmpty();
        }
    }

    @Test
    void aChangeSeenThroughAnotherAddressIsTakenInLongBeforeItsOwnLook() throws Exception {
        String page = serve("/news/one", "Five million for schools.");
        watching.feed(list(item("a", page, "")));
        watching.pass(Duration.ofMinutes(90));
        assertThat(site.requests(page)).hasSize(2);

        serve("/news/one", "Six million for schools.");
        String shortener = site.at(other, "/x1");
        site.on(shortener, Answer.status(302, Map.of("Location", page)));
        list(item("a", page, ""), item("b", shortener, ""));
        watching.pass(Duration.ofMinutes(80));

        assertThat(received(id(page))).hasSize(2);
    }

    @Test
    void aPageThatIsThereAtLastIsTakenInOnceAnotherAddressLedToIt() throws Exception {
        String page = site.at(host, "/news/one");
        watching.feed(list(item("a", page, "")));
        watching.pass(Duration.ofMinutes(150));
        assertThat(received(id(page))).isEmpty();

        serve("/news/one", "Five million for schools.");
        String shortener = site.at(other, "/x1");
        site.on(shortener, Answer.status(302, Map.of("Location", page)));
        list(item("a", page, ""), item("b", shortener, ""));
        watching.pass(Duration.ofMinutes(80));

        assertThat(received(id(page))).hasSize(1);
    }

    @Test
    void anotherSiteCannotSpeakForAnAddressOnceItSpokeElsewhere() throws Exception {
        String theirs = site.at(other, "/steals");
        String page = serve("/news/one", "Money for schools.");
        site.on(
                theirs,
                Answer.html(page("Stolen", "No money for schools.")
                        .replace("</head>", "<link rel=\"canonical\" href=\"" + page + "\"></head>")));
        watching.feed(list(item("a", page, ""), item("b", theirs, "")));

        watching.pass(Duration.ofMinutes(10));

        assertThat(received(id(page))).hasSize(1);
        assertThat(ingested(id(page), 1).getFirst().content().body()).startsWith("Money for schools.");
        assertThat(ingested(id(theirs), 1).getFirst().content().body()).startsWith("No money");
    }
}

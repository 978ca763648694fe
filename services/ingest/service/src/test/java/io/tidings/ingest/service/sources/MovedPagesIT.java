package io.tidings.ingest.service.sources;

import static io.tidings.ingest.service.sources.Texts.atom;
import static io.tidings.ingest.service.sources.Texts.item;
import static io.tidings.ingest.service.sources.Texts.updated;
import static io.tidings.ingest.service.sources.Watching.id;
import static io.tidings.ingest.service.sources.Watching.ingested;
import static io.tidings.ingest.service.sources.Watching.received;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.tidings.contracts.Announcement;
import io.tidings.contracts.AnnouncementId;
import io.tidings.contracts.Kind;
import io.tidings.ingest.service.sources.Site.Answer;
import io.tidings.testing.KafkaResource;
import io.tidings.testing.PostgresResource;
import io.tidings.testing.TestNames;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A page that moves within its site stays one announcement, whichever of its addresses is seen first. */
@QuarkusTest
@TestProfile(LoopProfile.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(PostgresResource.class)
class MovedPagesIT {

    private static final Duration AN_HOUR = Duration.ofHours(1).plusMinutes(1);
    private static final Duration A_DAY = Duration.ofDays(1).plusMinutes(1);
    private static final String OLD = "/news/one";
    private static final String NEW = "/archive/one";

    @Inject
    Watching watching;

    @Inject
    Clock clock;

    private Site site;
    private final String host = TestNames.unique("news") + ".test";

    @BeforeEach
    void open() {
        site = new Site(clock);
        watching.begin();
    }

    @AfterEach
    void close() {
        site.close();
    }

    /** Of which no two are alike, so that no announcement is another's copy by its text. */
    private String text(int version) {
        Random random = new Random(host.hashCode() * 31L + version);
        return random.ints(90, 0, 100_000)
                .mapToObj(word -> "w" + Integer.toString(word, 36))
                .collect(Collectors.joining(" "));
    }

    private String serve(String path, int version) {
        String address = site.at(host, path);
        site.on(address, Answer.html("""
                <!doctype html><html lang="en"><head><title>Money %s</title></head>
                <body><main><h1>Money %s</h1><p>%s.</p></main></body></html>""".formatted(host, host, text(version))));
        return address;
    }

    private String move(String from, String to, int version) {
        String there = serve(to, version);
        site.on(site.at(host, from), Answer.status(301, Map.of("Location", there)));
        return there;
    }

    private void list(String... items) {
        site.on(site.at(host, "/feed"), atom(List.of(items)));
    }

    private String watched() throws Exception {
        String page = serve(OLD, 1);
        list(item("a", page, updated("2026-03-01T10:00:00Z")));
        watching.feed(site.at(host, "/feed"));
        watching.pass(Duration.ofMinutes(10));
        return page;
    }

    @Test
    void seenAtItsOldAddressFirstItSpeaksForItsNewOneToo() throws Exception {
        String page = watched();
        String there = move(OLD, NEW, 2);
        watching.pass(AN_HOUR);

        list(item("b", there, ""));
        watching.pass(AN_HOUR);
        move(OLD, NEW, 3);
        list(item("b", there, updated("2026-03-03T10:00:00Z")));
        watching.pass(AN_HOUR);

        assertThat(received(id(there))).isEmpty();
        assertThat(kinds(page, 3)).containsExactly(Kind.CREATED, Kind.CORRECTED, Kind.CORRECTED);
    }

    @Test
    void listedAtItsNewAddressFirstTheTwoAreKnownAsOneAfterTheNextLookAtTheOld() throws Exception {
        String page = watched();
        String there = move(OLD, NEW, 2);
        list(item("b", there, ""));
        watching.pass(Duration.ofMinutes(45));
        assertThat(ingested(id(there), 1).getFirst().copyOf()).isNull();

        watching.pass(AN_HOUR);

        Announcement copy = ingested(id(there), 2).getLast();
        assertThat(copy.kind()).isEqualTo(Kind.REPROCESSED);
        assertThat(copy.copyOf()).isEqualTo(new AnnouncementId(id(page)));
        assertThat(kinds(page, 2)).containsExactly(Kind.CREATED, Kind.CORRECTED);

        move(OLD, NEW, 3);
        watching.pass(A_DAY);

        assertThat(ingested(id(page), 3)).extracting(Announcement::copyOf).containsOnlyNulls();
        Announcement changed = ingested(id(there), 3).getLast();
        assertThat(changed.kind()).isEqualTo(Kind.CORRECTED);
        assertThat(changed.copyOf()).isEqualTo(new AnnouncementId(id(page)));
    }

    @Test
    void whenOnlyItsOldAddressIsGoneItIsNotWithdrawn() throws Exception {
        String page = watched();
        String there = move(OLD, NEW, 1);
        watching.pass(A_DAY);
        site.off(page);
        watching.pass(A_DAY);
        assertThat(kinds(page, 1)).containsExactly(Kind.CREATED);

        site.off(there);
        watching.pass(A_DAY.multipliedBy(4));
        assertThat(kinds(page, 2)).endsWith(Kind.WITHDRAWN);

        serve(NEW, 1);
        watching.pass(A_DAY.multipliedBy(7));
        assertThat(kinds(page, 3)).endsWith(Kind.REINSTATED);
        assertThat(received(id(there))).isEmpty();
    }

    @Test
    void whatItsListSaysOfItsNewAddressIsSaidOfIt() throws Exception {
        String page = watched();
        String there = move(OLD, NEW, 1);
        watching.pass(AN_HOUR);
        list(item("tag:b", there, ""));
        watching.pass(AN_HOUR);

        list("<at:deleted-entry ref=\"tag:b\" when=\"2026-03-02T10:00:00Z\"/>");
        watching.pass(Duration.ofHours(3));
        assertThat(kinds(page, 2)).containsExactly(Kind.CREATED, Kind.WITHDRAWN);

        list(item("tag:b", there, ""));
        watching.pass(Duration.ofHours(3));
        assertThat(kinds(page, 3)).endsWith(Kind.REINSTATED);
        assertThat(received(id(there))).isEmpty();
    }

    @Test
    void backAtItsOldAddressTheNewOneSpeaksForItself() throws Exception {
        String page = watched();
        String there = move(OLD, NEW, 2);
        watching.pass(AN_HOUR);
        list(item("b", there, ""));
        watching.pass(AN_HOUR);
        assertThat(received(id(there))).isEmpty();

        serve(OLD, 3);
        watching.pass(A_DAY);

        assertThat(kinds(page, 3)).containsExactly(Kind.CREATED, Kind.CORRECTED, Kind.CORRECTED);
        assertThat(ingested(id(there), 1).getFirst().copyOf()).isNull();
    }

    @Test
    void whereManyPagesLeadIsNobodysNewAddress() throws Exception {
        String one = serve(OLD, 1);
        String two = serve("/news/two", 2);
        list(item("a", one, ""), item("b", two, ""));
        watching.feed(site.at(host, "/feed"));
        watching.pass(Duration.ofMinutes(10));
        String archive = serve("/archive", 8);
        list(item("c", archive, ""));
        watching.pass(Duration.ofMinutes(45));
        move(OLD, "/archive", 9);
        move("/news/two", "/archive", 9);
        watching.pass(A_DAY);

        List<Announcement> last = List.of(
                ingested(id(one), 2).getLast(),
                ingested(id(two), 2).getLast(),
                ingested(id(archive), 2).getLast());
        assertThat(last)
                .filteredOn(announcement -> announcement.copyOf() != null)
                .hasSize(1);
    }

    private static List<Kind> kinds(String page, int revisions) {
        return ingested(id(page), revisions).stream().map(Announcement::kind).toList();
    }
}

package io.tidings.ingest.service.sources;

import static io.tidings.ingest.service.sources.Texts.atom;
import static io.tidings.ingest.service.sources.Texts.item;
import static io.tidings.ingest.service.sources.Texts.page;
import static io.tidings.ingest.service.sources.Watching.id;
import static io.tidings.ingest.service.sources.Watching.ingested;
import static io.tidings.ingest.service.sources.Watching.received;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.tidings.ingest.service.sources.Site.Answer;
import io.tidings.ingest.service.sources.SteppedTime.SteppedClock;
import io.tidings.postgres.Database;
import io.tidings.testing.Eventually;
import io.tidings.testing.KafkaResource;
import io.tidings.testing.PostgresResource;
import io.tidings.testing.TestNames;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several instances on one database, and instances that die or leave. */
@QuarkusTest
@TestProfile(LoopProfile.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(PostgresResource.class)
class SharedWorkIT {

    private static final String STEAL = "update ingest.host set leased_by = 'another/1', leased_until = leased_until"
            + " + interval '1 minute' where leased_by is not null and cast($1 as text) is not null";

    @Inject
    Watching watching;

    @Inject
    SourceLoop loop;

    @Inject
    LoopWork work;

    @Inject
    Leases leases;

    @Inject
    Database database;

    @Inject
    SourcesConfig config;

    @Inject
    SteppedClock clock;

    private Site site;
    private final String stem = TestNames.unique("news");

    @BeforeEach
    void open() {
        site = new Site(clock);
        watching.begin();
    }

    @AfterEach
    void close() {
        site.close();
    }

    private List<String> feed(String host, int pages) {
        List<String> addresses = new ArrayList<>();
        List<String> items = new ArrayList<>();
        for (int i = 0; i < pages; i++) {
            addresses.add(site.at(host, "/news/" + i));
            site.on(addresses.get(i), Answer.html(page("Part " + i, "Money for schools, part " + i + ".")));
            items.add(item("i" + i, addresses.get(i), ""));
        }
        site.on(site.at(host, "/feed"), atom(items));
        watching.feed(site.at(host, "/feed"));
        return addresses;
    }

    private SourceLoop another() {
        return new SourceLoop(work, new Leases(database, config), clock, config);
    }

    @Test
    void twoInstancesNeverDoTheSameNorAskAHostTooOften() throws Exception {
        List<String> hosts = List.of(stem + "a.test", stem + "b.test", stem + "c.test");
        List<String> pages =
                hosts.stream().flatMap(host -> feed(host, 6).stream()).toList();
        List<SourceLoop> loops = List.of(loop, another());
        Instant begun = clock.instant();
        Instant end = begun.plus(Duration.ofMinutes(10));

        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            while (clock.instant().isBefore(end)) {
                Instant now = clock.instant();
                List<Future<SourceLoop.Round>> rounds = loops.stream()
                        .map(one -> both.submit(() -> one.run(now)))
                        .toList();
                for (Future<SourceLoop.Round> round : rounds) {
                    round.get();
                }
                Instant next = leases.next().orElse(end);
                clock.reach(next.isAfter(now) ? next : now.plusMillis(1));
            }
        }

        assertThat(pages).allSatisfy(page -> assertThat(site.requests(page)).hasSize(1));
        assertThat(pages).allSatisfy(page -> assertThat(received(id(page))).hasSize(1));
        assertThat(site.mostAtOnce()).isEqualTo(1);
        for (String host : hosts) {
            List<Site.Request> asked = site.ofHost(host);
            Instant last = asked.getLast().at();
            assertThat(Duration.between(begun, last))
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(5L * (asked.size() - 1)));
            assertThat(asked)
                    .filteredOn(request -> request.path().equals("/robots.txt"))
                    .hasSize(1);
        }
    }

    @Test
    void whoLostItsLeaseAfterKafkaHadThePageDoublesNothing() throws Exception {
        String page = feed(stem + ".test", 1).getFirst();
        site.once(page, () -> watching.change(STEAL, ""));

        watching.pass(Duration.ofMinutes(1));
        assertThat(received(id(page))).hasSize(1);
        watching.pass(Duration.ofMinutes(9));

        assertThat(site.requests(page)).hasSize(2);
        assertThat(received(id(page))).hasSize(2);
        ingested(id(page), 1);
    }

    @Test
    void aListThatWasReadButNotWrittenDownIsReadAgainWhole() throws Exception {
        String page = feed(stem + ".test", 1).getFirst();
        String feed = site.at(stem + ".test", "/feed");
        site.on(feed, atom(List.of(item("a", page, ""))).tagged("f1"));
        site.once(feed, () -> watching.change(STEAL, ""));

        watching.pass(Duration.ofMinutes(10));

        assertThat(site.requests(feed)).extracting(Site.Request::status).startsWith(200, 200);
        assertThat(received(id(page))).hasSize(1);
    }

    @Test
    void whoLeavesGivesItsWorkBack() throws Exception {
        String page = feed(stem + ".test", 1).getFirst();
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        site.once(page, () -> {
            asked.countDown();
            Eventually.until("the test goes on", () -> go.getCount() == 0);
        });
        SourceLoop leaving = another();
        while (asked.getCount() > 0) {
            leaving.begin(clock.instant());
            leaving.awaitEnd(Duration.ofMillis(50));
            clock.reach(clock.instant().plusSeconds(1));
        }

        leaving.stop(Duration.ofSeconds(30));
        go.countDown();
        watching.pass(Duration.ofMinutes(1));

        assertThat(site.requests(page)).hasSize(2);
        assertThat(received(id(page))).hasSize(1);
    }
}

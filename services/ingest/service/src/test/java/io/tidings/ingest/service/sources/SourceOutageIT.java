package io.tidings.ingest.service.sources;

import static io.tidings.ingest.service.sources.Texts.atom;
import static io.tidings.ingest.service.sources.Texts.item;
import static io.tidings.ingest.service.sources.Texts.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.tidings.contracts.Topics;
import io.tidings.ingest.service.OwnServers;
import io.tidings.ingest.service.Topic;
import io.tidings.ingest.service.sources.Site.Answer;
import io.tidings.servers.KafkaServer;
import io.tidings.servers.PostgresServer;
import io.tidings.servers.RealServer;
import io.tidings.stage.UnavailableException;
import io.tidings.testing.Eventually;
import io.tidings.testing.TestNames;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Servers are killed while pages are being fetched; nothing is lost and nothing told twice. */
@QuarkusTest
@TestProfile(LoopProfile.class)
@WithTestResource(OwnServers.class)
class SourceOutageIT {

    /** Longer than anybody waits for an answer of Kafka, so that publishing fails and has to be done again. */
    private static final Executor LATER = CompletableFuture.delayedExecutor(10, TimeUnit.SECONDS);

    KafkaServer kafka;
    PostgresServer postgres;

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

    @Test
    void postgresKilledInTheMiddleLosesAndDoublesNothing() throws Exception {
        everythingArrivesThough(postgres);
    }

    @Test
    void kafkaKilledInTheMiddleLosesAndDoublesNothing() throws Exception {
        everythingArrivesThough(kafka);
    }

    private void everythingArrivesThough(RealServer server) throws Exception {
        List<String> pages = new ArrayList<>();
        List<String> items = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            pages.add(site.at(host, "/news/" + i));
            site.on(pages.get(i), Answer.html(page("Part " + i, "Money for schools, part " + i + ".")));
            items.add(item("i" + i, pages.get(i), ""));
        }
        site.on(site.at(host, "/feed"), atom(items));
        watching.feed(site.at(host, "/feed"));
        AtomicReference<CompletableFuture<Void>> back = new AtomicReference<>();
        site.once(pages.get(2), () -> {
            server.kill();
            back.set(CompletableFuture.runAsync(() -> OwnServers.begin(server), LATER));
        });

        try {
            watching.pass(Duration.ofMinutes(2));
        } catch (UnavailableException expected) {
            assertThat(expected).hasMessageContaining("PostgreSQL");
        }
        back.get().join();
        Eventually.until("all pages are known", () -> passed() && pages.stream().allMatch(this::ingested));

        Topic topic = new Topic(kafka.address(), Topics.INGESTED);
        assertThat(pages)
                .allSatisfy(
                        page -> assertThat(topic.ingested(Watching.id(page))).hasSize(1));
    }

    /** The pool may need a moment to notice that the server is back. */
    private boolean passed() {
        try {
            watching.pass(Duration.ofMinutes(2));
            return true;
        } catch (UnavailableException away) {
            return false;
        } catch (InterruptedException stop) {
            throw new AssertionError(stop);
        }
    }

    private boolean ingested(String page) {
        return !new Topic(kafka.address(), Topics.INGESTED)
                .ingested(Watching.id(page))
                .isEmpty();
    }
}

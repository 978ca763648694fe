package io.tidings.ingest.service.sources;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.contracts.Announcement;
import io.tidings.contracts.Kind;
import io.tidings.servers.ChildProcess;
import io.tidings.servers.ChildSpec;
import io.tidings.servers.FreePorts;
import io.tidings.servers.JavaCommand;
import io.tidings.servers.KafkaServer;
import io.tidings.servers.PostgresServer;
import io.tidings.servers.RealServer;
import io.tidings.servers.TidingsHome;
import io.tidings.simweb.Item;
import io.tidings.simweb.WebServer;
import io.tidings.simweb.World;
import io.tidings.simweb.WorldPlan;
import io.tidings.testing.Eventually;
import io.tidings.testing.RealKafka;
import io.tidings.testing.RealPostgres;
import io.tidings.testing.Seeds;
import io.tidings.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** The packaged service is killed again and again while it fetches: nothing is lost, nothing doubled. */
class KilledWhileFetchingIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Instant START = Instant.parse("2026-03-02T06:00:00Z");
    private static final Duration PUBLISHING = Duration.ofHours(12);
    /** So many seconds of the world to one of ours. */
    private static final long PACE = 720;

    private static final int KILLS = 4;

    private final long began = System.nanoTime();
    private Path folder;
    private KafkaServer kafka;
    private PostgresServer postgres;
    private TestDatabase database;
    private WebServer server;
    private World world;

    @BeforeEach
    void servers() throws IOException {
        folder = Files.createTempDirectory("tidings-killed-");
        kafka = RealKafka.own(folder);
        postgres = RealPostgres.own(folder);
        for (RealServer one : List.of(kafka, postgres)) {
            one.start();
            one.awaitReady(PATIENCE);
        }
        database = RealPostgres.on(postgres);
        server = WebServer.open(authority -> now());
        WorldPlan plan = new WorldPlan(11, new WorldPlan.Size(12, 60, 40), START, PUBLISHING, true);
        world = World.of(plan, server.port());
        server.serve(world);
    }

    @AfterEach
    void end() throws IOException {
        server.close();
        kafka.kill();
        postgres.kill();
    }

    /** The world stands still before and after its time. */
    private Instant now() {
        Instant at = START.plusNanos((System.nanoTime() - began) * PACE);
        Instant last = START.plus(PUBLISHING);
        return at.isAfter(last) ? last : at;
    }

    @Test
    void everyAnnouncementIsThereOnceAndNoneIsLost() throws Exception {
        RandomGenerator random = Seeds.random("killed while fetching");
        var data = new PGSimpleDataSource();
        data.setUrl(database.jdbcUrl());
        data.setUser(database.user());
        data.setPassword(database.password());
        var known = new KnownAnnouncements(data);
        ChildProcess ingest = ingest();
        ready(ingest, known);
        SimulatedRun.sources(world, data);

        for (int kill = 0; kill < KILLS; kill++) {
            int soon = server.count() + random.nextInt(40, 250);
            Eventually.until("it fetches", PATIENCE, () -> server.count() >= soon);
            ingest.kill();
            ingest = ingest();
        }
        TreeSet<Integer> wanted = wanted();
        try {
            Eventually.passes(PATIENCE, () -> assertThat(known(known).keySet()).containsAll(wanted));
        } finally {
            ingest.kill();
        }

        assertThat(wanted).hasSizeGreaterThan(300);
        assertThat(wrong(known(known))).isEmpty();
    }

    /** Whatever stays listed to the end, on a page that is there. */
    private TreeSet<Integer> wanted() {
        Instant last = START.plus(PUBLISHING);
        TreeSet<Integer> listed = new TreeSet<>();
        world.outlets().stream()
                .filter(outlet -> outlet.quirk().readable())
                .flatMap(outlet -> outlet.shown(last).stream())
                .map(entry -> entry.item())
                .filter(Item::open)
                .filter(item -> item.at(last)
                        .filter(phase -> phase.state() == Item.State.THERE)
                        .isPresent())
                .forEach(item -> listed.add(item.number()));
        return listed;
    }

    private Map<Integer, Map<String, List<Announcement>>> known(KnownAnnouncements known) {
        Map<Integer, Map<String, List<Announcement>>> found = new TreeMap<>();
        try {
            known.revisions(announcement -> {
                Item item = world.itemAt(String.valueOf(announcement.origin().url()))
                        .orElseThrow();
                found.computeIfAbsent(item.number(), number -> new HashMap<>())
                        .computeIfAbsent(announcement.id().value(), id -> new ArrayList<>())
                        .add(announcement);
            });
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        return found;
    }

    /** Announcements that are there twice, or whose revisions do not tell what happened to their page. */
    private List<String> wrong(Map<Integer, Map<String, List<Announcement>>> found) {
        List<String> wrong = new ArrayList<>();
        found.forEach((number, ids) -> {
            Item item = world.items().get(number);
            List<Announcement> revisions = ids.values().iterator().next();
            List<String> told = new ArrayList<>();
            for (int i = 0; i < revisions.size(); i++) {
                Announcement one = revisions.get(i);
                boolean same = i > 0
                        && one.withdrawn() == revisions.get(i - 1).withdrawn()
                        && one.content().equals(revisions.get(i - 1).content());
                boolean first = (one.kind() == Kind.CREATED) == (i == 0)
                        && one.revision().number() == i + 1;
                told.add(one.kind() + (same ? " again" : "") + (first ? "" : " out of order"));
            }
            boolean once = ids.size() == 1
                    || SimulatedRun.movedAndCopied(
                            item,
                            ids.keySet(),
                            ids.values().stream().map(each -> each.getFirst().copyOf()));
            if (!once || told.stream().anyMatch(one -> one.contains(" "))) {
                wrong.add(ids.size() + " announcements of " + item.address() + ": " + told);
            }
        });
        return wrong;
    }

    private static void ready(ChildProcess ingest, KnownAnnouncements known) {
        ingest.awaitUntil("its tables are there", PATIENCE, () -> {
            try {
                return known.count("select count(*) from ingest.source_state") == 0;
            } catch (SQLException notYet) {
                return false;
            }
        });
    }

    private ChildProcess ingest() throws IOException {
        TidingsHome home = TidingsHome.find();
        Path application = home.root().resolve("services/ingest/service/target/quarkus-app");
        List<String> command = JavaCommand.ofJar(application.resolve("quarkus-run.jar"))
                .heap("256m")
                .flags("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djdk.net.hosts.file=" + names())
                .flags("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow")
                .with(home);
        return ChildProcess.start(
                new ChildSpec("ingest", command, environment(), application, folder.resolve("ingest.log")));
    }

    /** All names of the world are this machine. */
    private Path names() throws IOException {
        StringBuilder names = new StringBuilder("127.0.0.1 localhost\n");
        world.sites()
                .forEach(site -> names.append("127.0.0.1 ")
                        .append(site.authority().replaceFirst(":.*", ""))
                        .append('\n'));
        return Files.writeString(folder.resolve("hosts"), names);
    }

    private Map<String, String> environment() {
        Map<String, String> variables = new HashMap<>();
        variables.put("HTTP_PORT", Integer.toString(FreePorts.take()));
        variables.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        variables.put("KAFKA_BOOTSTRAP_SERVERS", kafka.address());
        variables.put("POSTGRES_HOST", database.host());
        variables.put("POSTGRES_PORT", Integer.toString(database.port()));
        variables.put("POSTGRES_DATABASE", database.name());
        variables.put("POSTGRES_USER", database.user());
        variables.put("POSTGRES_PASSWORD", database.password());
        variables.put("TIDINGS_SOURCES_TRUSTED_HOSTS", "*.test");
        variables.put("TIDINGS_SOURCES_POLL", "50ms");
        variables.put("TIDINGS_SOURCES_LEASE", "10s");
        variables.put("TIDINGS_SOURCES_PATIENCE_SILENCE", "5s");
        variables.put("TIDINGS_SOURCES_POLITENESS_DELAY", "20ms");
        variables.put("TIDINGS_SOURCES_POLITENESS_LONGEST_DELAY", "40ms");
        variables.put("TIDINGS_SOURCES_CHECKS_FLOOR", "1s");
        variables.put("TIDINGS_SOURCES_CHECKS_FIRST", "2s");
        variables.put("TIDINGS_SOURCES_CHECKS_STEP", "5s");
        variables.put("TIDINGS_SOURCES_CHECKS_CEILING", "6s");
        return variables;
    }
}

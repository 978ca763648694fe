package io.tidings.alert.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.servers.KafkaServer;
import io.tidings.servers.PostgresServer;
import io.tidings.testing.Eventually;
import io.tidings.testing.RealKafka;
import io.tidings.testing.RealPostgres;
import io.tidings.testing.Seeds;
import io.tidings.testing.TestDatabase;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two instances of the packaged service, its servers and a receiver; each is killed at random moments while matches go out.
 * Longer: {@code -Dtidings.alerts.matches=20000 -Dtidings.alerts.kills=20 -Dtidings.alerts.timed=200 -Dtidings.alerts.minutes=20}.
 */
class KilledAlertsIT {

    private static final Duration PATIENCE = Duration.ofMinutes(Long.getLong("tidings.alerts.minutes", 4));
    private static final int MATCHES = Integer.getInteger("tidings.alerts.matches", 300);
    private static final int KILLS = Integer.getInteger("tidings.alerts.kills", 5);
    private static final int TIMED = Integer.getInteger("tidings.alerts.timed", 20);
    private static final int MAILED_EVERY = 10;
    private static final String KEY = "killer-key-0123456789";

    private final Random random = Seeds.random("KilledAlertsIT");
    private final Map<String, Process> processes = new LinkedHashMap<>();
    private final Map<String, Integer> ports = new HashMap<>();
    private Path folder;
    private KafkaServer kafka;
    private PostgresServer postgres;
    private TestDatabase database;
    private ForgetfulMailServer mail;
    private Path received;

    @BeforeEach
    void start() throws Exception {
        folder = Files.createTempDirectory(Path.of("target"), "killed-alerts-").toAbsolutePath();
        received = folder.resolve("received");
        kafka = RealKafka.own(folder);
        postgres = RealPostgres.own(folder);
        kafka.start();
        postgres.start();
        kafka.awaitReady(PATIENCE);
        postgres.awaitReady(PATIENCE);
        database = RealPostgres.on(postgres);
        mail = new ForgetfulMailServer();
        for (String name : List.of("receiver", "alert-1", "alert-2")) {
            try (ServerSocket free = new ServerSocket(0)) {
                ports.put(name, free.getLocalPort());
            }
            launch(name);
        }
        Eventually.until("both instances match", PATIENCE, () -> runs("alert-1") && runs("alert-2"));
    }

    @AfterEach
    void stop() throws IOException {
        processes.values().forEach(Process::destroyForcibly);
        kafka.kill();
        postgres.kill();
        mail.close();
    }

    @Test
    void whateverIsKilledEveryMatchArrivesUnderOneIdAndTheLedgerBalances() throws Exception {
        // Given
        subscribe();
        List<String> ids = new ArrayList<>(timed());
        Instant began = Instant.now();
        // When
        try (Announced announced = new Announced(kafka.address())) {
            for (int i = TIMED; i < MATCHES; i++) {
                String words = i % MAILED_EVERY == 0 ? "quartz obsidian" : "quartz";
                AnnouncementEnriched event = announced.publish(announced.saying(words));
                ids.add(event.announcement().id().value());
            }
            killAll();
            announced.flush();
        }
        Eventually.until("all have arrived", PATIENCE, this::allArrived);
        Duration took = Duration.between(began, Instant.now());
        // Then
        Map<String, Set<String>> idsByAnnouncement = receivedIds();
        assertThat(idsByAnnouncement.keySet()).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(idsByAnnouncement.values()).allSatisfy(own -> assertThat(own).hasSize(1));
        assertThat(number("select count(*) from alert.ledger where state = 'delivered'"))
                .isEqualTo(MATCHES + (MATCHES + MAILED_EVERY - 1) / MAILED_EVERY);
        assertThat(number("select count(*) from alert.ledger where state <> 'delivered'"))
                .isZero();
        int repeated = lettersAreTheSame();
        long webhooks = lines();
        int again = replayed(webhooks);
        System.out.printf(
                "%,d matches in %d s with %d kills: %,d webhooks arrived, %,d of them again; %,d letters, %d of them again;"
                        + " the whole topic read again: %d more%n",
                MATCHES,
                took.toSeconds(),
                KILLS,
                webhooks,
                webhooks - MATCHES,
                mail.letters().size(),
                repeated,
                again);
        assertThat(again).isZero();
        balances("alert-1");
    }

    /** One after the other while nothing else is to be done: how long each takes until its receiver has it. */
    private List<String> timed() {
        List<String> ids = new ArrayList<>();
        List<Long> millis = new ArrayList<>();
        try (Announced announced = new Announced(kafka.address())) {
            for (int i = 0; i < TIMED; i++) {
                long before = lines();
                long began = System.nanoTime();
                ids.add(announced
                        .publish(announced.saying(i % MAILED_EVERY == 0 ? "quartz obsidian" : "quartz"))
                        .announcement()
                        .id()
                        .value());
                while (lines() == before && System.nanoTime() - began < PATIENCE.toNanos()) {
                    LockSupport.parkNanos(500_000);
                }
                millis.add((System.nanoTime() - began) / 1_000_000);
            }
        }
        printTimes("just started", millis.subList(0, TIMED / 10));
        printTimes("then", millis.subList(TIMED / 10, TIMED));
        return ids;
    }

    private static void printTimes(String when, List<Long> times) {
        List<Long> millis = times.stream().sorted().toList();
        System.out.printf(
                "from publishing to the receiver, one at a time, %s, %d times: p50 %d, p90 %d, p99 %d, slowest %d ms%n",
                when,
                millis.size(),
                millis.get(millis.size() / 2),
                millis.get(millis.size() * 9 / 10),
                millis.get((int) Math.ceil(millis.size() * 0.99) - 1),
                millis.getLast());
    }

    private void subscribe() throws Exception {
        String to = "http://127.0.0.1:" + ports.get("receiver") + "/hook";
        subscription("quartz", "{\"kind\": \"webhook\", \"url\": \"" + to + "\"}");
        change("insert into alert.address (address, confirmed_at) values ('reader@example.org', now())");
        change("insert into alert.owner (id, kind, name, verified_at, created_at, tokens_from)"
                + " values (gen_random_uuid(), 'address', 'reader@example.org', now(), now(), now())");
        Eventually.until("both instances know the first", PATIENCE, () -> known(1));
        subscription("obsidian", "{\"kind\": \"email\", \"address\": \"reader@example.org\"}");
        long changed = System.nanoTime();
        while (!known(2) && System.nanoTime() - changed < PATIENCE.toNanos()) {
            LockSupport.parkNanos(1_000_000);
        }
        System.out.printf("both instances know of a change after %d ms%n", (System.nanoTime() - changed) / 1_000_000);
    }

    private boolean known(int subscriptions) {
        return metric("alert-1", "tidings_alert_subscriptions") == subscriptions
                && metric("alert-2", "tidings_alert_subscriptions") == subscriptions;
    }

    private void subscription(String word, String channel) {
        given().port(ports.get("alert-1"))
                .header("Authorization", "Bearer " + KEY)
                .contentType("application/json")
                .body("{\"search\": {\"q\": \"" + word + "\"}, \"channels\": [" + channel + "]}")
                .post("/api/subscriptions")
                .then()
                .statusCode(201);
    }

    /** Everything once, in an order drawn by lot, and so on; each when a number of matches drawn by lot has arrived. */
    private void killAll() throws Exception {
        List<String> victims = new ArrayList<>();
        while (victims.size() < KILLS) {
            List<String> all = new ArrayList<>(List.of("alert-1", "alert-2", "postgres", "kafka", "receiver"));
            Collections.shuffle(all, random);
            victims.addAll(all);
        }
        for (int kill = 0; kill < KILLS; kill++) {
            int share = MATCHES / (KILLS + 1);
            int soon = Math.min(MATCHES - 1, kill * share + random.nextInt(1, Math.max(2, share)));
            Eventually.until(soon + " have arrived", PATIENCE, () -> lines() >= soon);
            kill(victims.get(kill));
        }
    }

    private void kill(String victim) throws Exception {
        System.out.printf("%s is killed after %,d%n", victim, lines());
        switch (victim) {
            case "kafka" -> {
                kafka.kill();
                kafka.start();
                kafka.awaitReady(PATIENCE);
            }
            case "postgres" -> {
                postgres.kill();
                postgres.start();
                postgres.awaitReady(PATIENCE);
            }
            case "receiver" -> {
                processes.get(victim).destroyForcibly().waitFor();
                launch(victim);
            }
            default -> {
                processes.get(victim).destroyForcibly().waitFor();
                long enough = Math.min(MATCHES, lines() + 10);
                Eventually.until("the other instance goes on", PATIENCE, () -> lines() >= enough);
                launch(victim);
            }
        }
    }

    private boolean allArrived() {
        hurry();
        return lines() >= MATCHES
                && number("select count(*) from alert.delivery where state = 'waiting'") == 0
                && number("select count(*) from alert.ledger where state = 'pending'") == 0
                && receivedIds().size() == MATCHES;
    }

    /** Nobody waits the minutes that a letter or a second failure waits. */
    private void hurry() {
        change("update alert.delivery set next_attempt_at = now() where state = 'waiting' and lease is null"
                + " and attempts > 0 and next_attempt_at > now() + interval '2 seconds'");
    }

    private int lettersAreTheSame() {
        int repeated = 0;
        for (List<String> texts : mail.letters().values()) {
            assertThat(texts.stream().map(KilledAlertsIT::withoutBoundaries).distinct())
                    .hasSize(1);
            repeated += texts.size() - 1;
        }
        assertThat((long) mail.letters().size())
                .isEqualTo(number("select count(*) from alert.delivery where target_kind = 'email'"));
        assertThat(repeated).as("letters that came again").isPositive();
        return repeated;
    }

    /** Every attempt separates the parts of a letter by another line. */
    private static String withoutBoundaries(String letter) {
        return letter.replaceAll("----=_Part_[0-9_.]+", "----");
    }

    /** Puts both instances back to the beginning of the topic; how many more webhooks came of it. */
    private int replayed(long before) throws Exception {
        for (String name : List.of("alert-1", "alert-2")) {
            processes.get(name).destroyForcibly().waitFor();
        }
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.address()))) {
            Map<TopicPartition, OffsetAndMetadata> committed = committed(admin);
            Eventually.until("the group is empty", PATIENCE, () -> rewound(admin, committed.keySet()));
            launch("alert-1");
            Eventually.until("all is read again", PATIENCE, () -> reached(committed(admin), committed));
        }
        Eventually.until(
                "nothing is to be sent",
                PATIENCE,
                () -> number("select count(*) from alert.delivery where state = 'waiting'") == 0
                        && number("select count(*) from alert.ledger where due_at is not null") == 0);
        return (int) (lines() - before);
    }

    private static Map<TopicPartition, OffsetAndMetadata> committed(Admin admin) {
        try {
            return admin.listConsumerGroupOffsets("alert").partitionsToOffsetAndMetadata().get().entrySet().stream()
                    .filter(entry ->
                            entry.getValue() != null && entry.getValue().offset() > 0)
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            entry -> new OffsetAndMetadata(entry.getValue().offset())));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Those that were killed may have read further than they had committed. */
    private static boolean reached(
            Map<TopicPartition, OffsetAndMetadata> now, Map<TopicPartition, OffsetAndMetadata> before) {
        return before.entrySet().stream()
                .allMatch(entry -> now.containsKey(entry.getKey())
                        && now.get(entry.getKey()).offset() >= entry.getValue().offset());
    }

    private static boolean rewound(Admin admin, Set<TopicPartition> partitions) {
        try {
            Map<TopicPartition, OffsetAndMetadata> beginnings = new HashMap<>();
            partitions.forEach(partition -> beginnings.put(partition, new OffsetAndMetadata(0)));
            admin.alterConsumerGroupOffsets("alert", beginnings).all().get();
            return true;
        } catch (Exception notYet) {
            return false;
        }
    }

    private void balances(String name) {
        double checks = metric(name, "tidings_alert_ledger_checks_total");
        Eventually.until(
                "the ledger was looked through twice",
                PATIENCE,
                () -> metric(name, "tidings_alert_ledger_checks_total") > checks + 1);
        assertThat(metric(name, "tidings_alert_ledger_imbalance")).isZero();
    }

    private void launch(String name) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
        command.addAll(
                name.equals("receiver")
                        ? List.of(
                                "-Xmx64m",
                                "-cp",
                                "target/test-classes",
                                KilledReceiver.class.getName(),
                                ports.get(name).toString(),
                                received.toString())
                        : List.of("-Xmx256m", "-jar", "target/quarkus-app/quarkus-run.jar"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve(name + ".log").toFile()));
        builder.environment().putAll(environment(name));
        processes.put(name, builder.start());
    }

    private Map<String, String> environment(String name) {
        Map<String, String> environment = new HashMap<>();
        environment.put("HTTP_PORT", ports.get(name).toString());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.address());
        environment.put("ELASTICSEARCH_HOSTS", "localhost:1");
        environment.put("POSTGRES_HOST", database.host());
        environment.put("POSTGRES_PORT", Integer.toString(database.port()));
        environment.put("POSTGRES_DATABASE", database.name());
        environment.put("POSTGRES_USER", database.user());
        environment.put("POSTGRES_PASSWORD", database.password());
        environment.put("ALERT_KEYS_FILE", folder.resolve("alert.keys").toString());
        environment.put("ALERT_API_KEYS", "killer=" + KEY);
        environment.put("ALERT_TRUSTED_HOSTS", "127.0.0.1");
        environment.put("SMTP_PORT", Integer.toString(mail.port()));
        environment.put("TIDINGS_ALERT_LEASE", "5s");
        environment.put("TIDINGS_ALERT_CHECK_EVERY", "500ms");
        return environment;
    }

    private boolean runs(String name) {
        try {
            return given().port(ports.get(name)).get("/q/health/ready").statusCode() == 200;
        } catch (Exception notYet) {
            // Also the checked ones, which RestAssured throws undeclared.
            return false;
        }
    }

    private double metric(String name, String metric) {
        try {
            return given().port(ports.get(name))
                    .get("/q/metrics")
                    .asString()
                    .lines()
                    .filter(line -> line.startsWith(metric))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        } catch (Exception notYet) {
            return -1;
        }
    }

    private long lines() {
        if (!Files.exists(received)) {
            return 0;
        }
        try (var lines = Files.lines(received)) {
            return lines.count();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Map<String, Set<String>> receivedIds() {
        try (var lines = Files.lines(received)) {
            Map<String, Set<String>> ids = new HashMap<>();
            lines.map(line -> line.split(" ", 2))
                    .forEach(pair ->
                            ids.computeIfAbsent(pair[1], _ -> new HashSet<>()).add(pair[0]));
            return ids;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private long number(String sql) {
        try (Connection connection = database.connect();
                ResultSet result = connection.createStatement().executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException away) {
            return -1;
        }
    }

    private void change(String sql) {
        try (Connection connection = database.connect()) {
            connection.createStatement().executeUpdate(sql);
        } catch (SQLException away) {
            // The next round does it.
        }
    }
}

package io.tidings.ingest.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tidings.contracts.AnnouncementId;
import io.tidings.contracts.Content;
import io.tidings.ingest.copies.CopyKeys;
import io.tidings.ingest.copies.TextSketch;
import io.tidings.postgres.Database;
import io.tidings.postgres.Schema;
import io.tidings.stage.UnavailableException;
import io.tidings.testing.Eventually;
import io.tidings.testing.KafkaResource;
import io.tidings.testing.PostgresResource;
import io.tidings.testing.TestNames;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What copies cost in real PostgreSQL: time and bytes for an announcement. The figures are printed; the bounds are wide. */
@QuarkusTest
@WithTestResource(KafkaResource.class)
@WithTestResource(PostgresResource.class)
class CopyCostIT {

    private static final int BATCH = 100;
    private static final int BATCHES = 30;
    private static final double MOST_MILLIS = 20;
    private static final double MOST_BYTES = 8_000;

    @Inject
    Schema schema;

    @Inject
    Database database;

    private final Random random = new Random(TestNames.unique("cost").hashCode());

    @Test
    void nearCopiesCostLittleMoreThanExactOnesAlsoWhenAllAreOfOneTemplate() throws UnavailableException {
        Eventually.until("the tables are there", this::isReady);
        String template = words(500);
        int run = random.nextInt(1_000_000);

        measure("exact buckets only", number -> Optional.empty());
        measure("near, all different", number -> sketched(words(500)));
        measure("near, one template", number -> sketched(template + " costs " + (run + number) + " in all."));
    }

    private void measure(String what, IntFunction<Optional<TextSketch.Sketched>> near) throws UnavailableException {
        List<Map<AnnouncementId, CopyKeys>> batches = new ArrayList<>();
        for (int i = 0; i < BATCHES; i++) {
            batches.add(batch(i, near));
        }
        int warm = BATCHES / 3;
        for (Map<AnnouncementId, CopyKeys> batch : batches.subList(0, warm)) {
            enter(batch);
        }
        long before = bytes();
        long start = System.nanoTime();
        for (Map<AnnouncementId, CopyKeys> batch : batches.subList(warm, BATCHES)) {
            enter(batch);
        }
        int count = (BATCHES - warm) * BATCH;
        double millis = (System.nanoTime() - start) / 1e6 / count;
        double bytes = (double) (bytes() - before) / count;
        System.out.printf(Locale.ROOT, "copies | cost | %s | %.3f ms | %.0f bytes with indexes%n", what, millis, bytes);
        assertThat(millis).isLessThan(MOST_MILLIS);
        assertThat(bytes).isLessThan(MOST_BYTES);
    }

    private Map<AnnouncementId, CopyKeys> batch(int batch, IntFunction<Optional<TextSketch.Sketched>> near) {
        Map<AnnouncementId, CopyKeys> keys = new LinkedHashMap<>();
        for (int i = 0; i < BATCH; i++) {
            keys.put(new AnnouncementId(hex()), new CopyKeys(List.of(hex(), hex()), near.apply(batch * BATCH + i)));
        }
        return keys;
    }

    private void enter(Map<AnnouncementId, CopyKeys> keys) throws UnavailableException {
        Map<AnnouncementId, AnnouncementId> copies =
                database.inTransaction(session -> new CopyTable(session).originals(keys));
        assertThat(copies).isEmpty();
    }

    private long bytes() throws UnavailableException {
        return database.inTransaction(
                session -> session.createNativeQuery("""
                        select pg_total_relation_size('ingest.copy_bucket') + pg_total_relation_size('ingest.copy_sketch')""", Long.class).getSingleResult());
    }

    private boolean isReady() {
        try {
            schema.check();
            return true;
        } catch (UnavailableException e) {
            return false;
        }
    }

    private static Optional<TextSketch.Sketched> sketched(String text) {
        return TextSketch.of("cost", new Content("", text, "en"), Optional.empty());
    }

    private String hex() {
        return String.format("%016x%016x", random.nextLong(), random.nextLong());
    }

    private String words(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Long.toString(Math.abs(random.nextLong() % 100_000_000), 26)
                        .replaceAll("[0-9]", "z"))
                .collect(Collectors.joining(" "));
    }
}

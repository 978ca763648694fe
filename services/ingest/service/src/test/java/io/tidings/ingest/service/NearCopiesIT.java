package io.tidings.ingest.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tidings.contracts.Announcement;
import io.tidings.contracts.AnnouncementId;
import io.tidings.contracts.AnnouncementIngested;
import io.tidings.contracts.EventCodec;
import io.tidings.ingest.AnnouncementIdentity;
import io.tidings.ingest.RawSubmission;
import io.tidings.ingest.ReceivedRecord;
import io.tidings.ingest.Submission;
import io.tidings.ingest.SubmissionOutcome;
import io.tidings.ingest.SubmissionReader;
import io.tidings.ingest.copies.Originals;
import io.tidings.postgres.Database;
import io.tidings.postgres.Schema;
import io.tidings.stage.IncomingRecord;
import io.tidings.stage.StageOutcome;
import io.tidings.stage.UnavailableException;
import io.tidings.testing.Eventually;
import io.tidings.testing.KafkaResource;
import io.tidings.testing.PostgresResource;
import io.tidings.testing.TestNames;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Copies that are not word for word, decided in real PostgreSQL. */
@QuarkusTest
@WithTestResource(KafkaResource.class)
@WithTestResource(PostgresResource.class)
class NearCopiesIT {

    private static final Instant T0 = Instant.parse("2026-11-22T10:00:00Z");
    private static final AtomicLong OFFSET = new AtomicLong();

    @Inject
    NormaliserStage stage;

    @Inject
    Schema schema;

    @Inject
    Database database;

    private final Random random = new Random(TestNames.unique("seed").hashCode());

    @BeforeEach
    void tables() {
        Eventually.until("the tables are there", () -> {
            try {
                schema.check();
                return true;
            } catch (UnavailableException e) {
                return false;
            }
        });
    }

    @Test
    void nearlyTheSameTextFromAnotherSourceIsACopyAndACopyOfThatPointsToTheOriginal() throws Exception {
        String text = text("Northwick", 4);
        String edited = "Reported by our own desk this morning from the capital. " + text.replace("today", "on Monday");

        Announcement original = enter(sent("ministry", text));
        Announcement copy = enter(sent("wire", edited));
        Announcement copyOfTheCopy = enter(sent("blog", edited.replace("on Monday", "earlier")));

        assertThat(original.copyOf()).isNull();
        assertThat(copy.copyOf()).isEqualTo(original.id());
        assertThat(copyOfTheCopy.copyOf()).isEqualTo(original.id());
    }

    @Test
    void anExactReprintOfANearCopyPointsToTheOriginalToo() throws Exception {
        String text = text("Northwick", 4);
        String edited = text.replace("today", "on Monday");

        List<Announcement> all =
                enterAll(List.of(sent("ministry", text), sent("wire", edited), sent("blog", edited.toUpperCase())));

        assertThat(all.get(1).copyOf()).isEqualTo(all.getFirst().id());
        assertThat(all.get(2).copyOf()).isEqualTo(all.getFirst().id());
    }

    @Test
    void variantsOfATemplateForOtherPlacesStayApart() throws Exception {
        String text = text("Northwick", 4);

        Announcement north = enter(sent("ministry", text));
        Announcement south = enter(sent("ministry", text.replace("Northwick", "Eastholm")));
        Announcement more = enter(sent("ministry", text.replace("4 million", "6 million")));

        assertThat(List.of(north, south, more)).extracting(Announcement::copyOf).containsOnlyNulls();
    }

    @Test
    void aCorrectionNeverChangesWhatIsACopyOfWhat() throws Exception {
        String text = text("Northwick", 4);
        Sent original = sent("ministry", text);
        Sent copy = sent("wire", text.replace("today", "on Monday"));
        Announcement first = enter(original);
        enter(copy);

        Announcement correctedCopy = enter(copy.saying(text("Elsewhere", 9)));
        Announcement correctedOriginal = enter(original.saying(text("Somewhere", 2)));
        Announcement late = enter(sent("blog", text.replace("today", "yesterday")));

        assertThat(correctedCopy.copyOf()).isEqualTo(first.id());
        assertThat(correctedOriginal.copyOf()).isNull();
        assertThat(late.copyOf()).isEqualTo(first.id());
    }

    @Test
    void aFetchedPageIsNeverACopyOfWhatWasSent() throws Exception {
        String text = text("Northwick", 4);

        Announcement claimed = enter(sent("somebody", text));
        Announcement page =
                enter(sent("site", text.replace("today", "on Monday")).fetched());
        Announcement otherPage =
                enter(sent("site", text.replace("today", "this week")).fetched());

        assertThat(claimed.copyOf()).isNull();
        assertThat(page.copyOf()).isNull();
        assertThat(otherPage.copyOf()).isEqualTo(page.id());
    }

    @Test
    void ofManyInstancesAtTheSameTimeExactlyOneHasTheOriginal() throws Exception {
        List<String> stories =
                IntStream.range(0, 12).mapToObj(i -> text("Northwick", 4)).toList();
        // The same words under another sum: so all buckets are there already, and it is their rows that the instances
        // wait for.
        enterAll(stories.stream()
                .map(story -> sent("ministry", story).under("Grants of 5 million"))
                .toList());
        int instances = 4;
        List<List<Sent>> batches = IntStream.range(0, instances)
                .mapToObj(instance -> batch(stories, "paper" + instance, " " + words(2)))
                .toList();

        List<Announcement> all = new ArrayList<>();
        try (var executor = Executors.newFixedThreadPool(instances)) {
            for (var result : executor.invokeAll(batches.stream()
                    .<Callable<List<Announcement>>>map(batch -> () -> enterAll(batch))
                    .toList())) {
                all.addAll(result.get());
            }
        }

        Map<AnnouncementId, Announcement> byId =
                all.stream().collect(Collectors.toMap(Announcement::id, Function.identity()));
        for (String story : stories) {
            String word = story.substring(0, story.indexOf(' '));
            List<Announcement> same = all.stream()
                    .filter(one -> one.content().body().startsWith(word))
                    .toList();
            assertThat(same).hasSize(instances);
            assertThat(same.stream().filter(one -> one.copyOf() == null)).hasSize(1);
            assertThat(same.stream().filter(one -> one.copyOf() != null)).allSatisfy(copy -> {
                assertThat(byId.get(copy.copyOf()).copyOf()).isNull();
                assertThat(byId.get(copy.copyOf()).content().body()).startsWith(word);
            });
        }
    }

    @Test
    void aBucketStaysSmallHoweverManyVariantsOfATemplateCome() throws Exception {
        String text = text("Northwick", 4);
        List<Sent> variants = IntStream.range(100, 200)
                .mapToObj(i -> sent("ministry", text.replace("4 million", i + " million")))
                .toList();

        List<Announcement> entered = new ArrayList<>();
        for (int from = 0; from < variants.size(); from += 20) {
            entered.addAll(enterAll(variants.subList(from, from + 20)));
        }
        Announcement reprint =
                enter(sent("wire", text.replace("4 million", "199 million").replace("today", "on Friday")));
        Announcement early =
                enter(sent("wire", text.replace("4 million", "100 million").replace("today", "on Friday")));

        assertThat(entered).extracting(Announcement::copyOf).containsOnlyNulls();
        assertThat(reprint.copyOf()).isEqualTo(entered.getLast().id());
        assertThat(early.copyOf()).isEqualTo(entered.getFirst().id());
        assertThat(largestBucketOf(entered.getFirst().id())).isEqualTo(Originals.MOST_IN_BAND);
    }

    @Test
    void bucketsFromBeforeNearCopiesWereKnownStillCount() throws Exception {
        String text = text("Northwick", 4);
        Announcement original = enter(sent("ministry", text));
        database.inTransaction(session -> session.createNativeQuery("""
                        delete from ingest.copy_sketch where announcement_id = :id""")
                .setParameter("id", Uuids.of(original.id()))
                .executeUpdate());

        Announcement near = enter(sent("wire", text.replace("today", "on Monday")));
        Announcement exact = enter(sent("blog", text.toUpperCase()));

        assertThat(near.copyOf()).isNull();
        assertThat(exact.copyOf()).isEqualTo(original.id());
    }

    /** What somebody sends under an address. */
    private record Sent(String source, String url, String title, String text, boolean page) {

        Sent saying(String other) {
            return new Sent(source, url, title, other, page);
        }

        Sent under(String other) {
            return new Sent(source, url, other, text, page);
        }

        Sent fetched() {
            return new Sent(source, url, title, text, true);
        }
    }

    private static Sent sent(String source, String text) {
        return new Sent(source, "https://" + source + ".example/" + TestNames.unique("n"), "", text, false);
    }

    private List<Sent> batch(List<String> stories, String source, String ending) {
        List<Sent> batch = new ArrayList<>(stories.stream()
                .map(story -> sent(source, story + ending).under("Grants of 6 million"))
                .toList());
        Collections.shuffle(batch, random);
        return batch;
    }

    private Announcement enter(Sent sent) throws Exception {
        return enterAll(List.of(sent)).getFirst();
    }

    private List<Announcement> enterAll(List<Sent> batch) throws Exception {
        List<Announcement> entered = new ArrayList<>();
        for (StageOutcome outcome :
                stage.work(batch.stream().map(NearCopiesIT::incoming).toList())) {
            for (var record : ((StageOutcome.Done) outcome).records()) {
                entered.add(EventCodec.decode(record.value(), AnnouncementIngested.class)
                        .announcement());
            }
        }
        return entered;
    }

    private static IncomingRecord incoming(Sent sent) {
        byte[] json = EventCodec.encode(
                Map.of("source", sent.source(), "url", sent.url(), "title", sent.title(), "text", sent.text()));
        RawSubmission raw = RawSubmission.json(json);
        Submission submission = ((SubmissionOutcome.Accepted) SubmissionReader.read(raw)).submission();
        AnnouncementIdentity identity =
                sent.page() ? AnnouncementIdentity.ofPage(submission) : AnnouncementIdentity.ofSubmission(submission);
        long offset = OFFSET.incrementAndGet();
        Instant at = T0.plusSeconds(offset);
        var record =
                new ReceivedRecord(identity, Optional.of(submission.origin().url()), at, raw);
        // Partition 98 is nobody's, so that the running stage keeps out of it.
        return new IncomingRecord(
                "announcements.received.v1", 98, offset, at, identity.id().value(), json, Map.copyOf(record.headers()));
    }

    /** A text of words that no other test has, with a place, a sum and a day in it. */
    private String text(String place, int millions) {
        return words(40) + ". The minister announced " + millions + " million for the harbour of " + place + " today, "
                + words(30) + ". People in " + place + " have waited for " + words(40) + ".";
    }

    private String words(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Long.toString(Math.abs(random.nextLong() % 100_000_000), 26)
                        .replaceAll("[0-9]", "z"))
                .collect(Collectors.joining(" "));
    }

    private int largestBucketOf(AnnouncementId id) throws UnavailableException {
        return database.inTransaction(session -> session.createNativeQuery("""
                        select coalesce(max(cardinality(others)), 0) from ingest.copy_bucket
                         where announcement_id = :id""", Integer.class)
                .setParameter("id", Uuids.of(id))
                .getSingleResult());
    }
}

package io.tidings.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.EventCodec;
import io.tidings.contracts.Topics;
import io.tidings.local.system.LivePart;
import io.tidings.testing.Eventually;
import io.tidings.testing.Seeds;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is killed while announcements pass: afterwards each is there once, in the revision it should have. */
class KilledPartLosesNothingIT {

    private static final int SUBMISSIONS = 1_000;
    private static final int PARCEL = 20;
    private static final int CORRECTED_EVERY = 10;
    private static final Duration RECOVERY = Duration.ofMinutes(3);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Announcements announcements = RunningSystem.announcements();

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "classify", "enrich", "index", "query", "kafka", "postgres", "elasticsearch"})
    void everyAnnouncementIsThereOnceInItsRevision(String victim) throws Exception {
        RandomGenerator random = Seeds.random("kill " + victim);
        LivePart part = RunningSystem.shared().part(victim);
        String run = "run" + victim + Long.toString(random.nextLong(1L << 40), 36);
        List<List<String>> parcels = submissions(run);
        int restarts = part.state().restarts() + 1;
        int soon = random.nextInt(50, 400);

        CompletableFuture<Void> sending = CompletableFuture.runAsync(
                () -> Sending.persistently(announcements, parcels),
                work -> Thread.ofPlatform().daemon().start(work));
        Eventually.until("some are accepted", RECOVERY, () -> Sending.accepted() > soon);
        part.kill();
        part.awaitReady(restarts, RECOVERY);
        sending.get();

        Map<String, Integer> wanted = expected(parcels);
        Eventually.until(
                "all " + wanted.size() + " are searchable in their revision",
                RECOVERY,
                () -> bySubmission(announcements.revisionsOf(run), run).equals(wanted));
        assertThat(feedOfRecord(run)).isEqualTo(wanted);
    }

    /** A thousand submissions: twenty announcements at a time, then the corrections of two of them. */
    private static List<List<String>> submissions(String run) throws Exception {
        List<List<String>> parcels = new ArrayList<>();
        for (int first = 0, sent = 0; sent < SUBMISSIONS; first += PARCEL) {
            List<String> originals = new ArrayList<>();
            List<String> corrections = new ArrayList<>();
            for (int number = first; number < first + PARCEL && sent < SUBMISSIONS; number++, sent++) {
                originals.add(submission(run, number, 1));
                if (number % CORRECTED_EVERY == 0 && ++sent < SUBMISSIONS) {
                    corrections.add(submission(run, number, 2));
                }
            }
            parcels.add(originals);
            parcels.add(corrections);
        }
        return parcels;
    }

    private static Map<String, Integer> expected(List<List<String>> parcels) throws Exception {
        Map<String, Integer> revisions = new TreeMap<>();
        for (List<String> parcel : parcels) {
            for (String line : parcel) {
                revisions.merge(JSON.readTree(line).get("id").asText(), 1, Integer::sum);
            }
        }
        return revisions;
    }

    private static String submission(String run, int number, int version) throws Exception {
        return JSON.writeValueAsString(new TreeMap<>(Map.of(
                "source",
                "kill-tests",
                "id",
                run + "-" + number,
                "publisher",
                "Test Office",
                "country",
                "NZ",
                "title",
                "Hospital number " + number + " opens in Kiribati " + run,
                "text",
                "Patients will be seen from Monday, says version " + version + ".")));
    }

    private Map<String, Integer> bySubmission(Map<String, Integer> byId, String run) {
        Map<String, Integer> revisions = new TreeMap<>();
        Map<String, String> names = Sending.submissionsById();
        byId.forEach((id, revision) -> revisions.put(names.getOrDefault(id, "unknown " + id), revision));
        return revisions;
    }

    /** Greatest revision by submission on the compacted topic; each reading of a revision stands there once. */
    private static Map<String, Integer> feedOfRecord(String run) throws Exception {
        Map<String, Integer> revisions = new TreeMap<>();
        for (ConsumerRecord<String, String> record :
                new KafkaLog(RunningSystem.shared().kafka()).readAll(Topics.ENRICHED.name())) {
            if (record.value() == null) {
                // Something that another test erased.
                continue;
            }
            var event = EventCodec.decode(record.value().getBytes(StandardCharsets.UTF_8), AnnouncementEnriched.class);
            String name = String.valueOf(event.announcement().origin().clientId());
            if (name.startsWith(run)) {
                int revision = event.announcement().revision().number();
                assertThat(revisions.getOrDefault(name, 0))
                        .as("order of %s", name)
                        .isEqualTo(revision - 1);
                revisions.put(name, revision);
            }
        }
        return revisions;
    }
}

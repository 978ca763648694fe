package io.tidings.ingest.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tidings.contracts.AnnouncementIngested;
import io.tidings.contracts.AnnouncementsProgressed.Outcome;
import io.tidings.contracts.EventCodec;
import io.tidings.contracts.Kind;
import io.tidings.contracts.UndecodableException;
import io.tidings.ingest.AnnouncementIdentity;
import io.tidings.ingest.RawSubmission;
import io.tidings.ingest.ReceivedRecord;
import io.tidings.ingest.SubmissionOutcome;
import io.tidings.ingest.SubmissionReader;
import io.tidings.postgres.Schema;
import io.tidings.stage.IncomingRecord;
import io.tidings.stage.StageOutcome;
import io.tidings.stage.UnavailableException;
import io.tidings.testing.Eventually;
import io.tidings.testing.KafkaResource;
import io.tidings.testing.PostgresResource;
import io.tidings.testing.Seeds;
import io.tidings.testing.TestNames;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The stage alone, on a real ledger: what it says when it is asked again. */
@QuarkusTest
@WithTestResource(KafkaResource.class)
@WithTestResource(PostgresResource.class)
class NormaliserStageIT {

    private static final Instant T0 = Instant.parse("2026-11-21T10:00:00Z");

    @Inject
    NormaliserStage stage;

    @Inject
    Schema schema;

    private final String url = "https://ministry.example/" + TestNames.unique("n");

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
    void afterACrashBetweenLedgerAndKafkaTheSameRevisionsAreGivenOutAgain() throws Exception {
        List<IncomingRecord> batch = List.of(record(10, 0, "A"), record(11, 1, "B"), record(12, 2, "B"));
        List<AnnouncementIngested> lost = events(stage.work(batch));
        Thread.sleep(5); // another millisecond, so that a new time would show

        List<AnnouncementIngested> again = events(stage.work(batch));

        assertThat(lost).extracting(event -> event.announcement().kind()).containsExactly(Kind.CREATED, Kind.CORRECTED);
        assertThat(again).isEqualTo(lost);
    }

    @Test
    void aReplayOfTheWholeTopicGivesTheSameRevisionsAgain() throws Exception {
        List<IncomingRecord> log = List.of(
                record(10, 0, "A"), record(11, 1, "B"), withdrawal(12, 2), record(13, 3, "A"), record(14, 2, "C"));
        List<AnnouncementIngested> first = new ArrayList<>();
        for (IncomingRecord one : log) {
            first.addAll(events(stage.work(List.of(one))));
        }

        List<AnnouncementIngested> replayed = events(stage.work(log));

        assertThat(first)
                .extracting(event -> event.announcement().kind())
                .containsExactly(Kind.CREATED, Kind.CORRECTED, Kind.WITHDRAWN, Kind.REINSTATED);
        assertThat(first.get(2).announcement().content().body()).isEqualTo("Wording B.");
        assertThat(replayed).isEqualTo(first);
    }

    @Test
    void itDoesNotMatterHowTheTopicIsCutIntoBatches() throws Exception {
        Random random = Seeds.random("NormaliserStageIT");
        List<IncomingRecord> log = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            log.add(record(
                    i,
                    random.nextInt(4) == 0 ? random.nextInt(i + 1) : i,
                    "ABC".substring(random.nextInt(3)).substring(0, 1)));
        }
        List<AnnouncementIngested> whole = events(stage.work(log));
        List<AnnouncementIngested> pieces = new ArrayList<>();
        for (int start = 0; start < log.size(); ) {
            int end = Math.min(log.size(), start + 1 + random.nextInt(7));
            pieces.addAll(events(stage.work(log.subList(start, end))));
            start = end;
        }

        assertThat(pieces).isEqualTo(whole);
        assertThat(whole)
                .extracting(event -> event.announcement().revision().number())
                .isSorted();
    }

    @Test
    void aWithdrawalOfNothingIsSetAside() throws Exception {
        assertThat(stage.work(List.of(withdrawal(10, 0))))
                .singleElement()
                .isInstanceOfSatisfying(
                        StageOutcome.SetAside.class,
                        aside -> assertThat(aside.reason()).contains("nothing is known"));
    }

    @Test
    void whatSaysNothingNewIsReportedAsDuplicate() throws Exception {
        List<StageOutcome> outcomes = stage.work(List.of(record(10, 0, "A"), record(11, 1, "A")));

        assertThat(((StageOutcome.Done) outcomes.get(1)).records()).isEmpty();
        assertThat(((StageOutcome.Done) outcomes.get(1)).steps())
                .extracting(step -> step.outcome())
                .containsExactly(Outcome.DUPLICATE);
    }

    /** Semantics 24 reads the flag of the very revision: only what itself came as history raises no alert. */
    @Test
    void aCorrectionSeenLiveOfWhatWasLoadedAsHistoryIsNoHistory() throws Exception {
        List<AnnouncementIngested> given = events(stage.work(List.of(
                historical(10, 0, "A"),
                record(11, 1, "A"),
                record(12, 2, "B"),
                historical(13, 3, "B"),
                historical(14, 4, "C"),
                withdrawal(15, 5))));

        assertThat(given)
                .extracting(
                        event -> event.announcement().kind(),
                        event -> event.announcement().historical())
                .containsExactly(
                        tuple(Kind.CREATED, true),
                        tuple(Kind.CORRECTED, false),
                        tuple(Kind.CORRECTED, true),
                        tuple(Kind.WITHDRAWN, false));
    }

    private IncomingRecord historical(long offset, int second, String wording) {
        return incoming(
                offset,
                second,
                "{\"url\":\"%s\",\"text\":\"Wording %s.\",\"historical\":true}".formatted(url, wording));
    }

    private IncomingRecord record(long offset, int second, String wording) {
        return incoming(offset, second, "{\"url\":\"%s\",\"text\":\"Wording %s.\"}".formatted(url, wording));
    }

    private IncomingRecord withdrawal(long offset, int second) {
        return incoming(offset, second, "{\"url\":\"%s\",\"withdrawn\":true}".formatted(url));
    }

    private static IncomingRecord incoming(long offset, int second, String json) {
        var raw = RawSubmission.json(json.getBytes(StandardCharsets.UTF_8));
        var submission = ((SubmissionOutcome.Accepted) SubmissionReader.read(raw)).submission();
        var identity = AnnouncementIdentity.ofSubmission(submission);
        var record =
                new ReceivedRecord(identity, Optional.of(submission.origin().url()), T0.plusSeconds(second), raw);
        // Partition 99 is nobody's, so that the running stage keeps out of it.
        return new IncomingRecord(
                "announcements.received.v1",
                99,
                offset,
                T0.plusSeconds(second),
                identity.id().value(),
                raw.bytes(),
                Map.copyOf(record.headers()));
    }

    private static List<AnnouncementIngested> events(List<StageOutcome> outcomes) throws UndecodableException {
        List<AnnouncementIngested> events = new ArrayList<>();
        for (StageOutcome outcome : outcomes) {
            for (var record : ((StageOutcome.Done) outcome).records()) {
                events.add(EventCodec.decode(record.value(), AnnouncementIngested.class));
            }
        }
        return events;
    }
}

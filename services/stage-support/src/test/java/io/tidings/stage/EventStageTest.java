package io.tidings.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.contracts.Announcement;
import io.tidings.contracts.AnnouncementClassified;
import io.tidings.contracts.AnnouncementId;
import io.tidings.contracts.AnnouncementIngested;
import io.tidings.contracts.AnnouncementsProgressed.Outcome;
import io.tidings.contracts.AnnouncementsProgressed.Step;
import io.tidings.contracts.Classification;
import io.tidings.contracts.Content;
import io.tidings.contracts.EventCodec;
import io.tidings.contracts.EventHeaders;
import io.tidings.contracts.Kind;
import io.tidings.contracts.Origin;
import io.tidings.contracts.Revision;
import io.tidings.contracts.SourceId;
import io.tidings.contracts.Times;
import io.tidings.contracts.Topics;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class EventStageTest {

    private static final Instant FIRST = Instant.parse("2026-10-01T08:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");
    private static final Classification THEMES = new Classification(4, List.of());

    private final AnnouncementIngested event = new AnnouncementIngested(announcement(2));

    @Test
    void theResultGoesOnWithItsHeadersAndItsStep() throws Exception {
        var headers = Map.of("traceparent", "00-1-2-01", "baggage", "a=b", "ce_id", "old", "other", "dropped");

        var done = (StageOutcome.Done)
                stage(EventStageTest::classified).outcomeOf(record(Records.ID, EventCodec.encode(event), headers), NOW);

        OutgoingRecord result = done.records().getFirst();
        long sequence = (2L << 24) + 4;
        assertThat(done.steps())
                .containsExactly(new Step(new AnnouncementId(Records.ID), sequence, Outcome.CLASSIFIED, null));
        assertThat(result.topic()).isEqualTo("announcements.classified.v1");
        assertThat(result.key()).isEqualTo(Records.ID);
        assertThat(result.headers())
                .containsEntry("traceparent", "00-1-2-01")
                .containsEntry("baggage", "a=b")
                .containsEntry(EventHeaders.ID, "AnnouncementClassified:" + Records.ID + ":" + sequence)
                .containsEntry(EventHeaders.SEQUENCE, Long.toString(sequence))
                .containsEntry(EventHeaders.TIME, "2026-11-01T10:00:00Z")
                .containsEntry(EventHeaders.SOURCE, "/tidings/classify")
                .containsEntry(EventHeaders.CONTENT_TYPE, "application/json")
                .doesNotContainKey("other");
        AnnouncementClassified sent = EventCodec.decode(result.value(), AnnouncementClassified.class);
        assertThat(sent.announcement().times().firstPublishedAt()).isEqualTo(FIRST);
    }

    @Test
    void theUndecodableIsSetAsideWithTheFieldThatIsWrong() {
        byte[] broken = Records.text(EventCodec.encode(event))
                .replace("\"revision\":2", "\"revision\":0")
                .getBytes();

        assertThat(outcomeOf(record(Records.ID, broken, Map.of())))
                .isInstanceOfSatisfying(
                        StageOutcome.SetAside.class,
                        aside -> assertThat(aside.reason()).contains(".announcement.revision", "not 0"));
    }

    @Test
    void anEventWithoutAnnouncementIsSetAside() {
        assertThat(outcomeOf(record(Records.ID, Records.bytes("{}"), Map.of())))
                .isEqualTo(new StageOutcome.SetAside("AnnouncementIngested .announcement: missing"));
    }

    @Test
    void aKeyThatIsNotItsIdIsSetAside() {
        assertThat(outcomeOf(record("other", EventCodec.encode(event), Map.of())))
                .isEqualTo(new StageOutcome.SetAside(
                        "the record's key \"other\" is not its announcement's id " + Records.ID));
    }

    @Test
    void aFaultInTheFunctionSetsOnlyItsRecordAside() throws Exception {
        var stage = stage(ingested -> {
            if (ingested.announcement().revision().number() == 2) {
                throw new IllegalArgumentException("no");
            }
            return classified(ingested);
        });

        var outcomes = stage.work(List.of(
                record(Records.ID, EventCodec.encode(event), Map.of()),
                record(Records.ID, EventCodec.encode(new AnnouncementIngested(announcement(3))), Map.of())));

        assertThat(outcomes.getFirst()).isEqualTo(new StageOutcome.SetAside("IllegalArgumentException: no"));
        assertThat(outcomes.get(1)).isInstanceOf(StageOutcome.Done.class);
    }

    @Test
    void aTextThatExhaustsTheStackSetsOnlyItsRecordAside() throws Exception {
        var outcomes =
                stage(EventStageTest::endless).work(List.of(record(Records.ID, EventCodec.encode(event), Map.of())));

        assertThat(outcomes).containsExactly(new StageOutcome.SetAside("StackOverflowError"));
    }

    @Test
    void aFunctionThatChangesIdentityIsAFault() throws Exception {
        var outcomes = stage(ingested -> new AnnouncementClassified(announcement(9), THEMES))
                .work(List.of(record(Records.ID, EventCodec.encode(event), Map.of())));

        assertThat(outcomes)
                .containsExactly(new StageOutcome.SetAside(
                        "IllegalStateException: classify changed the announcement's identity, revision or times"));
    }

    @Test
    void anErasureGoesOn() {
        var tombstone = record(Records.ID, null, Map.of("why", "legal"));

        assertThat(outcomeOf(tombstone))
                .isEqualTo(new StageOutcome.Done(
                        List.of(new OutgoingRecord(
                                "announcements.classified.v1", Records.ID, null, Map.of("why", "legal"))),
                        List.of()));
    }

    @Test
    void anErasureOfNothingIsSetAside() {
        assertThat(outcomeOf(record("", null, Map.of())))
                .isEqualTo(new StageOutcome.SetAside("a tombstone without a key erases nothing"));
    }

    private StageOutcome outcomeOf(IncomingRecord record) {
        return stage(EventStageTest::classified).outcomeOf(record, NOW);
    }

    private static EventStage<AnnouncementIngested, AnnouncementClassified> stage(
            Function<AnnouncementIngested, AnnouncementClassified> reading) {
        return new EventStage<>(
                "classify",
                Topics.INGESTED,
                AnnouncementIngested.class,
                Topics.CLASSIFIED,
                Outcome.CLASSIFIED,
                reading);
    }

    private static AnnouncementClassified classified(AnnouncementIngested event) {
        return new AnnouncementClassified(event.announcement(), THEMES);
    }

    private static AnnouncementClassified endless(AnnouncementIngested event) {
        AnnouncementClassified never = endless(event);
        return new AnnouncementClassified(never.announcement(), THEMES);
    }

    private static IncomingRecord record(String key, byte[] value, Map<String, String> headers) {
        return new IncomingRecord(Topics.INGESTED.name(), 1, 2, NOW, key, value, headers);
    }

    private static Announcement announcement(int revision) {
        return new Announcement(
                new AnnouncementId(Records.ID),
                new Revision(revision),
                Kind.CREATED,
                false,
                new Origin(SourceId.SUBMISSIONS, null, null, "A ministry", "GB"),
                new Content("Title", "Body.", "en"),
                new Times(null, null, FIRST, FIRST, FIRST),
                null,
                false);
    }
}

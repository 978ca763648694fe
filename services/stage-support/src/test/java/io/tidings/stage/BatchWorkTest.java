package io.tidings.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidings.contracts.AnnouncementId;
import io.tidings.contracts.AnnouncementsProgressed;
import io.tidings.contracts.AnnouncementsProgressed.Outcome;
import io.tidings.contracts.AnnouncementsProgressed.Step;
import io.tidings.contracts.DeadLetterHeaders;
import io.tidings.contracts.EventCodec;
import io.tidings.contracts.TopicSpec;
import io.tidings.contracts.Topics;
import java.net.ConnectException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class BatchWorkTest {

    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");
    private static final String DEAD = Records.TOPIC + ".upper.dead-letter";

    private final UpperCase stage = new UpperCase();

    @Test
    void resultsAndOneReportAreWritten() throws Exception {
        BatchWork.Written written = work("a", "b");

        assertThat(lines(written)).containsExactly("things.answered.v1 A", "things.answered.v1 B", "progress 2");
        assertThat(written.published()).isEqualTo(2);
        assertThat(written.setAside()).isEmpty();
    }

    @Test
    void poisonIsSetAsideAloneAndTheOthersFlow() throws Exception {
        BatchWork.Written written = work("a", "b", "poison", "c", "d", "e", "f", "g", "poison", "h");

        assertThat(lines(written))
                .containsExactly(
                        "things.answered.v1 A",
                        "things.answered.v1 B",
                        DEAD + " poison",
                        "things.answered.v1 C",
                        "things.answered.v1 D",
                        "things.answered.v1 E",
                        "things.answered.v1 F",
                        "things.answered.v1 G",
                        DEAD + " poison",
                        "things.answered.v1 H",
                        "progress 10");
        assertThat(steps(written).get(2))
                .isEqualTo(new Step(
                        new AnnouncementId(Records.ID),
                        0,
                        Outcome.SET_ASIDE,
                        "IllegalArgumentException: cannot be read"));
        assertThat(written.setAside())
                .first()
                .isEqualTo("stage=upper topic=things.happened.v1 partition=0 offset=2 announcementId=" + Records.ID
                        + " reason=IllegalArgumentException: cannot be read");
    }

    @Test
    void poisonIsFoundByHalving() throws Exception {
        List<String> values = new ArrayList<>(java.util.Collections.nCopies(200, "a"));
        values.set(77, "poison");

        BatchWork.Written written = work(values.toArray(String[]::new));

        assertThat(written.published()).isEqualTo(199);
        assertThat(stage.asked).hasSizeLessThan(20);
    }

    @Test
    void aDeadLetterSaysWhatAndWhereFrom() throws Exception {
        ProducerRecord<byte[], byte[]> dead = work("unreadable").records().getFirst();

        assertThat(dead.topic()).isEqualTo(DEAD);
        assertThat(Records.text(dead.key())).isEqualTo(Records.ID + ":0-0");
        assertThat(Records.header(dead.headers(), DeadLetterHeaders.KEY)).isEqualTo(Records.ID);
        assertThat(Records.text(dead.value())).isEqualTo("unreadable");
        assertThat(Records.header(dead.headers(), DeadLetterHeaders.REASON)).isEqualTo("unreadable: field x");
        assertThat(Records.header(dead.headers(), DeadLetterHeaders.TOPIC)).isEqualTo(Records.TOPIC);
        assertThat(Records.header(dead.headers(), DeadLetterHeaders.PARTITION)).isEqualTo("0");
        assertThat(Records.header(dead.headers(), DeadLetterHeaders.OFFSET)).isEqualTo("0");
        assertThat(Records.header(dead.headers(), DeadLetterHeaders.TIME)).isEqualTo("2026-11-01T10:00:00Z");
        assertThat(Records.header(dead.headers(), DeadLetterHeaders.STAGE)).isEqualTo("upper");
    }

    @Test
    void aResultThatNoTopicTakesIsSetAside() throws Exception {
        BatchWork.Written written = work("huge", "a");

        assertThat(lines(written)).containsExactly(DEAD + " huge", "things.answered.v1 A", "progress 2");
        assertThat(steps(written).getFirst().reason()).startsWith("its result is larger than");
    }

    @Test
    void whatIsAwayIsNobodysFault() {
        stage.timesAway = 1;

        assertThatThrownBy(() -> work("a"))
                .isInstanceOf(UnavailableException.class)
                .hasMessage("the ledger is away");
    }

    @Test
    void aBrokenConnectionInDisguiseIsNobodysFault() {
        Stage disguised = of(batch -> {
            throw new IllegalStateException("query failed", new ConnectException("refused"));
        });

        assertThatThrownBy(() -> new BatchWork(disguised, () -> NOW).on(batch("a", "b")))
                .isInstanceOf(UnavailableException.class)
                .hasMessage("ConnectException: refused");
    }

    @Test
    void aStageThatForgetsARecordIsStopped() {
        Stage forgetful = of(batch -> List.of());

        assertThatThrownBy(() -> new BatchWork(forgetful, () -> NOW).on(batch("a")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("of gave 0 outcomes for 1 records");
    }

    @Test
    void aStagePublishesOnlyWhereItSays() {
        var elsewhere = new OutgoingRecord("elsewhere", Records.ID, new byte[0], Map.of());
        Stage stray = of(batch -> List.of(new StageOutcome.Done(List.of(elsewhere), List.of())));

        assertThatThrownBy(() -> new BatchWork(stray, () -> NOW).on(batch("a")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("of publishes to elsewhere, not among its outputs");
    }

    private interface Work {
        List<StageOutcome> on(List<IncomingRecord> batch) throws UnavailableException;
    }

    private static Stage of(Work work) {
        return new Stage() {
            @Override
            public String name() {
                return "of";
            }

            @Override
            public TopicSpec input() {
                return new TopicSpec(Records.TOPIC, 1, Map.of());
            }

            @Override
            public List<TopicSpec> outputs() {
                return List.of();
            }

            @Override
            public List<StageOutcome> work(List<IncomingRecord> batch) throws UnavailableException {
                return work.on(batch);
            }
        };
    }

    private BatchWork.Written work(String... values) throws UnavailableException {
        return new BatchWork(stage, () -> NOW).on(batch(values));
    }

    private static Batch batch(String... values) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (String value : values) {
            records.add(Records.at(0, records.size(), value));
        }
        return new Batch(records, new ConsumerGroupMetadata("g", 3, "m", Optional.empty()));
    }

    private static Stream<String> lines(BatchWork.Written written) throws Exception {
        List<String> lines = new ArrayList<>();
        for (var record : written.records()) {
            boolean progress = record.topic().equals(Topics.PROGRESS.name());
            lines.add(
                    progress
                            ? "progress " + steps(written).size()
                            : record.topic() + " " + Records.text(record.value()));
        }
        return lines.stream();
    }

    private static List<Step> steps(BatchWork.Written written) throws Exception {
        return EventCodec.decode(written.records().getLast().value(), AnnouncementsProgressed.class)
                .steps();
    }
}

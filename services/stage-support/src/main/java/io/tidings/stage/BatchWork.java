package io.tidings.stage;

import io.tidings.contracts.AnnouncementsProgressed.Step;
import io.tidings.contracts.RecordKey;
import io.tidings.contracts.TopicSpec;
import io.tidings.contracts.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Turns a batch into the records of its transaction: results, dead letters and one progress report. */
final class BatchWork {

    private final Stage stage;
    private final InstantSource clock;
    private final Map<String, TopicSpec> outputs;
    private final DeadLetters deadLetters;
    private final ProgressReports reports;

    BatchWork(Stage stage, InstantSource clock) {
        this.stage = stage;
        this.clock = clock;
        this.outputs = stage.outputs().stream().collect(Collectors.toMap(TopicSpec::name, Function.identity()));
        this.deadLetters =
                new DeadLetters(Topics.deadLetter(stage.input(), stage.name()).name(), stage.name());
        this.reports = new ProgressReports(stage.name());
    }

    /**
     * What to write.
     *
     * @param records in order
     * @param published how many of them are results
     * @param setAside one line per dead letter, for the log once they are durable
     */
    record Written(List<ProducerRecord<byte[], byte[]>> records, int published, List<String> setAside) {}

    /** What a value counts against the bytes that close a batch. */
    int weight(byte[] value) {
        return stage.weight(value);
    }

    /** Does the stage's work. May be asked again for the same batch. */
    Written on(Batch batch) throws UnavailableException {
        List<IncomingRecord> incoming =
                batch.records().stream().map(IncomingRecords::of).toList();
        List<StageOutcome> outcomes = RecordIsolation.outcomes(stage, incoming);
        var transaction = new Draft(clock.instant());
        for (int i = 0; i < outcomes.size(); i++) {
            transaction.add(batch.records().get(i), incoming.get(i), outcomes.get(i));
        }
        return transaction.written(incoming.getFirst());
    }

    /** The transaction while it is put together. */
    private final class Draft {

        private final Instant at;
        private final List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        private final List<Step> steps = new ArrayList<>();
        private int published;
        private final List<String> setAside = new ArrayList<>();

        Draft(Instant at) {
            this.at = at;
        }

        void add(ConsumerRecord<byte[], byte[]> source, IncomingRecord record, StageOutcome outcome) {
            switch (outcome) {
                case StageOutcome.Done done -> {
                    List<ProducerRecord<byte[], byte[]>> results =
                            done.records().stream().map(BatchWork.this::encoded).toList();
                    if (results.stream().anyMatch(BatchWork::tooLarge)) {
                        setAside(source, record, "its result is larger than " + RecordSize.LARGEST + " bytes");
                    } else {
                        records.addAll(results);
                        steps.addAll(done.steps());
                        published += results.size();
                    }
                }
                case StageOutcome.SetAside aside -> setAside(source, record, aside.reason());
            }
        }

        private void setAside(ConsumerRecord<byte[], byte[]> source, IncomingRecord record, String reason) {
            String bounded = RecordFault.bounded(reason);
            setAside.add("stage=%s topic=%s partition=%d offset=%d announcementId=%s reason=%s"
                    .formatted(
                            stage.name(), record.topic(), record.partition(), record.offset(), record.key(), bounded));
            records.add(deadLetters.of(source, bounded, at));
            ProgressReports.setAside(record, bounded).ifPresent(steps::add);
        }

        Written written(IncomingRecord first) {
            if (!steps.isEmpty()) {
                records.add(reports.of(steps, first, at));
            }
            return new Written(records, published, setAside);
        }
    }

    private ProducerRecord<byte[], byte[]> encoded(OutgoingRecord record) {
        TopicSpec topic = outputs.get(record.topic());
        if (topic == null) {
            throw new IllegalStateException(
                    stage.name() + " publishes to " + record.topic() + ", not among its outputs");
        }
        Headers headers = new RecordHeaders();
        record.headers().forEach((name, text) -> headers.add(name, text.getBytes(StandardCharsets.UTF_8)));
        byte[] key = record.key().getBytes(StandardCharsets.UTF_8);
        Integer partition = RecordKey.isOfOneRecord(record.key()) ? Partitions.of(record.key(), topic) : null;
        return new ProducerRecord<>(record.topic(), partition, key, record.value(), headers);
    }

    private static boolean tooLarge(ProducerRecord<byte[], byte[]> record) {
        return RecordSize.of(record.key(), record.value(), record.headers()) > RecordSize.LARGEST;
    }
}

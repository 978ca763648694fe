package io.tidings.stage;

import io.tidings.contracts.AnnouncementId;
import io.tidings.contracts.AnnouncementsProgressed;
import io.tidings.contracts.AnnouncementsProgressed.Outcome;
import io.tidings.contracts.AnnouncementsProgressed.Step;
import io.tidings.contracts.EventCodec;
import io.tidings.contracts.EventHeaders;
import io.tidings.contracts.RecordKey;
import io.tidings.contracts.Schemas;
import io.tidings.contracts.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** What became of a batch, as one record for whoever waits for an announcement. */
public final class ProgressReports {

    private final String stage;

    /** @param stage name of the service that reports */
    public ProgressReports(String stage) {
        this.stage = stage;
    }

    /** The step of a record that was set aside; none when its key names no announcement. */
    public static Optional<Step> setAside(IncomingRecord record, String reason) {
        try {
            var id = new AnnouncementId(RecordKey.announcement(record.key()));
            return Optional.of(new Step(id, sequence(record), Outcome.SET_ASIDE, reason));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The report, about the batch that starts at this record. */
    public ProducerRecord<byte[], byte[]> of(List<Step> steps, IncomingRecord first, Instant at) {
        byte[] value = EventCodec.encode(new AnnouncementsProgressed(stage, at, steps));
        return new ProducerRecord<>(Topics.PROGRESS.name(), null, (byte[]) null, value, headers(first, at));
    }

    private Headers headers(IncomingRecord first, Instant at) {
        Map<String, String> headers = new LinkedHashMap<>();
        String position = first.topic() + "-" + first.partition() + "-" + first.offset();
        headers.put(EventHeaders.SPEC_VERSION, "1.0");
        headers.put(EventHeaders.ID, "AnnouncementsProgressed:" + stage + ":" + position);
        headers.put(EventHeaders.TYPE, "io.tidings.AnnouncementsProgressed");
        headers.put(EventHeaders.SOURCE, "/tidings/" + stage);
        headers.put(EventHeaders.TIME, at.toString());
        headers.put(EventHeaders.DATA_SCHEMA, Schemas.uriOf(AnnouncementsProgressed.class));
        headers.put(EventHeaders.CONTENT_TYPE, "application/json");
        Headers encoded = new RecordHeaders();
        headers.forEach((name, text) -> encoded.add(name, text.getBytes(StandardCharsets.UTF_8)));
        return encoded;
    }

    private static long sequence(IncomingRecord record) {
        try {
            return Long.parseLong(record.headers().getOrDefault(EventHeaders.SEQUENCE, "0"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}

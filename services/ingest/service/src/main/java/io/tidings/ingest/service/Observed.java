package io.tidings.ingest.service;

import io.tidings.contracts.AnnouncementId;
import io.tidings.ingest.LogPosition;
import io.tidings.ingest.Observation;
import io.tidings.ingest.ReceivedRecord;
import io.tidings.ingest.Submission;
import io.tidings.ingest.copies.CopyKeys;
import io.tidings.stage.IncomingRecord;
import java.time.Instant;

/**
 * A received record that could be read.
 *
 * @param receivedAt when it was accepted
 * @param record the record
 * @param submission what it says
 * @param observation what that means
 * @param copyKeys by what it meets its copies
 */
record Observed(
        Instant receivedAt, ReceivedRecord record, Submission submission, Observation observation, CopyKeys copyKeys) {

    static Observed of(IncomingRecord incoming, ReceivedRecord record, Submission submission) {
        var position = new LogPosition(incoming.partition(), incoming.offset());
        return new Observed(
                incoming.timestamp(),
                record,
                submission,
                record.observation(position, submission),
                CopyKeys.of(record.identity(), submission, incoming.timestamp()));
    }

    AnnouncementId id() {
        return record.identity().id();
    }

    LogPosition position() {
        return observation.position();
    }
}

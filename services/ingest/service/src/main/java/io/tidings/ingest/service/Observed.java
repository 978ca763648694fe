package io.tidings.ingest.service;

import io.tidings.contracts.AnnouncementId;
import io.tidings.ingest.LogPosition;
import io.tidings.ingest.Observation;
import io.tidings.ingest.ReceivedRecord;
import io.tidings.ingest.Submission;
import java.time.Instant;

/**
 * A received record that could be read.
 *
 * @param position where it stands
 * @param receivedAt when it was accepted
 * @param record the record
 * @param submission what it says
 */
record Observed(LogPosition position, Instant receivedAt, ReceivedRecord record, Submission submission) {

    AnnouncementId id() {
        return record.identity().id();
    }

    Observation observation() {
        return record.observation(position, submission);
    }
}

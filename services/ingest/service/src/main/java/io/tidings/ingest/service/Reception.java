package io.tidings.ingest.service;

import io.tidings.document.DocumentsAwayException;
import io.tidings.ingest.RawSubmission;
import io.tidings.ingest.Submission;
import io.tidings.ingest.SubmissionOutcome;
import io.tidings.ingest.SubmissionReader;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads what comes to the door and counts what became of it. */
@ApplicationScoped
class Reception {

    private final Documents documents;
    private final IngestMetrics metrics;

    Reception(Documents documents, IngestMetrics metrics) {
        this.documents = documents;
        this.metrics = metrics;
    }

    /**
     * What was sent.
     *
     * @throws RefusedException when it is no submission
     * @throws AwayException when it is a document and none can be read now
     */
    Submission read(RawSubmission raw) {
        return switch (outcome(raw)) {
            case SubmissionOutcome.Refused refused -> {
                metrics.refused(refused.refusals());
                throw new RefusedException(refused.refusals());
            }
            case SubmissionOutcome.Accepted read -> read.submission();
        };
    }

    void accepted() {
        metrics.accepted();
    }

    private SubmissionOutcome outcome(RawSubmission raw) {
        try {
            return SubmissionReader.read(raw, documents.arriving());
        } catch (DocumentsAwayException e) {
            throw new AwayException(e.getMessage(), e);
        }
    }
}

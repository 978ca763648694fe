package io.tidings.local.reading;

import io.tidings.classify.AnnouncementClassifier;
import io.tidings.contracts.Announcement;
import io.tidings.contracts.Classification;
import io.tidings.contracts.Content;
import io.tidings.contracts.Kind;
import io.tidings.contracts.Revision;
import io.tidings.contracts.Times;
import io.tidings.document.DocumentReader;
import io.tidings.document.DocumentsAwayException;
import io.tidings.document.process.DocumentProcess;
import io.tidings.document.process.ParserSettings;
import io.tidings.enrich.AnnouncementEnricher;
import io.tidings.ingest.AnnouncementIdentity;
import io.tidings.ingest.LanguageDetection;
import io.tidings.ingest.PublicationDate;
import io.tidings.ingest.RawSubmission;
import io.tidings.ingest.Submission;
import io.tidings.ingest.SubmissionOutcome;
import io.tidings.ingest.SubmissionReader;
import java.time.Instant;
import java.util.Optional;

/** Reads announcements as the services do, in this process and without any server. Safe for many threads. */
public final class Analyser {

    private final AnnouncementClassifier classifier;
    private final AnnouncementEnricher enricher;
    private final Instant receivedAt;
    private final DocumentReader documents = new DocumentProcess(ParserSettings.STANDARD);

    /**
     * An analyser.
     *
     * @param receivedAt what counts as now: a day without a year is the one nearest before
     */
    public Analyser(Instant receivedAt) {
        this(receivedAt, AnnouncementClassifier.standard(), new AnnouncementEnricher());
    }

    /** An analyser that reads with these, for training. */
    public Analyser(Instant receivedAt, AnnouncementClassifier classifier, AnnouncementEnricher enricher) {
        this.classifier = classifier;
        this.enricher = enricher;
        this.receivedAt = receivedAt;
    }

    /** What became of reading an announcement. */
    public sealed interface Outcome {

        /** It was read. */
        record Read(Analysis analysis) implements Outcome {}

        /**
         * It is none.
         *
         * @param reason for a person
         */
        record Refused(String reason) implements Outcome {}
    }

    /** Reads one submission. */
    public Outcome read(RawSubmission raw) {
        try {
            return switch (SubmissionReader.read(raw, documents)) {
                case SubmissionOutcome.Refused refused -> new Outcome.Refused(refused.summary());
                case SubmissionOutcome.Accepted accepted -> read(accepted.submission());
            };
        } catch (DocumentsAwayException e) {
            return new Outcome.Refused(String.valueOf(e.getMessage()));
        }
    }

    /** A submission as an announcement that is not read yet; empty when it is refused. */
    public Optional<Announcement> announcement(RawSubmission raw) {
        return SubmissionReader.read(raw) instanceof SubmissionOutcome.Accepted accepted
                ? accepted.submission().content().map(content -> announcement(accepted.submission(), content))
                : Optional.empty();
    }

    private Outcome read(Submission submission) {
        if (submission.content().isEmpty()) {
            return new Outcome.Refused("it has no text");
        }
        Announcement announcement = announcement(
                submission, LanguageDetection.named(submission.content().get()));
        Classification classification = classifier.classify(announcement);
        return new Outcome.Read(
                new Analysis(announcement, classification, enricher.enrich(announcement, classification)));
    }

    private Announcement announcement(Submission submission, Content content) {
        Times times = new Times(
                PublicationDate.of(submission, receivedAt).orElse(null),
                submission.dates().updatedAt().orElse(null),
                receivedAt,
                receivedAt,
                receivedAt);
        return new Announcement(
                AnnouncementIdentity.ofSubmission(submission).id(),
                Revision.FIRST,
                submission.withdrawn() ? Kind.WITHDRAWN : Kind.CREATED,
                submission.withdrawn(),
                submission.origin(),
                content,
                times,
                null,
                submission.historical());
    }
}

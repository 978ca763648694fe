package io.tidings.ingest;

import io.tidings.contracts.Announcement;
import io.tidings.contracts.Content;
import io.tidings.contracts.Origin;
import io.tidings.contracts.Times;
import java.net.URI;
import java.util.Optional;

/** Puts a revision together from what was sent and what the ledger knows. The same parts always give the same revision. */
public final class AnnouncementAssembly {

    private AnnouncementAssembly() {}

    /**
     * A revision to give out.
     *
     * @param record the received record
     * @param submission what it says
     * @param before the announcement as it was; what a withdrawal without text leaves as it is
     * @throws IllegalArgumentException when there is neither a text now nor one before
     */
    public static Announcement of(
            ReceivedRecord record, Submission submission, Optional<Announcement> before, LedgerFacts facts) {
        Content content = submission
                .content()
                .map(LanguageDetection::named)
                .or(() -> before.map(Announcement::content))
                .orElseThrow(() -> new IllegalArgumentException("there is neither a text now nor one before"));
        Optional<Announcement> kept = submission.content().isPresent() ? Optional.empty() : before;
        return new Announcement(
                record.identity().id(),
                facts.entry().revision(),
                facts.entry().kind(),
                facts.entry().withdrawn(),
                kept.map(Announcement::origin).orElseGet(() -> origin(record, submission)),
                content,
                times(record, submission, kept, facts),
                facts.copyOf().orElse(null),
                submission.historical());
    }

    private static Origin origin(ReceivedRecord record, Submission submission) {
        Origin stated = submission.origin();
        URI url = record.url().orElse(null);
        return new Origin(stated.source(), stated.clientId(), url, stated.publisher(), stated.country());
    }

    private static Times times(
            ReceivedRecord record, Submission submission, Optional<Announcement> kept, LedgerFacts facts) {
        return new Times(
                kept.map(announcement ->
                                Optional.ofNullable(announcement.times().publishedAt()))
                        .orElseGet(() -> PublicationDate.of(submission, facts.receivedAt()))
                        .orElse(null),
                submission.dates().updatedAt().orElse(null),
                record.observedAt(),
                facts.receivedAt(),
                facts.entry().firstPublishedAt());
    }
}

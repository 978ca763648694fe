package io.tidings.ingest.copies;

import io.tidings.ingest.AnnouncementIdentity;
import io.tidings.ingest.CopyBuckets;
import io.tidings.ingest.PublicationDate;
import io.tidings.ingest.Submission;
import io.tidings.ingest.copies.TextSketch.Sketched;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * By what an announcement meets its copies.
 *
 * @param exact buckets whose first announcement is the original of all others (see {@link CopyBuckets})
 * @param near what it says, to be compared; empty for a short text and for none
 */
public record CopyKeys(List<String> exact, Optional<Sketched> near) {

    /** Copies the list. */
    public CopyKeys {
        exact = List.copyOf(exact);
    }

    /**
     * The keys of an announcement. Takes as long as reading its text once.
     *
     * @param receivedAt when it was accepted
     */
    public static CopyKeys of(AnnouncementIdentity identity, Submission submission, Instant receivedAt) {
        Optional<LocalDate> published = PublicationDate.of(submission, receivedAt)
                .map(at -> LocalDate.ofInstant(at.sortInstant(), ZoneOffset.UTC));
        return new CopyKeys(
                CopyBuckets.of(identity, submission),
                submission
                        .content()
                        .flatMap(content -> TextSketch.of(CopyBuckets.realm(identity), content, published)));
    }

    /** The buckets in which it meets what is like it. */
    public List<String> bands() {
        return near.map(Sketched::bands).orElse(List.of());
    }
}

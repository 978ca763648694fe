package io.tidings.ingest;

import io.tidings.contracts.Content;
import io.tidings.contracts.Origin;
import io.tidings.contracts.PublishedAt;
import java.time.Instant;
import java.util.Optional;

/**
 * What was sent, read and checked.
 *
 * @param origin who sent it, and what it says about where it comes from; the address is canonical
 * @param content its clean text; empty only for a withdrawal that names an address or an id and sends no text again
 * @param dates what it states about time
 * @param withdrawn whether the source takes it back
 * @param historical whether it is loaded as history, so that it raises no alerts
 */
public record Submission(Origin origin, Optional<Content> content, Dates dates, boolean withdrawn, boolean historical) {

    /**
     * Dates as stated by the submission or the page's own metadata; never read from the text.
     *
     * @param publishedAt when it was published
     * @param updatedAt when the page says it was changed
     */
    public record Dates(Optional<PublishedAt> publishedAt, Optional<Instant> updatedAt) {}
}

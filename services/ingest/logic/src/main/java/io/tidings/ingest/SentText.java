package io.tidings.ingest;

import io.tidings.contracts.PublishedAt;
import java.time.Instant;
import java.util.Optional;

/** What a sent page or document says: its readable text and what it states about itself. */
sealed interface SentText permits HtmlPage, SentDocument {

    /** Headline; empty when there is none. */
    String title();

    /** Paragraphs, bullets and headings, without the headline. */
    String text();

    Optional<PublishedAt> publishedAt();

    Optional<Instant> updatedAt();

    Optional<String> publisher();

    Optional<String> language();

    /** The address it gives itself, if that may count where it was found. */
    CanonicalUrl ownAddress(CanonicalUrl found);
}

package io.tidings.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The clock readings of one revision. {@code observedAt}, then the offset, is the order of revisions; what a page says
 * about itself is data.
 *
 * @param publishedAt when the announcement says it was published, null when nothing tells
 * @param updatedAt when the page says it was changed, null when it does not say
 * @param observedAt when we fetched or were sent this revision
 * @param receivedAt when this announcement was first accepted
 * @param firstPublishedAt when this revision first went out on the ingested topic; kept through replays
 */
public record Times(
        @Nullable PublishedAt publishedAt,
        @Nullable Instant updatedAt,
        Instant observedAt,
        Instant receivedAt,
        Instant firstPublishedAt) {

    /** The day that date filters compare: publication, else receipt in UTC. */
    public LocalDate filterDate() {
        return publishedAt != null ? publishedAt.date() : LocalDate.ofInstant(receivedAt, ZoneOffset.UTC);
    }

    /** The moment that sorting by newest uses: publication, else receipt. */
    public Instant sortInstant() {
        return publishedAt != null ? publishedAt.sortInstant() : receivedAt;
    }
}

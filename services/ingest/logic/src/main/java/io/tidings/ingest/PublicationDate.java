package io.tidings.ingest;

import io.tidings.contracts.PublishedAt;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** When an announcement was published: as stated, as its page says, else by a dateline in its text (semantics 11). */
public final class PublicationDate {

    private PublicationDate() {}

    /**
     * The publication date with how it is known.
     *
     * @param submission what was sent
     * @param receivedAt when the announcement was first accepted; a day and month without a year takes the year that makes it
     *     nearest before
     */
    public static Optional<PublishedAt> of(Submission submission, Instant receivedAt) {
        return submission
                .dates()
                .publishedAt()
                .or(() -> submission.content().flatMap(content -> inText(content.body(), receivedAt)));
    }

    /**
     * The date of a dateline near the beginning of a text: {@code date 2025-10-22}, {@code London, 9 October 2025},
     * {@code OTTAWA, Oct. 9, 2025 –}, {@code today (9 October)}. Dates of events are none.
     */
    public static Optional<PublishedAt> inText(String text, Instant receivedAt) {
        LocalDate latest = latest(receivedAt);
        return Datelines.in(text)
                .flatMap(dateline -> dateline.published(latest).stream())
                .findFirst();
    }

    /** East of Greenwich the day after has begun already. */
    private static LocalDate latest(Instant receivedAt) {
        return LocalDate.ofInstant(receivedAt, ZoneOffset.UTC).plusDays(1);
    }
}

package io.tidings.alert.service.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a subscription would have told, had it been there.
 *
 * @param query the canonical query
 * @param explanation in plain words
 * @param periods matches of the last 7, 30 and 365 days, revision by revision
 * @param weeks bars of the last year, oldest first, weeks without matches too
 * @param since from when on it was played as if it had been there; 30 days ago, later where much is found
 * @param mostADay what would have been told on the busiest day since then, on the person's clock
 * @param digestOnly whether it is too much to be told at once
 * @param digests the newest messages, as they would have gone out
 * @param suppressed how many of the matches since then would not have been told, by reason
 * @param withheld the newest of these
 * @param filters what more conditions would leave of what would have been told
 */
public record Preview(
        String query,
        String explanation,
        List<Period> periods,
        List<Week> weeks,
        Instant since,
        long mostADay,
        boolean digestOnly,
        List<Message> digests,
        Map<String, Integer> suppressed,
        List<Item> withheld,
        List<Filter> filters) {

    /**
     * A period that ends now.
     *
     * @param matched rows that the ledger would have
     * @param copies how many of them are copies, which are not told
     */
    public record Period(int days, long matched, long copies) {}

    /** A week from Monday. */
    public record Week(LocalDate from, long matched) {}

    /** A message that would have gone out. */
    public record Message(Instant at, int count, List<Item> items) {}

    /**
     * An announcement.
     *
     * @param kind {@code news}, {@code correction} of what was told before, or {@code suppressed}
     * @param reason why it would not have been told
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            String announcement,
            int revision,
            String kind,
            String title,
            @Nullable String publisher,
            @Nullable URI url,
            Instant firstPublishedAt,
            @Nullable String reason) {}

    /**
     * A further condition.
     *
     * @param add what to add to the query
     * @param keeps what would still have been told
     * @param removes what would not
     */
    public record Filter(String add, String label, long keeps, long removes) {}
}

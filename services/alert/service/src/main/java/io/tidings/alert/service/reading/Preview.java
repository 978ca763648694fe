package io.tidings.alert.service.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a subscription would have told, had it been there.
 *
 * @param query the canonical query
 * @param explanation in plain words
 * @param periods matches of the last 7, 30 and 365 days, revision by revision
 * @param weeks bars of the last year, oldest first, weeks without matches too
 * @param mostADay matches of the busiest of the last 30 days
 * @param digestOnly whether it is too much to be told at once
 * @param digests the newest messages, as they would have gone out
 * @param filters what more conditions would leave, most effective first
 */
public record Preview(
        String query,
        String explanation,
        List<Period> periods,
        List<Week> weeks,
        long mostADay,
        boolean digestOnly,
        List<Message> digests,
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

    /** An announcement in it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            String announcement,
            int revision,
            String kind,
            String title,
            @Nullable String publisher,
            @Nullable URI url,
            Instant firstPublishedAt) {}

    /**
     * A further condition.
     *
     * @param add what to add to the query
     * @param keeps matches of the last 30 days that it leaves
     * @param removes matches that it takes away
     */
    public record Filter(String add, String label, long keeps, long removes) {}
}

package io.tidings.alert.service.matching;

import io.tidings.contracts.Span;
import io.tidings.query.language.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the ledger as it is written.
 *
 * @param announcement its id as PostgreSQL keeps it
 * @param family the announcement it copies, else itself
 * @param kind of the revision
 * @param matches false: it matches no longer, and is told because an earlier revision was
 * @param state {@code pending} or {@code suppressed}
 * @param reason why it is suppressed
 * @param due when it is to be put into a delivery, null when it is not
 * @param differences what is told as changed
 */
public record LedgerRow(
        UUID subscription,
        UUID announcement,
        int revision,
        int version,
        long sequence,
        String kind,
        boolean matches,
        String state,
        @Nullable String reason,
        Instant firstPublishedAt,
        Instant matchedAt,
        @Nullable Instant due,
        UUID family,
        @Nullable Why why,
        @Nullable List<ToldChange> differences) {

    /** Spans of words that are kept of one match; who needs all evaluates the query again. */
    static final int MOST_WORDS = 20;

    /** What made it match. */
    public record Why(Set<String> lines, List<Span> words, Set<String> through) {

        static Why of(Outcome.Match match) {
            return new Why(
                    match.lines(), match.words().stream().limit(MOST_WORDS).toList(), match.through());
        }

        /** As the language has it. */
        public Outcome.Match match() {
            return new Outcome.Match(lines, words, through);
        }
    }

    /**
     * Something that is told as changed, in words.
     *
     * @param what {@code amount}, {@code region}, {@code theme} or {@code standing}
     * @param before as it was told, null when it is new
     * @param after as it is, null when it is gone
     */
    public record ToldChange(
            String what, @Nullable String before, @Nullable String after) {}
}

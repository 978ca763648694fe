package io.tidings.enrich.funding;

import io.tidings.enrich.passage.Passage;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the sentence that goes on about the money of the one before. */
final class Onward {

    private static final Set<String> POINTING = Set.of("the", "this", "these", "that", "such", "our");
    private static final Set<String> MONEY = Set.of(
            "funding",
            "money",
            "investment",
            "investments",
            "package",
            "support",
            "grant",
            "grants",
            "project",
            "projects",
            "programme",
            "program",
            "fund",
            "funds",
            "initiative",
            "assistance",
            "partnership",
            "scheme",
            "contribution",
            "allocation",
            "award",
            "awards",
            "loan",
            "sum",
            "includes",
            "will",
            "is");
    private static final Set<String> ALONE =
            Set.of("it will", "it is", "they are", "they will", "it forms", "funding will", "it includes", "it comes");

    private Onward() {}

    /** The next sentence when it goes on about a sum's money and names no sum of its own; null when it does not. */
    static @Nullable Passage from(FundingContext context, Mention mention) {
        boolean last = mention.segment().to() >= mention.passage().units().size();
        Passage next = last ? context.after(mention.passage()) : null;
        if (next == null || !next.sums().isEmpty() || next.tokens().size() < 3) {
            return null;
        }
        String first = next.tokens().get(0).lower();
        String second = next.tokens().get(1).lower();
        boolean points = POINTING.contains(first) && MONEY.contains(second);
        return points || ALONE.contains((first + " " + second).toLowerCase(Locale.ROOT)) ? next : null;
    }
}

package io.tidings.enrich.money;

import io.tidings.contracts.Bound;
import io.tidings.enrich.lookup.Phrases.Found;
import io.tidings.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads "up to", "nearly", "more than" before a figure and "or more" after it. */
final class BoundReader {

    private static final Set<String> ARTICLES = Set.of("a", "an");
    private static final Set<String> FILLERS = Set.of(
            "additional",
            "extra",
            "further",
            "another",
            "estimated",
            "expected",
            "initial",
            "combined",
            "total",
            "new",
            "annual",
            "possible",
            "potential",
            "projected",
            "planned",
            "anticipated",
            "indicative",
            "maximum",
            "record",
            "whopping");

    private final List<Token> tokens;
    private final List<String> keys;
    private final MoneyWords words;

    BoundReader(List<Token> tokens, List<String> keys, MoneyWords words) {
        this.tokens = tokens;
        this.keys = keys;
        this.words = words;
    }

    /** The bound that ends right before a figure, or before "an additional" in front of it; null when there is none. */
    @Nullable Found<Bound> before(int figure) {
        if (figure > 0 && keys.get(figure - 1).equals("the")) {
            return null;
        }
        Found<Bound> direct = words.bounds.longestBefore(keys, figure);
        if (direct != null) {
            return direct;
        }
        int at = figure;
        while (at > 0 && figure - at < 2 && FILLERS.contains(keys.get(at - 1))) {
            at--;
        }
        if (at == figure || at == 0) {
            return null;
        }
        at = ARTICLES.contains(keys.get(at - 1)) ? at - 1 : at;
        return at == 0 ? null : words.bounds.longestBefore(keys, at);
    }

    /** The bound right after a figure; null when there is none. */
    @Nullable Found<Bound> after(int to) {
        if (to >= keys.size()) {
            return null;
        }
        Found<Bound> after = words.boundsAfter.longestAt(keys, to);
        boolean sign = after != null && keys.get(to).equals("+");
        boolean glued = sign && tokens.get(to - 1).end() == tokens.get(to).start();
        return sign && !glued ? null : after;
    }
}

package io.tidings.query.language;

import java.time.LocalDate;
import java.util.List;

/** Short ways to ask in tests. */
final class Asked {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private Asked() {}

    static SearchQuery query(String text) {
        return switch (QueryParser.parse(text, TODAY)) {
            case QueryParser.Parsed.Understood understood -> understood.query();
            case QueryParser.Parsed.Mistaken mistaken ->
                throw new AssertionError("not understood: " + text + " " + mistaken.mistakes());
        };
    }

    static List<Mistake> mistakes(String text) {
        return switch (QueryParser.parse(text, TODAY)) {
            case QueryParser.Parsed.Understood understood ->
                throw new AssertionError("understood as " + understood.query().canonical());
            case QueryParser.Parsed.Mistaken mistaken -> mistaken.mistakes();
        };
    }

    static String canonical(String text) {
        return query(text).canonical();
    }
}

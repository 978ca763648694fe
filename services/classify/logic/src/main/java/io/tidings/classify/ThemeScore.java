package io.tidings.classify;

import io.tidings.contracts.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What speaks for one theme in one announcement: everywhere, and by zone. */
final class ThemeScore {

    private static final int MOST_EVIDENCE = 5;
    private static final Comparator<Hit> BY_WEIGHT = Comparator.comparingDouble(Hit::weight)
            .reversed()
            .thenComparing(hit -> hit.span().part())
            .thenComparingInt(hit -> hit.span().start());

    private final TermTally everywhere = new TermTally();
    private final TermTally title = new TermTally();
    private final TermTally opening = new TermTally();
    private final TermTally rest = new TermTally();
    private final List<Hit> hits = new ArrayList<>();

    /**
     * A term was found.
     *
     * @param words tell it from other terms
     * @param weight what it says in its sentence, wherever that stands
     */
    void add(String words, double weight, Zone zone, Span span) {
        everywhere.add(words, weight * zone.weight);
        hits.add(new Hit(weight * zone.weight, span));
        switch (zone) {
            case TITLE -> title.add(words, weight);
            case LEDE, SECOND -> opening.add(words, weight);
            case BODY, LIST, QUOTATION -> rest.add(words, weight);
            case NOWHERE -> {}
        }
    }

    /** Whether nothing speaks for it. */
    boolean isEmpty() {
        return hits.isEmpty();
    }

    /** All that speaks for it, the more the further ahead it stands. */
    double total() {
        return everywhere.total();
    }

    double title() {
        return title.total();
    }

    double opening() {
        return opening.total();
    }

    double rest() {
        return rest.total();
    }

    /** The spans that say most, in text order, title first. */
    List<Span> evidence() {
        return hits.stream()
                .sorted(BY_WEIGHT)
                .limit(MOST_EVIDENCE)
                .map(Hit::span)
                .sorted(Comparator.comparing(Span::part).thenComparingInt(Span::start))
                .toList();
    }

    private record Hit(double weight, Span span) {}
}

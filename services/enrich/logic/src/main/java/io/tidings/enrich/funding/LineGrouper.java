package io.tidings.enrich.funding;

import io.tidings.contracts.Bound;
import io.tidings.contracts.Delta;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds which mentions say the same commitment again. A repeat in the headline, a quotation or the notes joins; sums side by
 * side in one sentence or one list are different commitments.
 */
final class LineGrouper {

    private static final Set<String> POINTING = Set.of("the", "this", "that", "these", "our", "its", "today");
    private static final Set<String> BESIDE = Set.of(
            "also", "another", "further", "additional", "additionally", "separately", "meanwhile", "besides", "too");
    private static final int MOST_LINES = 200;

    private final List<Line> lines = new ArrayList<>();
    private final Opening opening;
    private final boolean strict;

    private LineGrouper(Opening opening, boolean strict) {
        this.opening = opening;
        this.strict = strict;
    }

    /**
     * The lines of some mentions, in text order.
     *
     * @param opening where headline and first paragraphs end
     * @param strict whether only a headline's sum is taken for a repeat (prizes and rates are often equal)
     */
    static List<Line> group(List<Mention> mentions, Opening opening, boolean strict) {
        LineGrouper grouper = new LineGrouper(opening, strict);
        mentions.forEach(grouper::add);
        return grouper.lines;
    }

    private void add(Mention mention) {
        Line home = null;
        double most = 0;
        for (Line line : lines) {
            double fit = fit(line, mention);
            if (fit > most) {
                most = fit;
                home = line;
            }
        }
        if (home != null) {
            home.add(mention);
        } else if (lines.size() < MOST_LINES) {
            lines.add(new Line(mention));
        }
    }

    /** How well a mention repeats a line; 0 when it does not. */
    private double fit(Line line, Mention mention) {
        boolean alike = line.mentions().stream().anyMatch(other -> isAlike(other, mention));
        if (!alike || isBeside(line.last(), mention)) {
            return 0;
        }
        if (line.mentions().stream().anyMatch(other -> isBeside(other, mention))) {
            return 0;
        }
        double best = 0;
        for (Mention other : line.mentions()) {
            best = Math.max(best, fit(other, mention));
        }
        return best;
    }

    /** Whether one is old money and the other not, and they are stated differently exactly. */
    private static boolean tellsApart(Mention a, Mention b) {
        boolean old = a.delta() == Delta.EXISTING;
        return old != (b.delta() == Delta.EXISTING)
                && a.amount().bound() != b.amount().bound();
    }

    private static boolean isAlike(Mention a, Mention b) {
        return Figures.same(a.amount(), b.amount()) || Figures.rounded(a.amount(), b.amount());
    }

    private double fit(Mention before, Mention mention) {
        if (!Figures.same(before.amount(), mention.amount()) && !Figures.rounded(before.amount(), mention.amount())) {
            return 0;
        }
        double shared = shared(before, mention);
        boolean headline = opening.holds(before.passage()) || opening.holds(mention.passage());
        boolean apart = tellsApart(before, mention) || (isNext(before, mention) && isMore(mention));
        if ((strict && !headline) || (shared < 0.5 && apart)) {
            return 0;
        }
        double fit = shared + (headline ? 0.5 : 0) + (isPointing(mention) ? 0.6 : 0) + (isDetailed(mention) ? 0.3 : 0);
        return fit >= needed(before, mention, headline) ? fit : 0;
    }

    /** How well figures must fit: equal ones less than rounded ones, and those that are said to be rounded less than others. */
    private static double needed(Mention before, Mention mention, boolean headline) {
        if (Figures.same(before.amount(), mention.amount())) {
            return 0.3;
        }
        boolean said = before.amount().bound() != mention.amount().bound();
        return headline ? 0.55 : said ? 0.6 : 0.7;
    }

    /** Whether one paragraph says both. */
    private static boolean isNext(Mention a, Mention b) {
        return !a.passage().isTitle() && a.passage().blockIndex() == b.passage().blockIndex();
    }

    /** "We will also provide £3m", "another £3m". */
    private static boolean isMore(Mention mention) {
        return mention.passage().units().stream().anyMatch(unit -> BESIDE.contains(unit.key()));
    }

    private static boolean isDetailed(Mention mention) {
        return Figures.digits(mention.amount().value()) >= 3 && mention.amount().bound() == Bound.EXACT;
    }

    /** Share of the meaningful words of the shorter that the other has too. */
    private static double shared(Mention a, Mention b) {
        int least = Math.min(a.words().size(), b.words().size());
        long both = a.words().stream().filter(b.words()::contains).count();
        return least == 0 ? 0.35 : Math.min(1.0, (double) both / Math.min(least, 6) + (both > 1 ? 0.1 : 0));
    }

    /** "this £3m", "the package of £3m". */
    private static boolean isPointing(Mention mention) {
        return isPointing(mention, 1)
                || (isPointing(mention, 3) && key(mention, 1).equals("of"));
    }

    private static boolean isPointing(Mention mention, int before) {
        return POINTING.contains(key(mention, before));
    }

    /** The key of a unit before the sum; empty where the sentence has none. */
    private static String key(Mention mention, int before) {
        int at = mention.unit() - before;
        return at < 0 ? "" : mention.passage().units().get(at).key();
    }

    /** Whether two sums stand side by side: in one sentence, or in items of one list. */
    private static boolean isBeside(Mention a, Mention b) {
        if (a.sameSentence(b)) {
            return true;
        }
        boolean items =
                a.isItem() && b.isItem() && !a.words().isEmpty() && !b.words().isEmpty();
        int apart = Math.abs(a.passage().blockIndex() - b.passage().blockIndex());
        return items && apart > 0 && apart <= 12 && a.passage().index() >= 4;
    }
}

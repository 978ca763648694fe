package io.tidings.enrich.funding;

import io.tidings.enrich.passage.Passage;
import io.tidings.enrich.passage.Unit;
import io.tidings.text.Token;
import java.util.ArrayList;
import java.util.List;

/** The phrases that begin at one place: up to every pause where a phrase may end, and to the end of its clause. */
final class PurposePhrases {

    private static final int MOST_WORDS = 14;
    private static final int MOST_PAUSES = 3;

    private final PurposeStart start;
    private final Passage passage;
    private final List<Unit> units;
    private final PeriodGrammar periods;
    private final List<PurposePhrase> phrases = new ArrayList<>();

    private PurposePhrases(PurposeStart start) {
        this.start = start;
        this.passage = start.passage();
        this.units = passage.units();
        this.periods = new PeriodGrammar(units);
    }

    static List<PurposePhrase> from(PurposeStart start) {
        return new PurposePhrases(start).read();
    }

    private List<PurposePhrase> read() {
        int from = start.from();
        while (from < start.limit() && isMargin(from)) {
            from++;
        }
        int at = from;
        while (at < start.limit() && at - from < MOST_WORDS && !ends(at)) {
            boolean pause = at > from && phrases.size() < MOST_PAUSES && isPause(at);
            if (pause) {
                add(from, at, units.get(at).key());
            }
            at++;
        }
        add(from, at, at - from >= MOST_WORDS ? "long" : "end");
        return phrases;
    }

    private boolean ends(int at) {
        String key = units.get(at).key();
        if (PurposeWords.ENDS.contains(key) || periods.end(at, start.limit()) > at) {
            return true;
        }
        boolean part = key.equals("as") && is(at + 1, "part");
        return part || isSeparator(at);
    }

    private boolean is(int at, String key) {
        return at < start.limit() && units.get(at).key().equals(key);
    }

    /** A dash between spaces. */
    private boolean isSeparator(int at) {
        String key = units.get(at).key();
        boolean dash = key.equals("-") || key.equals("–") || key.equals("—");
        int token = units.get(at).from();
        return dash
                && token > 0
                && passage.tokens().get(token - 1).end()
                        < passage.tokens().get(token).start();
    }

    private boolean isPause(int at) {
        return PurposeWords.PAUSES.contains(units.get(at).key());
    }

    private boolean isMargin(int at) {
        return PurposeWords.MARGINS.contains(units.get(at).key());
    }

    private void add(int from, int end, String why) {
        int to = end;
        while (to > from && isMargin(to - 1)) {
            to--;
        }
        boolean again = !phrases.isEmpty() && phrases.getLast().to() == to;
        if (to <= from
                || again
                || PurposeWords.NEVER_FIRST.contains(units.get(from).key())) {
            return;
        }
        PurposePhrase phrase = new PurposePhrase(start, from, to, why);
        if (says(phrase.tokens())) {
            phrases.add(phrase);
        }
    }

    private static boolean says(List<Token> tokens) {
        boolean finite = tokens.stream().anyMatch(token -> PurposeWords.FINITE.contains(token.lower()));
        return !finite && tokens.stream().anyMatch(PurposeWords::isTelling);
    }
}

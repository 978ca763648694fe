package io.tidings.enrich.name;

import io.tidings.enrich.lookup.Phrases;
import io.tidings.enrich.person.PersonWords;
import io.tidings.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds organisations in a sentence: names known by themselves, and runs of capitals with a body's word in them and nothing
 * but its field or place after it. Acts, medals, meetings, offices and bare kinds of body are none.
 */
final class OrganisationScanner {

    private final List<Token> tokens;
    private final List<String> keys;
    private final IntPredicate isPerson;
    private final BodyShape shape;
    private final List<Found> found = new ArrayList<>();

    /**
     * A name.
     *
     * @param shortForm the letters in brackets behind it that stand for it later; null when there are none
     */
    record Found(int from, int to, @Nullable String shortForm) {}

    private OrganisationScanner(List<Token> tokens, List<String> keys, IntPredicate isPerson) {
        this.tokens = tokens;
        this.keys = keys;
        this.isPerson = isPerson;
        this.shape = new BodyShape(tokens);
    }

    /**
     * The organisations of a sentence, in order.
     *
     * @param keys the keys of the tokens
     * @param isPerson whether a token belongs to a person's name
     */
    static List<Found> scan(List<Token> tokens, List<String> keys, IntPredicate isPerson) {
        OrganisationScanner scanner = new OrganisationScanner(tokens, keys, isPerson);
        int at = 0;
        while (at < tokens.size()) {
            at = scanner.step(at);
        }
        return scanner.found;
    }

    private int step(int at) {
        if (!tokens.get(at).isCapitalised() || isPerson.test(at)) {
            return knownLower(at);
        }
        int end = BodyRun.end(tokens, isPerson, at);
        int known = known(at);
        if (known > 0 && (known >= end || shape.end(at, end) < 0)) {
            add(at, known);
            return known;
        }
        int office = end - at < 2 ? at + 1 : afterOffice(at, end);
        return office > at ? office : inRun(at, end);
    }

    private int inRun(int at, int end) {
        int to = shape.end(at, end);
        if (to < 0) {
            int lead = shape.leadBeforeHead(at, end);
            return nextKnown(at + 1, lead > 0 ? lead + 1 : end);
        }
        add(at, to);
        return Math.max(to, end);
    }

    private int knownLower(int at) {
        int known = tokens.get(at).kind() == Token.Kind.WORD && !isPerson.test(at) ? known(at) : 0;
        boolean named = known > at && tokens.get(known - 1).isCapitalised() && known - at > 1;
        if (named) {
            add(at, known);
        }
        return named ? known : at + 1;
    }

    /** A name known by itself may stand in a run that is none. */
    private int nextKnown(int from, int end) {
        for (int i = from; i < end; i++) {
            if (tokens.get(i).isCapitalised() && !isPerson.test(i) && known(i) > 0) {
                return i;
            }
        }
        return end;
    }

    /** The end of a known name written as known; 0 when none begins here. */
    private int known(int at) {
        Phrases.Found<String> name = BodyWords.KNOWN.longestAt(keys, at);
        if (name == null) {
            return 0;
        }
        boolean one = name.to() - at == 1;
        boolean same = !one || tokens.get(at).text().equals(name.value());
        boolean capital =
                tokens.get(name.to() - 1).isCapitalised() || tokens.get(at).isCapitalised();
        boolean longer =
                one && name.to() < tokens.size() && tokens.get(name.to()).isCapitalised() && !isShouted(at);
        return same && capital && !longer ? name.to() : 0;
    }

    private boolean isShouted(int at) {
        return tokens.get(at).text().chars().noneMatch(Character::isLowerCase);
    }

    /** "Secretary of the Department of …": the body begins after the office; a minister's field is none. */
    private int afterOffice(int at, int end) {
        int head = at;
        while (head < end && tokens.get(head).isCapitalised() && !PersonWords.isOffice(tokens.get(head))) {
            head++;
        }
        boolean atFront = head < end && head - at <= 2 && PersonWords.isOffice(tokens.get(head)) && !shape.isHead(head);
        if (!atFront || headBefore(at, head)) {
            return at;
        }
        int next = head + 1;
        while (next < end && tokens.get(next).isCapitalised() && PersonWords.isOffice(tokens.get(next))) {
            next++;
        }
        if (tokens.get(head).lower().equals("minister")) {
            return end;
        }
        while (next < end && !tokens.get(next).isCapitalised()) {
            next++;
        }
        return Math.max(next, at + 1);
    }

    private boolean headBefore(int from, int to) {
        for (int i = from; i < to; i++) {
            if (shape.isHead(i)) {
                return true;
            }
        }
        return false;
    }

    private void add(int from, int to) {
        found.add(new Found(from, to, shortForm(to)));
    }

    private @Nullable String shortForm(int to) {
        boolean brackets = to + 2 < tokens.size()
                && tokens.get(to).is('(')
                && tokens.get(to + 2).is(')');
        boolean letters = brackets && tokens.get(to + 1).text().length() > 1 && isShouted(to + 1);
        return letters && tokens.get(to + 1).kind() == Token.Kind.WORD
                ? tokens.get(to + 1).text()
                : null;
    }
}

package io.tidings.enrich.person;

import io.tidings.text.Token;
import java.util.List;

/** Reads the words of a person's name: capitals, initials, particles, parts joined by hyphens. */
final class NameParser {

    private static final int MOST_WORDS = 6;

    private final List<Token> tokens;

    NameParser(List<Token> tokens) {
        this.tokens = tokens;
    }

    /**
     * The words of a name.
     *
     * @param words how many, initials and particles included
     * @param to the token after them
     * @param after the token after the letters behind the name
     */
    record Name(int from, int words, int to, int after) {}

    /** The name that begins here; of no words when none does. */
    Name at(int from) {
        int at = from;
        int words = 0;
        int whole = 0;
        while (at < tokens.size() && words < MOST_WORDS) {
            int next = after(at, at == from);
            if (next == at || (whole > 1 && isOrdinary(at))) {
                break;
            }
            words++;
            whole += isWhole(at) ? 1 : 0;
            at = next;
        }
        int after = at;
        while (words > 1 && isPostnominal(at - 1)) {
            at--;
            words--;
        }
        return new Name(from, words, at, after);
    }

    /** No initial and no particle. */
    private boolean isWhole(int at) {
        return tokens.get(at).text().length() > 1 && !PersonWords.PARTICLES.contains(lower(at));
    }

    /** After two words an ordinary one or a place's begins something else: "Jane Roe Opening Address". */
    private boolean isOrdinary(int at) {
        Token token = tokens.get(at);
        boolean known = PersonWords.isCommon(token) || PersonWords.isPlace(token);
        return token.isCapitalised()
                && token.text().length() > 1
                && known
                && !isPostnominal(at)
                && !PersonWords.isGiven(tokens.get(at))
                && !PersonWords.PARTICLES.contains(token.lower());
    }

    private int after(int at, boolean first) {
        Token token = tokens.get(at);
        boolean particle = PersonWords.PARTICLES.contains(token.lower()) && !token.isCapitalised();
        if (particle) {
            boolean name = at + 1 < tokens.size()
                    && (tokens.get(at + 1).isCapitalised() || PersonWords.PARTICLES.contains(lower(at + 1)));
            return name && adjacent(at) ? at + 1 : at;
        }
        if (!token.isCapitalised() || (PersonWords.isNoName(token) && (first || !isMonthName(at)))) {
            return at;
        }
        if (isTitle(at)) {
            return at;
        }
        int next = at + 1;
        boolean initial = token.text().length() == 1
                && next < tokens.size()
                && tokens.get(next).is('.');
        next = initial ? next + 1 : next;
        while (joinedByHyphen(next)) {
            next += 2;
        }
        return next;
    }

    /** Months that are surnames too, where no day or year follows. */
    private boolean isMonthName(int at) {
        boolean dated = at + 1 < tokens.size() && tokens.get(at + 1).kind() == Token.Kind.NUMBER;
        return lower(at).equals("may") && at > 0 && PersonWords.isGiven(tokens.get(at - 1)) && !dated;
    }

    /** A title or an office ends a name before it. */
    private boolean isTitle(int at) {
        String word = lower(at);
        boolean title = PersonWords.OFFICES.contains(word) || PersonWords.HONORIFICS.contains(word);
        return title && !PersonWords.isGiven(tokens.get(at)) && !PersonWords.POSTNOMINALS.contains(word);
    }

    private boolean joinedByHyphen(int at) {
        return at > 0
                && at + 1 < tokens.size()
                && tokens.get(at).is('-')
                && tokens.get(at - 1).end() == tokens.get(at).start()
                && tokens.get(at).end() == tokens.get(at + 1).start()
                && tokens.get(at + 1).kind() == Token.Kind.WORD;
    }

    private boolean isPostnominal(int at) {
        return PersonWords.POSTNOMINALS.contains(lower(at)) && isShouted(at);
    }

    /** The position after letters behind a name, with their commas: ", AC, DSC". */
    int afterLetters(int at) {
        int next = at;
        while (next + 1 < tokens.size()
                && (tokens.get(next).is(',') || tokens.get(next).is('('))
                && isPostnominal(next + 1)) {
            next += 2;
            next = next < tokens.size() && tokens.get(next).is(')') ? next + 1 : next;
        }
        return next;
    }

    /** Whether the words can be a person's: none is a thing, a body or written in capitals only. */
    boolean isPlausible(Name name) {
        for (int i = name.from; i < name.to; i++) {
            Token token = tokens.get(i);
            boolean shouted = token.text().length() > 1 && token.kind() == Token.Kind.WORD && isShouted(i);
            boolean thing = PersonWords.isThing(token) && !(PersonWords.isGiven(token) && i == name.from);
            if (thing || (shouted && !token.text().contains("."))) {
                return false;
            }
        }
        return name.words > 0 && goesNoFurther(name);
    }

    /** "Jane Roe Institute", "Marks and Spencer": what follows makes it another name. */
    private boolean goesNoFurther(Name name) {
        int next = name.to;
        while (next < tokens.size()
                && next < name.after + 4
                && tokens.get(next).isCapitalised()
                && !PersonWords.isThing(tokens.get(next))
                && !PersonWords.isNoName(tokens.get(next))) {
            next++;
        }
        if (next >= tokens.size()) {
            return true;
        }
        boolean thing = tokens.get(next).isCapitalised()
                && PersonWords.isThing(tokens.get(next))
                && !PersonWords.OFFICES.contains(lower(next));
        boolean and = tokens.get(next).is('&');
        return !thing && !and;
    }

    /** Whether a whole name begins inside other capitals, as after "Minister for Sport". */
    boolean startsAt(int at) {
        Name name = at(at);
        if (name.words < 2 || name.words > 4 || !isPlausible(name)) {
            return false;
        }
        Token first = tokens.get(at);
        if (PersonWords.isGiven(first)) {
            return !PersonWords.isCommon(first) || isUnknown(at + 1);
        }
        boolean later = name.words > 2 && at + 1 < name.to && PersonWords.isGiven(tokens.get(at + 1));
        return isUnknown(at) && isUnknown(name.to - 1) && !later;
    }

    /** Whether a word is neither ordinary English nor the name of a place. */
    boolean isUnknown(int at) {
        Token token = tokens.get(at);
        return !PersonWords.isCommon(token) && !PersonWords.isPlace(token) && token.kind() == Token.Kind.WORD;
    }

    String text(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            boolean gap = i > from && tokens.get(i).start() > tokens.get(i - 1).end();
            text.append(gap ? " " : "").append(tokens.get(i).text());
        }
        return text.toString();
    }

    private boolean adjacent(int at) {
        return tokens.get(at).end() + 1 >= tokens.get(at + 1).start();
    }

    private boolean isShouted(int at) {
        return tokens.get(at).text().chars().noneMatch(Character::isLowerCase);
    }

    private String lower(int at) {
        return tokens.get(at).lower();
    }
}

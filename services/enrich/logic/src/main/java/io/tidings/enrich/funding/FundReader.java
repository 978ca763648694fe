package io.tidings.enrich.funding;

import io.tidings.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the named funds and programmes of a sentence: capitalised names that end in Fund, Programme, Scheme and the like. */
final class FundReader {

    private static final int LONGEST_SOURCE = 8;

    private final List<Token> tokens;

    FundReader(List<Token> tokens) {
        this.tokens = tokens;
    }

    /**
     * A fund's name and where it stands.
     *
     * @param name as written
     * @param kind the word that makes it a fund, in lower case; "source" when only the words before it do
     * @param from first token
     * @param to the token after it
     */
    record Fund(String name, String kind, int from, int to) {

        boolean isAgency() {
            String lower = name.toLowerCase(Locale.ROOT);
            return FundWords.AGENCIES.contains(lower) || lower.startsWith("united nations ") || lower.startsWith("un ");
        }
    }

    /** The funds of a sentence, in order. */
    List<Fund> read() {
        List<Fund> funds = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            int end = nameEnd(at);
            Fund fund = end < 0 || FundWords.BODIES.contains(tokens.get(at).lower()) ? null : fund(at, end);
            if (fund != null) {
                funds.add(fund);
                at = fund.to();
            } else {
                at = end > at ? end : at + 1;
            }
        }
        return funds;
    }

    private @Nullable Fund fund(int from, int end) {
        int head = headEnd(from, end);
        if (head > from + 1) {
            int start = trimmed(from, head);
            boolean named = head > start + 1 && !isFirm(start, head) && opens(start, head);
            return named ? new Fund(text(start, head), tokens.get(head - 1).lower(), start, head) : null;
        }
        boolean several = end - from >= 2 && end - from <= LONGEST_SOURCE;
        boolean source = (several || isMark(tokens.get(from))) && from > 0 && isSource(from - 1) && !hasBody(from, end);
        return source ? new Fund(text(from, end), "source", from, end) : null;
    }

    private boolean isFirm(int from, int end) {
        return tokens.subList(from, end).stream().anyMatch(token -> FundWords.FIRMS.contains(token.lower()));
    }

    /** Whether a name may begin so: "Government grant" and "Follow the Fund" are none. */
    private boolean opens(int from, int end) {
        String first = tokens.get(from).lower();
        boolean plain = FundWords.PLAIN_FIRST.contains(first) && end - from < 3;
        return !plain && !FundWords.SMALL_FIRST.contains(first);
    }

    /** "through the", "funded under", "part of": what follows in capitals gives the money. */
    private boolean isSource(int before) {
        int at = tokens.get(before).lower().equals("the") ? before - 1 : before;
        if (at < 0) {
            return false;
        }
        String word = tokens.get(at).lower();
        boolean comes = word.equals("from")
                && at > 0
                && FundWords.COMING.contains(tokens.get(at - 1).lower());
        if (at == before && (word.equals("through") || word.equals("under") || comes)) {
            return true;
        }
        boolean part = tokens.get(at).lower().equals("of")
                && at > 0
                && tokens.get(at - 1).lower().equals("part");
        return part || (FundWords.SOURCES.contains(tokens.get(at).lower()) && at < before);
    }

    private boolean hasBody(int from, int end) {
        return tokens.subList(from, end).stream().anyMatch(token -> FundWords.BODY_WORDS.contains(token.lower()))
                || FundWords.SMALL_FIRST.contains(tokens.get(from).lower());
    }

    /** Without whose fund it is: "the UK's National Semiconductor Strategy", "Government's Innovation Fund". */
    private int trimmed(int from, int end) {
        for (int at = from; at + 2 < end; at++) {
            String lower = tokens.get(at).lower();
            boolean owner = lower.equals("'s") || lower.equals("’s");
            boolean inside = at > from && tokens.get(at - 1).lower().equals("premier");
            if (owner && !inside && end - at > 2) {
                return at + 1;
            }
        }
        return from;
    }

    /** The end of a run of capitalised words with small joining words inside; -1 when none begins here. */
    private int nameEnd(int from) {
        if (!isNameWord(from)) {
            return -1;
        }
        int end = from + 1;
        int at = from + 1;
        while (at < tokens.size() && at - from < 14) {
            if (isNameWord(at)) {
                end = at + 1;
            } else if (!FundWords.INNER.contains(tokens.get(at).lower())) {
                break;
            }
            at++;
        }
        return end;
    }

    private boolean isNameWord(int at) {
        Token token = tokens.get(at);
        boolean article = at == 0 && FundWords.ARTICLES.contains(token.lower());
        boolean number = token.kind() == Token.Kind.NUMBER
                && at > 0
                && tokens.get(at - 1).isCapitalised();
        return (token.isCapitalised() && !article) || (number && token.text().length() <= 4);
    }

    /**
     * The end after the last word of the run that is a kind of fund, or after a plain "fund" or "programme" behind the run;
     * -1 when there is none.
     */
    private int headEnd(int from, int end) {
        boolean kind =
                end < tokens.size() && FundWords.KINDS.contains(tokens.get(end).lower());
        boolean single = end - from == 1
                && !FundWords.PLAIN_FIRST.contains(tokens.get(from).lower())
                && isMark(tokens.get(from));
        if (kind && (end - from >= 2 || single)) {
            return end + 1;
        }
        for (int at = end - 1; at > from; at--) {
            if (FundWords.KINDS.contains(tokens.get(at).lower())
                    && tokens.get(at).isCapitalised()) {
                return at + 1;
            }
        }
        return -1;
    }

    /** A made-up name: capitals inside it ("PEACEPLUS", "ReConnect"). */
    private static boolean isMark(Token token) {
        return token.text().length() > 4 && token.text().chars().skip(1).anyMatch(Character::isUpperCase);
    }

    private String text(int from, int to) {
        return Words.of(tokens.subList(from, to));
    }
}

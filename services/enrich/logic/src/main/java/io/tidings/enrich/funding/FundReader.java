package io.tidings.enrich.funding;

import io.tidings.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the named funds and programmes of a sentence: capitalised names that end in Fund, Programme, Scheme and the like. */
final class FundReader {

    private static final Set<String> BODIES = Set.of(
            "office",
            "department",
            "ministry",
            "agency",
            "minister",
            "secretary",
            "commission",
            "council",
            "director",
            "authority",
            "board",
            "treasury",
            "centre",
            "center",
            "institute",
            "parliamentary",
            "mr",
            "ms",
            "mrs",
            "dr");
    private static final Set<String> ARTICLES = Set.of("the", "this", "our", "a", "an");
    private static final Set<String> INNER =
            Set.of("of", "for", "and", "the", "in", "on", "to", "&", "-", "'s", "'", "–", "de");
    private static final Set<String> KINDS = Set.of(
            "fund",
            "programme",
            "program",
            "scheme",
            "facility",
            "initiative",
            "mechanism",
            "instrument",
            "partnership",
            "package",
            "grant",
            "grants",
            "payment",
            "subsidy",
            "arrangements",
            "account",
            "plan",
            "challenge",
            "accelerator",
            "trust",
            "strategy",
            "stream",
            "guarantee",
            "loan",
            "reserve",
            "project");

    private final List<Token> tokens;

    FundReader(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** A fund's name and where it stands. */
    record Fund(String name, int from, int to) {}

    /** The funds of a sentence, in order. */
    List<Fund> read() {
        List<Fund> funds = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            int end = nameEnd(at);
            int head = end < 0 || BODIES.contains(tokens.get(at).lower()) ? -1 : headEnd(at, end);
            if (head > at + 1) {
                funds.add(new Fund(text(at, head), at, head));
                at = head;
            } else {
                at = end > at ? end : at + 1;
            }
        }
        return funds;
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
            } else if (!INNER.contains(tokens.get(at).lower())) {
                break;
            }
            at++;
        }
        return end;
    }

    private boolean isNameWord(int at) {
        Token token = tokens.get(at);
        boolean article = at == 0 && ARTICLES.contains(token.lower());
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
        boolean plain = end < tokens.size()
                && end - from >= 2
                && KINDS.contains(tokens.get(end).lower());
        if (plain) {
            return end + 1;
        }
        for (int at = end - 1; at > from; at--) {
            if (KINDS.contains(tokens.get(at).lower()) && tokens.get(at).isCapitalised()) {
                return at + 1;
            }
        }
        return -1;
    }

    private String text(int from, int to) {
        StringBuilder text = new StringBuilder();
        int last = -1;
        for (Token token : tokens.subList(from, to)) {
            text.append(last >= 0 && token.start() > last ? " " : "").append(token.text());
            last = token.end();
        }
        return text.toString();
    }
}

package io.tidings.text;

import io.tidings.text.Block.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Parts the place and date before the first sentence from it: {@code OTTAWA, Ontario, March 3, 2025 – The …}, also where a
 * lost line break glued the date to the sentence ({@code date 2025-10-22 The …}).
 */
final class Dateline {

    private static final int BLOCKS_LOOKED_AT = 3;
    private static final int LONGEST = 80;
    private static final Set<String> LABELS =
            Set.of("date", "published", "released", "posted", "issued", "updated", "release", "on", ":");
    private static final Set<String> DAYS =
            Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    private Dateline() {}

    static List<Draft> split(String folded, List<Draft> drafts) {
        List<Draft> split = new ArrayList<>(drafts.size() + 1);
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            int end = i < BLOCKS_LOOKED_AT && draft.kind() != Kind.BULLET ? end(folded, draft) : draft.start();
            if (end > draft.start()) {
                split.add(new Draft(Kind.DATELINE, draft.start(), end));
                addRest(folded, draft, end, split);
            } else {
                split.add(draft);
            }
        }
        return split;
    }

    private static void addRest(String folded, Draft draft, int end, List<Draft> split) {
        int rest = end;
        while (rest < draft.end() && " –-:.|".indexOf(folded.charAt(rest)) >= 0) {
            rest++;
        }
        if (rest < draft.end()) {
            split.add(Heading.orSame(folded, draft.as(Kind.PARAGRAPH).from(rest)));
        }
    }

    private static int end(String folded, Draft draft) {
        int limit = Math.min(draft.end(), draft.start() + LONGEST);
        List<Token> tokens = Tokenizer.tokens(folded, draft.start(), limit);
        int date = afterDate(tokens);
        return date > 0 ? tokens.get(date - 1).end() : afterPlace(folded, draft, tokens);
    }

    /** How many tokens a leading, labelled or unlabelled, full date takes; 0 for none. */
    private static int afterDate(List<Token> tokens) {
        int at = 0;
        while (at < tokens.size() && LABELS.contains(tokens.get(at).lower())) {
            at++;
        }
        boolean year = false;
        int day = 0;
        int from = at;
        while (at < tokens.size() && at - from < 8 && isDatePart(tokens.get(at))) {
            Token token = tokens.get(at++);
            year |= isYear(token);
            day += (token.kind() == Token.Kind.NUMBER && !isYear(token)) || isMonth(token) ? 1 : 0;
        }
        return year && day >= 2 ? at : 0;
    }

    private static boolean isDatePart(Token token) {
        return token.kind() == Token.Kind.NUMBER
                || isMonth(token)
                || DAYS.contains(token.lower())
                || token.is(',')
                || token.is('-')
                || token.is('/');
    }

    private static boolean isMonth(Token token) {
        return MonthNames.contains(token.lower());
    }

    private static boolean isYear(Token token) {
        String text = token.text();
        return text.length() == 4 && (text.startsWith("19") || text.startsWith("20"));
    }

    /** The end of {@code PLACE, Region, date} before a dash and a capital; the draft's start for none. */
    private static int afterPlace(String folded, Draft draft, List<Token> tokens) {
        for (int i = 1; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (isDash(folded, token)) {
                return i + 1 < tokens.size() && opens(tokens.get(i + 1))
                        ? tokens.get(i - 1).end()
                        : draft.start();
            }
            if (!isPlacePart(token)) {
                return draft.start();
            }
        }
        return draft.start();
    }

    private static boolean isPlacePart(Token token) {
        return token.isCapitalised()
                || token.kind() == Token.Kind.NUMBER
                || token.is(',')
                || token.is('.')
                || token.is('/')
                || token.is('(')
                || token.is(')')
                || token.lower().equals("de");
    }

    /** A dash with space around it, or at least a long one. */
    private static boolean isDash(String folded, Token token) {
        return token.is('–') || (token.is('-') && token.start() > 0 && folded.charAt(token.start() - 1) == ' ');
    }

    private static boolean opens(Token token) {
        return token.isCapitalised() || token.is('"') || token.is('-');
    }
}

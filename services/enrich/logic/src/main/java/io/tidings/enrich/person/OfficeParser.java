package io.tidings.enrich.person;

import io.tidings.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads offices: "Prime Minister", "Queensland Premier", "Minister for Families, Housing and Community Services". */
final class OfficeParser {

    private static final int BEFORE_HEAD = 8;
    private static final int LONGEST = 24;
    private static final int LOWER_WORDS = 6;
    private static final Set<String> LEADS = Set.of("of", "for", "to", "at");
    private static final Set<String> JOINTS =
            Set.of("of", "for", "to", "at", "in", "on", "and", "the", "&", "-", "'s", "'", "/", "or");

    private final List<Token> tokens;
    private final NameParser names;

    OfficeParser(List<Token> tokens, NameParser names) {
        this.tokens = tokens;
        this.names = names;
    }

    /** An office's tokens; its head ends where what it is for begins. */
    record Office(int from, int headTo, int to) {}

    /** The office that begins here; null when none does. */
    @Nullable Office at(int at, boolean afterName) {
        if (isFunctionWord(at) || isMark(at)) {
            return null;
        }
        int head = head(at);
        if (head < 0) {
            return null;
        }
        int to = headEnd(head);
        boolean lead = to < tokens.size()
                && LEADS.contains(lower(to))
                && (afterName || !lower(to).equals("at"));
        boolean goesOn = afterName && to < tokens.size() && tokens.get(to).isCapitalised() && !names.startsAt(to);
        return new Office(at, to, lead || goesOn ? domainEnd(to, afterName) : to);
    }

    private int head(int at) {
        boolean openList = false;
        for (int i = at; i < tokens.size() && i - at < BEFORE_HEAD; i++) {
            if (isHead(i)) {
                return openList ? -1 : i;
            }
            if (!isModifier(i, i == at)) {
                return -1;
            }
            boolean and = lower(i).equals("and") || tokens.get(i).is('&');
            openList = tokens.get(i).is(',') || (openList && !and);
        }
        return -1;
    }

    private boolean isHead(int at) {
        boolean word = PersonWords.OFFICES.contains(lower(at));
        return word && !opensLonger(at) && !names.startsAt(at);
    }

    /** "Chief Veterinary Officer": a head that only qualifies a later one. */
    private boolean opensLonger(int at) {
        if (!PersonWords.BEFORE_OFFICE.contains(lower(at))) {
            return false;
        }
        for (int i = at + 1; i < Math.min(tokens.size(), at + 4); i++) {
            if (isOffice(i)) {
                return true;
            }
            boolean word = tokens.get(i).isCapitalised() == tokens.get(at).isCapitalised()
                    && PersonWords.isCommon(tokens.get(i))
                    && !PersonWords.isNoName(tokens.get(i));
            if (!word || LEADS.contains(lower(i)) || names.startsAt(i)) {
                return false;
            }
        }
        return false;
    }

    private boolean isOffice(int at) {
        return PersonWords.OFFICES.contains(lower(at));
    }

    private boolean isModifier(int at, boolean first) {
        Token token = tokens.get(at);
        if (PersonWords.BEFORE_OFFICE.contains(token.lower())) {
            return true;
        }
        if (token.isCapitalised()) {
            boolean shouted = token.text().length() > 1 && token.text().chars().noneMatch(Character::isLowerCase);
            boolean known = PersonWords.isCommon(token) || PersonWords.isPlace(token) || shouted;
            return known && !isFunctionWord(at) && !names.startsAt(at);
        }
        boolean joint =
                token.lower().equals("and") || token.is('&') || token.is('-') || token.is(',') || token.is('\'');
        return joint && !first && at + 1 < tokens.size() && tokens.get(at + 1).isCapitalised();
    }

    /** "New" before a place and "Under" before a secretary are part of a name, else they are not. */
    private boolean isFunctionWord(int at) {
        boolean localGovernment =
                lower(at).equals("government") && at > 0 && lower(at - 1).equals("local");
        if (localGovernment || !PersonWords.isNoName(tokens.get(at))) {
            return false;
        }
        boolean next = at + 1 < tokens.size()
                && tokens.get(at).isCapitalised()
                && tokens.get(at + 1).isCapitalised();
        boolean place = next && lower(at).equals("new") && PersonWords.isPlace(tokens.get(at + 1));
        boolean rank = next && PersonWords.BEFORE_OFFICE.contains(lower(at)) && isOffice(at + 1);
        return !place && !rank;
    }

    private int headEnd(int head) {
        int to = head + 1;
        while (to < tokens.size()) {
            boolean more = (isOffice(to) || PersonWords.AFTER_OFFICE.contains(lower(to))) && !names.startsAt(to);
            boolean hyphen = tokens.get(to).is('-')
                    && to + 1 < tokens.size()
                    && tokens.get(to).start() == tokens.get(to - 1).end()
                    && tokens.get(to).end() == tokens.get(to + 1).start();
            if (!more && !hyphen) {
                break;
            }
            to += hyphen ? 2 : 1;
        }
        return to;
    }

    private int domainEnd(int from, boolean tail) {
        int end = from;
        int lowers = 0;
        int at = from;
        while (at < tokens.size() && at - from < LONGEST) {
            Token token = tokens.get(at);
            if (token.isCapitalised() && !isFunctionWord(at)) {
                if (names.startsAt(at) || isTitled(at)) {
                    break;
                }
                end = at + 1;
                lowers = 0;
            } else if (token.is(',') ? !isListed(at) : !JOINTS.contains(token.lower())) {
                boolean word = tail && isPlainWord(at) && ++lowers <= LOWER_WORDS;
                if (!word) {
                    break;
                }
                end = at + 1;
            } else if (token.lower().equals("and") && endsAtAnd(at, tail)) {
                break;
            }
            at++;
        }
        return end;
    }

    private boolean isPlainWord(int at) {
        return tokens.get(at).kind() == Token.Kind.WORD && !PersonWords.TAIL_STOPS.contains(lower(at));
    }

    /** A title inside what an office is for begins the next person. */
    private boolean isTitled(int at) {
        return PersonWords.PLAIN.contains(lower(at))
                && at + 1 < tokens.size()
                && names.at(at + 1).words() > 0;
    }

    /** After a comma the list goes on when it ends in "and" with another capital. */
    private boolean isListed(int comma) {
        if (comma + 1 >= tokens.size() || !isListItem(comma + 1)) {
            return false;
        }
        for (int i = comma + 1; i < Math.min(tokens.size() - 1, comma + 14); i++) {
            if (lower(i).equals("and") || tokens.get(i).is('&')) {
                return tokens.get(i + 1).isCapitalised() && isListItem(i + 1);
            }
            if (!tokens.get(i).isCapitalised() && !tokens.get(i).is(',') && !JOINTS.contains(lower(i))) {
                return false;
            }
        }
        return false;
    }

    private boolean isListItem(int at) {
        Token token = tokens.get(at);
        return token.isCapitalised()
                && !isFunctionWord(at)
                && !PersonWords.HONORIFICS.contains(token.lower())
                && !isOffice(at)
                && head(at) < 0
                && !names.startsAt(at);
    }

    /** "and the Honourable …", "and Health Minister Jane Roe": another person begins. */
    private boolean endsAtAnd(int and, boolean tail) {
        int next = and + 1;
        if (next >= tokens.size()) {
            return true;
        }
        boolean article = lower(next).equals("the") || lower(next).equals("a");
        if (article && tail) {
            return true;
        }
        Office other = tail && tokens.get(next).isCapitalised() ? shortAt(next) : null;
        return other != null && other.to < tokens.size() && names.startsAt(other.to);
    }

    private @Nullable Office shortAt(int at) {
        int head = head(at);
        if (head < 0) {
            return null;
        }
        int to = headEnd(head);
        while (to < tokens.size()
                && (JOINTS.contains(lower(to)) || (tokens.get(to).isCapitalised() && !names.startsAt(to)))
                && to - at < LONGEST) {
            to++;
        }
        return new Office(at, to, to);
    }

    private boolean isMark(int at) {
        return tokens.get(at).kind() != Token.Kind.WORD;
    }

    private String lower(int at) {
        return tokens.get(at).lower();
    }
}

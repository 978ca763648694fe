package io.tidings.enrich.name;

import io.tidings.enrich.person.PersonWords;
import io.tidings.text.Token;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/** How far the capitals that begin somewhere belong to one name: over "of", over "and" inside a field, over lists of fields. */
final class BodyRun {

    private static final int LONGEST = 18;
    private static final Set<String> LEADS = Set.of("of", "for", "on", "into", "in", "to", "against");
    private static final Set<String> ALONE =
            Set.of("university", "bank", "college", "hospital", "school", "parliament", "police", "court", "museum");
    private static final Set<String> ROYAL = Set.of("king", "queen", "prince", "princess");
    private static final Set<String> LISTED = Set.of("department", "ministry", "office", "committee", "secretariat");

    private final List<Token> tokens;
    private final IntPredicate isPerson;
    private final int from;
    private boolean head;
    private boolean field;
    private String lastHead = "";

    private BodyRun(List<Token> tokens, IntPredicate isPerson, int from) {
        this.tokens = tokens;
        this.isPerson = isPerson;
        this.from = from;
    }

    /** The token after the run that begins here; the same token when none does. */
    static int end(List<Token> tokens, IntPredicate isPerson, int from) {
        return new BodyRun(tokens, isPerson, from).end();
    }

    private int end() {
        int end = from;
        int at = from;
        while (isPart(from) && at < tokens.size() && at - from < LONGEST) {
            if (isLowerAfterHyphen(at)) {
                at += 2;
                end = at;
                continue;
            }
            int next = isPart(at) ? at + 1 : afterJoint(at);
            if (next == at || (!isPart(at) && (at == from || next >= tokens.size() || !isPart(next)))) {
                break;
            }
            if (isPart(at)) {
                head |= isHead(at);
                lastHead = isHead(at) ? lower(at) : lastHead;
                end = next;
            } else {
                field |= LEADS.contains(lower(at));
            }
            at = next;
        }
        return end;
    }

    /** "Non-proliferation". */
    private boolean isLowerAfterHyphen(int at) {
        return at > from
                && at + 1 < tokens.size()
                && tokens.get(at).is('-')
                && isTight(at)
                && tokens.get(at + 1).kind() == Token.Kind.WORD
                && !tokens.get(at + 1).isCapitalised()
                && !PersonWords.isPlace(tokens.get(at - 1));
    }

    private boolean isTight(int at) {
        return tokens.get(at - 1).end() == tokens.get(at).start()
                && at + 1 < tokens.size()
                && tokens.get(at).end() == tokens.get(at + 1).start();
    }

    /** The token after a word or mark that may join capitals; the same token when it does not here. */
    private int afterJoint(int at) {
        String word = lower(at);
        if (tokens.get(at).kind() == Token.Kind.MARK) {
            return afterMark(at);
        }
        if (LEADS.contains(word)) {
            boolean plain = word.equals("of") || (head && leadsField(word)) || isOfNations(word);
            int next = at + 1 < tokens.size() && lower(at + 1).equals("the") ? at + 2 : at + 1;
            return plain ? next : at;
        }
        if (word.equals("and")) {
            return joinsFields(at) ? at + 1 : at;
        }
        return word.equals("'s") && !head && isOwner(at - 1) ? at + 1 : at;
    }

    /** "Office for", "Committee on", "Royal Commission into". */
    private boolean leadsField(String word) {
        return switch (word) {
            case "for", "against" -> true;
            case "on" ->
                Set.of("committee", "commission", "council", "group", "taskforce", "office")
                        .contains(lastHead);
            case "into", "to" -> lastHead.equals("commission");
            default -> false;
        };
    }

    private int afterMark(int at) {
        Token token = tokens.get(at);
        boolean inside = at > from;
        boolean saint = inside && token.is('.') && lower(at - 1).equals("st");
        boolean owner = inside
                && token.is('\'')
                && tokens.get(at - 1).end() == token.start()
                && isOwner(at - 1)
                && (!head || !headAhead(at + 1));
        if (token.is('&') || saint || owner || (inside && token.is('-') && isTight(at))) {
            return at + 1;
        }
        return token.is(',') && isListed(at) ? at + 1 : at;
    }

    /** "United Nations Mission in South Sudan". */
    private boolean isOfNations(String word) {
        boolean nations = from + 1 < tokens.size()
                && (lower(from + 1).equals("nations") || lower(from + 1).equals("union"));
        return word.equals("in") && head && nations;
    }

    /** "King's", "Women's": a plain word; a place's possessive ends there. */
    private boolean isOwner(int at) {
        boolean word = PersonWords.isCommon(tokens.get(at)) && !PersonWords.isPlace(tokens.get(at));
        return word || ROYAL.contains(lower(at));
    }

    private boolean joinsFields(int and) {
        int next = and + 1;
        if (next >= tokens.size() || !isPart(next)) {
            return false;
        }
        boolean later = headAhead(next);
        if (head) {
            boolean word = PersonWords.isCommon(tokens.get(next)) || PersonWords.isPlace(tokens.get(next));
            return field && !later && word && !isKnown(next) && !ALONE.contains(lastHead);
        }
        boolean place =
                and - from == 1 && PersonWords.isPlace(tokens.get(from)) && !PersonWords.isPlace(tokens.get(next));
        boolean places = and - from == 1 && PersonWords.isPlace(tokens.get(next));
        boolean fieldWords = places || (PersonWords.isCommon(tokens.get(and - 1)) && !isGovernment(and - 1));
        return later && !place && fieldWords && !isKnown(next);
    }

    private boolean headAhead(int at) {
        for (int i = at; i < Math.min(tokens.size(), at + 5) && isPart(i); i++) {
            if (isHead(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isKnown(int at) {
        return BodyWords.KNOWN.longestAt(List.of(lower(at)), 0) != null;
    }

    /** "Department of Families, Housing and Community Services". */
    private boolean isListed(int comma) {
        if (!field || !LISTED.contains(lastHead) || comma + 1 >= tokens.size() || !isField(comma + 1)) {
            return false;
        }
        for (int i = comma + 1; i < Math.min(tokens.size() - 1, comma + 12); i++) {
            if (lower(i).equals("and") || tokens.get(i).is('&')) {
                return isField(i + 1);
            }
            if (!isPart(i) && !tokens.get(i).is(',') && !tokens.get(i).is('\'')) {
                return false;
            }
        }
        return false;
    }

    private boolean isField(int at) {
        return isPart(at) && PersonWords.isCommon(tokens.get(at)) && !isHead(at);
    }

    private boolean isHead(int at) {
        return BodyWords.HEADS.contains(lower(at));
    }

    private boolean isPart(int at) {
        Token token = tokens.get(at);
        if (!token.isCapitalised() || isPerson.test(at)) {
            return false;
        }
        boolean newPlace = lower(at).equals("new")
                && at + 1 < tokens.size()
                && tokens.get(at + 1).isCapitalised()
                && PersonWords.isPlace(tokens.get(at + 1));
        return newPlace || !PersonWords.isNoName(token) || (at > from && isGovernment(at));
    }

    private boolean isGovernment(int at) {
        return Set.of("government", "governments", "states").contains(lower(at));
    }

    private String lower(int at) {
        return tokens.get(at).lower();
    }
}

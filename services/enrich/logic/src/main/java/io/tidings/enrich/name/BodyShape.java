package io.tidings.enrich.name;

import io.tidings.enrich.person.PersonWords;
import io.tidings.text.Token;
import java.util.List;
import java.util.Set;

/** Tells whether a run of capitals names a body, and where the name ends: a head, its field or its place, and no more. */
record BodyShape(List<Token> tokens) {

    private static final Set<String> LEADS = Set.of("of", "for", "on", "into", "in", "to", "against");

    /** Where the body named by a run ends; -1 when the run names none. */
    int end(int from, int end) {
        int to = withoutOffice(from, end);
        if (BodyWords.NOT_BODIES.contains(lower(to - 1)) && !isHead(to - 1)) {
            return -1;
        }
        to = withoutPressOffice(from, to);
        int lead = lead(from, to);
        int head = lastHead(from, lead);
        if (to - from < 2 || head < 0 || leadBeforeHead(from, to) > 0 || !closed(head, lead)) {
            return -1;
        }
        if (lead < to) {
            return isField(lead, to) && (head > from || isNamedByField(head)) && !isBare(from, head, true) ? to : -1;
        }
        return isBare(from, head, false) ? -1 : to;
    }

    /** "Australian Federal Police Deputy Commissioner" names the police. */
    private int withoutOffice(int from, int end) {
        int to = end;
        while (to > from + 1
                && (PersonWords.isOffice(tokens.get(to - 1))
                        || (to < end && PersonWords.isBeforeOffice(tokens.get(to - 1))))
                && !isHead(to - 1)) {
            to--;
            to -= to > from + 1 && tokens.get(to - 1).is('-') ? 1 : 0;
        }
        return to;
    }

    private int withoutPressOffice(int from, int to) {
        boolean press = to - from > 2
                && lower(to - 1).equals("office")
                && Set.of("press", "media", "news").contains(lower(to - 2));
        return press ? to - 2 : to;
    }

    /** "Inspectors of the Department": what stands before the joint is no body; 0 when nothing does. */
    int leadBeforeHead(int from, int to) {
        for (int i = from; i < to && !isHead(i); i++) {
            if (LEADS.contains(lower(i))) {
                return i;
            }
        }
        return 0;
    }

    /** The first "of" or "for" behind a head; the end when there is none. */
    private int lead(int from, int to) {
        boolean head = false;
        for (int i = from; i < to; i++) {
            head |= isHead(i);
            if (head && LEADS.contains(lower(i))) {
                return i;
            }
        }
        return to;
    }

    private int lastHead(int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            if (isHead(i)) {
                return i;
            }
        }
        return -1;
    }

    /** After the head only a place may stand: "King's College London". */
    private boolean closed(int head, int to) {
        for (int i = head + 1; i < to; i++) {
            boolean place = PersonWords.isPlace(tokens.get(i)) && !PersonWords.isCommon(tokens.get(i));
            if (!place || BodyWords.NOT_BODIES.contains(lower(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean isField(int lead, int to) {
        int first = lead + 1;
        while (first < to && !tokens.get(first).isCapitalised()) {
            first++;
        }
        return first < to && !BodyWords.PLAIN_FIELDS.contains(lower(first)) && !PersonWords.isOffice(tokens.get(first));
    }

    private boolean isNamedByField(int head) {
        return BodyWords.LEADING.contains(lower(head));
    }

    /** Whether no word before the head says which body it is. */
    private boolean isBare(int from, int head, boolean field) {
        if (field) {
            return false;
        }
        if (head == from) {
            return true;
        }
        boolean named = head - from == 1 && BodyWords.NAMES.contains(lower(from) + " " + lower(head));
        boolean generic = true;
        for (int i = from; i < head; i++) {
            generic &= tokens.get(i).kind() != Token.Kind.WORD
                    || BodyWords.GENERIC.contains(lower(i))
                    || isHead(i)
                    || lower(i).equals("and")
                    || lower(i).equals("'s");
        }
        return generic && !named && BodyWords.WEAK.contains(lower(head));
    }

    boolean isHead(int at) {
        return BodyWords.HEADS.contains(lower(at));
    }

    private String lower(int at) {
        return tokens.get(at).lower();
    }
}

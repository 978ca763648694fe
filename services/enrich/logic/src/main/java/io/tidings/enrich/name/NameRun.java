package io.tidings.enrich.name;

import io.tidings.text.Token;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A run of capitalised words with small words between them. */
record NameRun(List<Token> tokens, int from, int to) {

    private static final int LONGEST = 12;

    /** A person in a run. */
    record Person(String name, @Nullable String office, int from) {}

    /** The run that begins here; null when none of two words or more does. */
    static @Nullable NameRun at(List<Token> tokens, int from) {
        if (!opens(tokens.get(from))) {
            return null;
        }
        int end = from + 1;
        for (int at = from + 1; at < tokens.size() && at - from < LONGEST; at++) {
            Token token = tokens.get(at);
            if (token.isCapitalised()) {
                end = at + 1;
            } else if (!NameWords.JOINTS.contains(token.lower())) {
                break;
            }
        }
        return end - from < 2 ? null : new NameRun(tokens, from, end);
    }

    private static boolean opens(Token token) {
        return token.isCapitalised() && !NameWords.NO_NAMES.contains(token.lower());
    }

    boolean isOrganisation() {
        boolean body = false;
        for (int i = from; i < to; i++) {
            body |= NameWords.BODIES.contains(tokens.get(i).lower());
        }
        return body && !NameWords.OFFICE_ENDS.contains(tokens.get(from).lower()) && person() == null;
    }

    String name() {
        return text(from, to);
    }

    /** "Minister for Health Jane Roe", "Mr Roe", "Jane Roe": the last two words with a known given name or a title. */
    @Nullable Person person() {
        for (int at = Math.max(from, to - 4); at < to - 1; at++) {
            boolean given = NameWords.GIVEN.contains(tokens.get(at).lower())
                    && tokens.get(at + 1).isCapitalised();
            boolean titled = NameWords.HONORIFICS.contains(tokens.get(at).lower());
            if ((given || titled) && to - at <= 4) {
                return plain(at) ? new Person(text(at, to), office(at), at) : null;
            }
        }
        return null;
    }

    private boolean plain(int at) {
        for (int i = at; i < to; i++) {
            String lower = tokens.get(i).lower();
            if (NameWords.BODIES.contains(lower)
                    || NameWords.NO_NAMES.contains(lower)
                    || !tokens.get(i).isCapitalised()) {
                return false;
            }
        }
        return true;
    }

    private @Nullable String office(int name) {
        boolean office =
                name > from && (NameWords.OFFICES.contains(tokens.get(from).lower()) || endsAsOffice(name));
        if (!office) {
            return null;
        }
        return text(from, name);
    }

    private boolean endsAsOffice(int name) {
        return NameWords.OFFICE_ENDS.contains(tokens.get(name - 1).lower());
    }

    /** "Minister for the Armed Forces, Al Carns": the office before the comma. */
    @Nullable String officeBefore() {
        if (from < 2 || !tokens.get(from - 1).is(',')) {
            return null;
        }
        int start = from - 1;
        while (start > 0
                && from - start < 14
                && (tokens.get(start - 1).isCapitalised()
                        || NameWords.JOINTS.contains(tokens.get(start - 1).lower()))) {
            start--;
        }
        boolean office = start < from - 1
                && NameWords.OFFICES.contains(tokens.get(start).lower().toLowerCase(Locale.ROOT));
        return office ? text(start, from - 1) : null;
    }

    private String text(int first, int last) {
        StringBuilder text = new StringBuilder();
        int end = -1;
        for (Token token : tokens.subList(first, last)) {
            text.append(end >= 0 && token.start() > end ? " " : "").append(token.text());
            end = token.end();
        }
        return text.toString();
    }
}

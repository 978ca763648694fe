package io.tidings.text;

import io.tidings.text.Block.Kind;

/** Tells a line that names what follows from running text: short, and no sentence. */
final class Heading {

    private static final int LONGEST = 120;

    private Heading() {}

    static Draft orSame(String folded, Draft draft) {
        return draft.kind() == Kind.PARAGRAPH && isHeading(folded, draft) ? draft.as(Kind.HEADING) : draft;
    }

    private static boolean isHeading(String folded, Draft draft) {
        return draft.end() - draft.start() <= LONGEST
                && ".!?;,\"".indexOf(folded.charAt(draft.end() - 1)) < 0
                && folded.charAt(draft.start()) != '"'
                && !Character.isLowerCase(folded.codePointAt(draft.start()))
                && folded.substring(draft.start(), draft.end()).codePoints().anyMatch(Character::isLetter);
    }
}

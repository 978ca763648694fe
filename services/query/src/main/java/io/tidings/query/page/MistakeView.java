package io.tidings.query.page;

import io.tidings.query.service.Problem.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something in a search that cannot be used.
 *
 * @param message what is wrong and what would be right
 * @param before the text up to the mistake
 * @param wrong the mistake itself; empty when something is missing there
 * @param behind the text after it
 * @param suggestion what to write instead, null when nothing is near
 * @param address the search with the suggestion in its place
 */
record MistakeView(
        String message,
        String parameter,
        String before,
        String wrong,
        String behind,
        @Nullable String suggestion,
        @Nullable String address) {

    private static final int AROUND = 120;

    static List<MistakeView> of(List<Fault> faults, SiteAddress asked) {
        return faults.stream().map(fault -> of(fault, asked)).toList();
    }

    private static MistakeView of(Fault fault, SiteAddress asked) {
        String text = String.join(" ", asked.all(fault.parameter()));
        int start = Math.clamp(fault.position(), 0, text.length());
        int end = Math.clamp(start + (long) fault.length(), start, text.length());
        String suggestion = fault.suggestion();
        boolean replaceable = suggestion != null
                && end > start
                && asked.all(fault.parameter()).size() == 1;
        String put = replaceable ? text.substring(0, start) + suggestion + text.substring(end) : null;
        return new MistakeView(
                sentence(fault.message()),
                fault.parameter(),
                text.substring(Math.max(0, start - AROUND), start),
                text.substring(start, end),
                text.substring(end, Math.min(text.length(), end + AROUND)),
                replaceable ? suggestion : null,
                put == null ? null : asked.set(fault.parameter(), put).toString());
    }

    /** Whether there is a text to show the mistake in. */
    public boolean placed() {
        return !(before + wrong + behind).isEmpty();
    }

    static String sentence(String words) {
        String begun = words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
        return begun.endsWith("?") || begun.endsWith(".") ? begun : begun + ".";
    }
}

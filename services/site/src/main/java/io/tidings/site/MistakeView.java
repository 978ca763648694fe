package io.tidings.site;

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
public record MistakeView(
        String message,
        String parameter,
        String before,
        String wrong,
        String behind,
        @Nullable String suggestion,
        @Nullable String address) {

    private static final int AROUND = 120;

    /**
     * Where something is wrong.
     *
     * @param position in the parameter's value, in UTF-16 code units
     * @param length 0 where something is missing
     */
    public record Place(String parameter, int position, int length) {}

    /** A mistake in the search that was asked. */
    public static MistakeView of(Place place, String message, @Nullable String suggestion, SiteAddress asked) {
        String text = String.join(" ", asked.all(place.parameter()));
        int start = Math.clamp(place.position(), 0, text.length());
        int end = Math.clamp(start + (long) place.length(), start, text.length());
        boolean replaceable = suggestion != null
                && end > start
                && asked.all(place.parameter()).size() == 1;
        String put = replaceable ? text.substring(0, start) + suggestion + text.substring(end) : null;
        return new MistakeView(
                sentence(message),
                place.parameter(),
                text.substring(Math.max(0, start - AROUND), start),
                text.substring(start, end),
                text.substring(end, Math.min(text.length(), end + AROUND)),
                replaceable ? suggestion : null,
                put == null ? null : asked.set(place.parameter(), put).toString());
    }

    /** Whether there is a text to show the mistake in. */
    public boolean placed() {
        return !(before + wrong + behind).isEmpty();
    }

    /** With a capital at its beginning and a full stop at its end. */
    public static String sentence(String words) {
        String begun = words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
        return begun.endsWith("?") || begun.endsWith(".") ? begun : begun + ".";
    }
}

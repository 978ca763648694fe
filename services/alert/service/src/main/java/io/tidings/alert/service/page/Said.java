package io.tidings.alert.service.page;

import java.util.Map;

/** What a page says was just done; an address names it by a word, so that nobody can put other words into our mouth. */
final class Said {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("confirmed", "Thank you. Alerts go to your mail from now on."),
            Map.entry("saved", "Saved."),
            Map.entry("made", "Saved. What is published from now on is told."),
            Map.entry("paused", "Paused. Matches are noted and not told until you go on."),
            Map.entry("resumed", "It goes on from now."),
            Map.entry("copied", "This is the copy."),
            Map.entry("handed-over", "Handed over. The new reader is asked first."),
            Map.entry("deleted", "Deleted, with its ledger."),
            Map.entry("sent-again", "It is sent again, under the same id."),
            Map.entry("nothing-to-send", "There is nothing to send again: what waits goes out by itself."),
            Map.entry("tested", "A test is on its way."),
            Map.entry("enabled", "Switched on again."),
            Map.entry("signed-out", "You are signed out."),
            Map.entry("forgotten", "Everything of yours is deleted."));

    private Said() {}

    /** Empty for nothing. */
    static String of(String word) {
        return WORDS.getOrDefault(word, "");
    }
}

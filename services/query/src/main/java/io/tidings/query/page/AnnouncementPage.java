package io.tidings.query.page;

import io.tidings.query.page.MarkedText.Stretch;
import io.tidings.site.LineView;
import io.tidings.site.Piece;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of one announcement.
 *
 * @param title the headline as plain text
 * @param headline the same with what was read from it
 * @param body the text with what was read from it, by paragraphs
 * @param sums what totals count, by currency
 * @param standing what this revision is among the others
 * @param elsewhere what belongs to it on other pages
 */
record AnnouncementPage(
        String title,
        Origins origin,
        List<Stretch> headline,
        List<List<Stretch>> body,
        List<String> sums,
        List<Line> lines,
        List<Group> groups,
        Standing standing,
        Elsewhere elsewhere) {

    /** Whether there is no headline to mark. */
    public boolean untitled() {
        return headline.isEmpty();
    }

    /**
     * A revision among the others.
     *
     * @param permanent address of this very revision
     * @param json the same for programs
     * @param words what a reader must know before reading, null when nothing
     * @param newest address of the newest revision, null when this is it
     * @param original address of what this copies, null when it is no copy
     */
    record Standing(
            int revision,
            String permanent,
            String json,
            @Nullable String words,
            @Nullable String newest,
            @Nullable String original) {}

    /** Other revisions, copies, and what is like it. */
    record Elsewhere(List<RevisionView> revisions, List<Link> copies, List<Link> similar) {}

    /**
     * A funding line, or public money without a figure.
     *
     * @param fact where it was read
     * @param quotations its sentences, to be copied with their source
     */
    record Line(Fact fact, @Nullable LineView view, List<Quotation> quotations) {}

    /**
     * A sentence.
     *
     * @param copied the sentence with its source, as it is copied
     */
    record Quotation(List<Piece> pieces, String copied) {}

    /** Readings of one kind. */
    record Group(String title, String kind, List<Fact> facts) {}

    /**
     * A revision in the list of them.
     *
     * @param what it was
     * @param changes address of what changed since the one before, null for the first
     * @param shown whether this is the one on the page
     */
    record RevisionView(
            int number,
            String what,
            String moment,
            String address,
            @Nullable String changes,
            boolean shown) {}

    /** Another announcement. */
    record Link(String title, String address, String about) {}
}

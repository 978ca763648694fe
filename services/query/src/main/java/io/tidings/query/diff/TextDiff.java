package io.tidings.query.diff;

import io.tidings.query.diff.Alignment.Gap;
import io.tidings.query.diff.Edit.Op;
import io.tidings.query.diff.Edit.Range;
import java.util.ArrayList;
import java.util.List;

/**
 * What changed in a text: paragraphs are laid side by side, and where they differ, their words.
 *
 * @param hunks changed paragraphs, in order; empty when both texts are the same
 * @param coarse whether some of it was not compared word by word because that would take too long
 */
public record TextDiff(List<Hunk> hunks, boolean coarse) {

    /** Copies the list. */
    public TextDiff {
        hunks = List.copyOf(hunks);
    }

    /**
     * Paragraphs that are not the same.
     *
     * @param from where they are in the older text
     * @param to where they are in the newer text
     * @param edits all of both, in order
     */
    public record Hunk(Range from, Range to, List<Edit> edits) {

        /** Copies the list. */
        public Hunk {
            edits = List.copyOf(edits);
        }
    }

    /** Compares two texts; the time it takes grows with their length, and no faster. */
    public static TextDiff of(String from, String to) {
        Pieces before = Pieces.paragraphs(from);
        Pieces after = Pieces.paragraphs(to);
        var effort = new Alignment.Effort();
        Alignment paragraphs = Alignment.of(before.texts(), after.texts(), effort);
        List<Hunk> hunks = new ArrayList<>();
        boolean coarse = paragraphs.coarse();
        for (Gap gap : paragraphs.gaps()) {
            Range old = range(before, gap.fromStart(), gap.fromEnd());
            Range now = range(after, gap.toStart(), gap.toEnd());
            WordDiff words =
                    WordDiff.of(from.substring(old.start(), old.end()), to.substring(now.start(), now.end()), effort);
            hunks.add(new Hunk(old, now, words.edits(old.start(), now.start())));
            coarse |= words.coarse();
        }
        return new TextDiff(hunks, coarse);
    }

    private static Range range(Pieces pieces, int start, int end) {
        return new Range(pieces.starts().get(start), pieces.starts().get(end));
    }

    /** The words of a hunk. */
    private record WordDiff(Pieces before, Pieces after, Alignment words) {

        static WordDiff of(String from, String to, Alignment.Effort effort) {
            Pieces before = Pieces.words(from);
            Pieces after = Pieces.words(to);
            return new WordDiff(before, after, Alignment.of(before.texts(), after.texts(), effort));
        }

        boolean coarse() {
            return words.coarse();
        }

        List<Edit> edits(int fromBase, int toBase) {
            var edits = new Edits(fromBase, toBase);
            for (Gap gap : joined(words.gaps(), before)) {
                edits.change(range(before, gap.fromStart(), gap.fromEnd()), range(after, gap.toStart(), gap.toEnd()));
            }
            return edits.upTo(before.starts().getLast(), after.starts().getLast());
        }

        /** Changes with nothing but blanks between them read as one. */
        private static List<Gap> joined(List<Gap> gaps, Pieces before) {
            List<Gap> joined = new ArrayList<>();
            for (Gap gap : gaps) {
                Gap last = joined.isEmpty() ? null : joined.getLast();
                if (last != null && blank(before, last.fromEnd(), gap.fromStart())) {
                    joined.set(
                            joined.size() - 1, new Gap(last.fromStart(), gap.fromEnd(), last.toStart(), gap.toEnd()));
                } else {
                    joined.add(gap);
                }
            }
            return joined;
        }

        private static boolean blank(Pieces pieces, int start, int end) {
            return pieces.texts().subList(start, end).stream()
                    .allMatch(text -> text.isBlank() && text.indexOf('\n') < 0);
        }
    }

    /** Stretches of both texts while they are put together. */
    private static final class Edits {

        private final List<Edit> edits = new ArrayList<>();
        private final int fromBase;
        private final int toBase;
        private int from;
        private int to;

        Edits(int fromBase, int toBase) {
            this.fromBase = fromBase;
            this.toBase = toBase;
        }

        void change(Range old, Range now) {
            same(old.start(), now.start());
            if (!old.isEmpty()) {
                add(Op.DELETE, old.end(), to);
            }
            if (!now.isEmpty()) {
                add(Op.INSERT, from, now.end());
            }
        }

        List<Edit> upTo(int fromEnd, int toEnd) {
            same(fromEnd, toEnd);
            return edits;
        }

        private void same(int fromEnd, int toEnd) {
            if (fromEnd > from) {
                add(Op.EQUAL, fromEnd, toEnd);
            }
        }

        private void add(Op op, int fromEnd, int toEnd) {
            edits.add(new Edit(
                    op, new Range(fromBase + from, fromBase + fromEnd), new Range(toBase + to, toBase + toEnd)));
            from = fromEnd;
            to = toEnd;
        }
    }
}

package io.tidings.document.parser;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Joins the lines of a document to its headings, paragraphs, bullets and rows. */
final class Paragraphs {

    private static final int LONGEST_HEADING = 200;
    private static final double LARGER = 1.12;
    private static final String ENDS_OF_SENTENCES = ".!?:;\u201D\"";

    private final List<TextLine> lines;
    private final Hyphens hyphens;
    private final double bodySize;
    private final Map<Edge, Double> rightEdges = new HashMap<>();
    private final Map<Integer, Double> pitches = new HashMap<>();
    private final List<Laid> laid = new ArrayList<>();

    private Paragraphs(List<TextLine> lines) {
        this.lines = lines;
        this.hyphens = new Hyphens(lines.stream().map(TextLine::text).toList());
        this.bodySize = bodySize(lines);
        lines.forEach(line -> rightEdges.merge(edge(line), line.x1(), Math::max));
        pitches.putAll(pitches(lines));
    }

    /** Lines of one size in one column end at one edge; what else stands there, such as a footer, may be wider. */
    private record Edge(int column, double size) {}

    private static Edge edge(TextLine line) {
        return new Edge(line.column(), line.size());
    }

    /**
     * A block with how it is set.
     *
     * @param size of its letters
     * @param page on which it begins
     */
    record Laid(Block block, double size, int page) {}

    static List<Laid> of(List<TextLine> lines) {
        var paragraphs = new Paragraphs(lines);
        paragraphs.join();
        return paragraphs.laid;
    }

    private void join() {
        List<TextLine> open = new ArrayList<>();
        for (TextLine line : lines) {
            if (!open.isEmpty() && !continues(open, line)) {
                close(open);
                open.clear();
            }
            open.add(line);
        }
        if (!open.isEmpty()) {
            close(open);
        }
    }

    private boolean continues(List<TextLine> open, TextLine line) {
        TextLine before = open.getLast();
        if (before.row() || line.row() || begins(line) || differs(before, line)) {
            return false;
        }
        if (before.column() != line.column()) {
            return runsOn(before, line);
        }
        return line.y() - before.y() <= 1.3 * pitch(line) && !isIndented(open, line) && !wouldFit(before, line);
    }

    private static boolean begins(TextLine line) {
        return Bullets.item(line.text()).isPresent() || Bullets.numbered(line.text());
    }

    private static boolean differs(TextLine before, TextLine line) {
        boolean size = Math.abs(before.size() - line.size()) > 0.1 * line.size();
        boolean weight = before.bold() != line.bold() && !Character.isLowerCase(firstLetter(line.text()));
        return size || weight;
    }

    /** From the end of a column or page to the beginning of the next. */
    private boolean runsOn(TextLine before, TextLine line) {
        boolean open = !endsSentence(before.text());
        boolean small = Character.isLowerCase(firstLetter(line.text())) || Character.isDigit(firstLetter(line.text()));
        return open && before.size() <= LARGER * bodySize && (small || !wouldFit(before, line));
    }

    private static boolean isIndented(List<TextLine> open, TextLine line) {
        TextLine before = open.getLast();
        double step = line.x0() - before.x0();
        if (Bullets.item(open.getFirst().text()).isPresent()) {
            return step < -2 && line.x0() < open.getFirst().x0() + 2;
        }
        return step > 0.8 * line.size() && endsSentence(before.text()) && open.size() > 1;
    }

    /** Had it been one paragraph, the next word would stand on the line before. Lines of a heading are set as they please. */
    private boolean wouldFit(TextLine before, TextLine line) {
        boolean heading = line.size() > LARGER * bodySize && !endsSentence(before.text());
        boolean runsOn = !endsSentence(before.text())
                && Character.isLowerCase(line.text().codePointAt(0));
        if (heading || runsOn || Hyphens.parts(before.text())) {
            return false;
        }
        String text = line.text();
        int space = text.indexOf(' ');
        int word = space < 0 ? text.length() : space;
        double room = rightEdges.getOrDefault(edge(before), 0.0) - before.x1();
        return room > (word + 2) * before.letter() + 0.3 * before.size();
    }

    private double pitch(TextLine line) {
        double usual = pitches.getOrDefault((int) Math.round(2 * line.size()), 1.25 * line.size());
        return Math.max(usual, 1.1 * line.size());
    }

    /** The usual distance of two lines, for each size of letters. */
    private static Map<Integer, Double> pitches(List<TextLine> lines) {
        Map<Integer, List<Double>> gaps = new HashMap<>();
        for (int i = 1; i < lines.size(); i++) {
            TextLine before = lines.get(i - 1);
            TextLine line = lines.get(i);
            double gap = line.y() - before.y();
            if (before.column() == line.column()
                    && before.size() == line.size()
                    && gap > 0
                    && gap < 2.5 * line.size()) {
                gaps.computeIfAbsent((int) Math.round(2 * line.size()), _ -> new ArrayList<>())
                        .add(gap);
            }
        }
        Map<Integer, Double> pitches = new HashMap<>();
        gaps.forEach((size, all) -> {
            all.sort(Comparator.naturalOrder());
            pitches.put(size, all.get(all.size() / 3));
        });
        return pitches;
    }

    private void close(List<TextLine> open) {
        String text = "";
        for (TextLine line : open) {
            text = hyphens.join(text, CleanLine.of(line.text()));
        }
        if (!text.isBlank()) {
            TextLine first = open.getFirst();
            laid.add(new Laid(block(first, text), first.size(), first.page()));
        }
    }

    private Block block(TextLine first, String text) {
        if (first.row()) {
            return new Block(Block.Kind.ROW, text);
        }
        if (Bullets.isMark(text)) {
            return new Block(Block.Kind.PARAGRAPH, text);
        }
        return Bullets.item(text)
                .map(item -> new Block(Block.Kind.BULLET, item))
                .orElseGet(() -> new Block(isHeading(first, text) ? Block.Kind.HEADING : Block.Kind.PARAGRAPH, text));
    }

    private boolean isHeading(TextLine first, String text) {
        boolean set = first.size() >= LARGER * bodySize || first.bold();
        return set && text.length() <= LONGEST_HEADING && !text.endsWith(".");
    }

    /** The size in which most letters are set. */
    private static double bodySize(List<TextLine> lines) {
        Map<Double, Integer> letters = new HashMap<>();
        lines.forEach(line -> letters.merge(line.size(), line.text().length(), Integer::sum));
        return letters.entrySet().stream()
                .max(Map.Entry.<Double, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(10.0);
    }

    private static boolean endsSentence(String text) {
        String bare = text.stripTrailing();
        return !bare.isEmpty() && ENDS_OF_SENTENCES.indexOf(bare.charAt(bare.length() - 1)) >= 0;
    }

    private static int firstLetter(String text) {
        return text.codePoints().filter(Character::isLetterOrDigit).findFirst().orElse(' ');
    }
}

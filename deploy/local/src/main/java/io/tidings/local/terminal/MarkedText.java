package io.tidings.local.terminal;

import io.tidings.contracts.Content;
import io.tidings.contracts.Span;
import io.tidings.local.terminal.Terminal.Style;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A text with what was read from it marked: by colour where there is any, and by a label behind the words. */
final class MarkedText {

    private static final int REPLACEMENT = 0xFFFD;

    private final Terminal terminal;
    private final String text;
    private final Span.Part part;
    private final Style[] styles;
    private final TreeMap<Integer, String> labels = new TreeMap<>();

    MarkedText(Terminal terminal, Content content, Span.Part part) {
        this.terminal = terminal;
        this.text = content.text(part);
        this.part = part;
        this.styles = new Style[text.length()];
    }

    /** Marks spans of this part; what was marked before stays. */
    void mark(List<Span> spans, Style style, String label) {
        for (Span span : spans) {
            if (span.part() == part && free(span)) {
                Arrays.fill(styles, span.start(), span.end(), style);
                if (!label.isEmpty()) {
                    labels.merge(span.end(), label, (a, b) -> a.equals(b) ? a : a + "," + b);
                }
            }
        }
    }

    /** Lines no wider than the terminal, indented. */
    String lines(String indent) {
        StringBuilder out = new StringBuilder();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            for (int[] line : wrapped(start, end, terminal.columns() - indent.length())) {
                out.append(line[0] < line[1] ? indent : "")
                        .append(styled(line[0], line[1]))
                        .append('\n');
            }
            start = end + 1;
        }
        return out.toString();
    }

    private boolean free(Span span) {
        for (int i = span.start(); i < span.end(); i++) {
            if (styles[i] != null) {
                return false;
            }
        }
        return true;
    }

    /** Stretches that fit, broken at spaces where there are any. */
    private List<int[]> wrapped(int from, int to, int width) {
        List<int[]> lines = new ArrayList<>();
        int start = from;
        int used = 0;
        int space = -1;
        for (int i = from; i < to; i++) {
            used += 1 + label(i + 1).length();
            space = text.charAt(i) == ' ' ? i : space;
            if (used > width && space > start) {
                lines.add(new int[] {start, space});
                start = space + 1;
                used = shown(start, i + 1);
                space = -1;
            }
        }
        lines.add(new int[] {start, to});
        return lines;
    }

    private int shown(int from, int to) {
        int shown = to - from;
        for (String label : labels.subMap(from, false, to, true).values()) {
            shown += label.length() + 2;
        }
        return shown;
    }

    private String styled(int from, int to) {
        StringBuilder out = new StringBuilder();
        int start = from;
        for (int i = from; i < to; i++) {
            boolean last = i + 1 == to || styles[i + 1] != styles[i] || labels.containsKey(i + 1);
            if (last) {
                out.append(styled(styles[i], harmless(text.substring(start, i + 1))));
                out.append(terminal.styled(Style.FAINT, label(i + 1)));
                start = i + 1;
            }
        }
        return out.toString();
    }

    private String styled(@Nullable Style style, String words) {
        return style == null ? words : terminal.styled(style, words);
    }

    private String label(int end) {
        String label = labels.get(end);
        return label == null ? "" : "[" + label + "]";
    }

    /** A text must not move the cursor, change colours or turn the direction of writing. */
    static String harmless(String text) {
        return text.codePoints()
                .map(point -> harmful(point) ? REPLACEMENT : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean harmful(int point) {
        int type = Character.getType(point);
        return point != '\t' && (type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE);
    }
}

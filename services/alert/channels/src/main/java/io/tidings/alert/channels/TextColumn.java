package io.tidings.alert.channels;

import java.util.List;

/** Plain text in lines of readable length. Words, addresses among them, are never cut. */
final class TextColumn {

    private static final int WIDTH = 76;

    private final StringBuilder out = new StringBuilder();

    /** A text whose first line begins with the lead and whose others are indented as far. */
    void line(String lead, String text) {
        String indent = " ".repeat(lead.length());
        StringBuilder line = new StringBuilder(lead);
        boolean empty = true;
        for (String word : text.strip().split(" +", -1)) {
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                out.append(line).append('\n');
                line = new StringBuilder(indent);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        out.append(line).append('\n');
    }

    void lines(List<String> each) {
        each.forEach(text -> line("", text));
    }

    /** A text with an empty line after it; nothing for an empty one. */
    void paragraph(String text) {
        if (!text.isBlank()) {
            line("", text);
            blank();
        }
    }

    /** What mail programs take off when they quote (RFC 3676, 4.3). */
    void signature() {
        out.append("-- \n");
    }

    void blank() {
        out.append('\n');
    }

    @Override
    public String toString() {
        return out.toString();
    }
}

package io.tidings.document.parser;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Makes blocks of the XHTML that Tika reports of a document. */
final class OfficeText extends DefaultHandler {

    private static final int MOST_LETTERS = 1_048_576;
    private static final int LONGEST_HEADING = 200;
    private static final int LONGEST_CELL = 300;

    /** Printed on every page, or none of the text. */
    private static final Set<String> LEFT_OUT =
            Set.of("header", "footer", "annotation", "annotations", "embedded", "package-entry");

    private final Deque<List<List<Block>>> rows = new ArrayDeque<>();
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private String heading = "";
    private boolean title;
    private int items;
    private int bold;
    private int boldLetters;
    private int leftOut;
    private int letters;
    private boolean body;

    List<Block> blocks() {
        return blocks;
    }

    @Override
    public void startElement(@Nullable String uri, String name, @Nullable String qualified, Attributes attributes) {
        String element = name.toLowerCase(Locale.ROOT);
        if (leftOut > 0 || isLeftOut(element, attributes)) {
            leftOut++;
            return;
        }
        switch (element) {
            case "body" -> body = true;
            case "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table" -> open(element, attributes);
            case "li", "tr", "td", "th" -> openPart(element);
            case "br" -> text.append('\n');
            case "b", "strong" -> bold++;
            default -> {}
        }
    }

    private void openPart(String element) {
        close();
        switch (element) {
            case "li" -> items++;
            case "tr" -> rows.push(new ArrayList<>());
            default -> cells().add(new ArrayList<>());
        }
    }

    @Override
    public void endElement(@Nullable String uri, String name, @Nullable String qualified) {
        if (leftOut > 0) {
            leftOut--;
            return;
        }
        switch (name.toLowerCase(Locale.ROOT)) {
            case "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "table", "td", "th", "body" -> close();
            case "li" -> {
                close();
                items = Math.max(0, items - 1);
            }
            case "tr" -> closeRow();
            case "b", "strong" -> bold = Math.max(0, bold - 1);
            default -> {}
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (leftOut == 0 && body) {
            letters += length;
            if (letters > MOST_LETTERS) {
                throw new TooLargeException("it holds more than " + MOST_LETTERS + " letters");
            }
            text.append(characters, start, length);
            boldLetters += bold > 0 ? length : 0;
        }
    }

    @Override
    public void ignorableWhitespace(char[] characters, int start, int length) {
        if (leftOut == 0 && body) {
            text.append(' ');
        }
    }

    private static boolean isLeftOut(String element, Attributes attributes) {
        String kind = attributes.getValue("class");
        return element.equals("div") && kind != null && LEFT_OUT.contains(kind.toLowerCase(Locale.ROOT));
    }

    private void open(String element, Attributes attributes) {
        close();
        heading = element.matches("h[1-6]") ? element : "";
        title = "title".equalsIgnoreCase(attributes.getValue("class"));
    }

    /** Text between two breaks is a block of its own; a line break inside a paragraph is a space. */
    private void close() {
        String line = CleanLine.of(text.toString());
        boolean allBold = !line.isEmpty() && boldLetters >= 0.9 * text.length();
        text.setLength(0);
        boldLetters = 0;
        if (!line.isEmpty() && !Bullets.isMark(line)) {
            target().add(block(line, allBold));
        }
        heading = "";
        title = false;
    }

    private Block block(String line, boolean allBold) {
        if (title) {
            return new Block(Block.Kind.TITLE, line);
        }
        Optional<String> item = Bullets.item(line);
        if (items > 0 || item.isPresent()) {
            return new Block(Block.Kind.BULLET, item.orElse(line));
        }
        boolean set = !heading.isEmpty() || (allBold && line.length() <= LONGEST_HEADING && !line.endsWith("."));
        return new Block(set ? Block.Kind.HEADING : Block.Kind.PARAGRAPH, line);
    }

    private List<Block> target() {
        List<List<Block>> cells = rows.peek();
        return cells == null || cells.isEmpty() ? blocks : cells.getLast();
    }

    private List<List<Block>> cells() {
        List<List<Block>> cells = rows.peek();
        if (cells == null) {
            cells = new ArrayList<>();
            rows.push(cells);
        }
        return cells;
    }

    private void closeRow() {
        close();
        if (rows.isEmpty()) {
            return;
        }
        List<List<Block>> cells =
                rows.pop().stream().filter(cell -> !cell.isEmpty()).toList();
        boolean layout = cells.size() < 2
                || cells.stream()
                        .anyMatch(cell -> cell.size() > 3 || textOf(cell).length() > LONGEST_CELL);
        if (layout) {
            cells.forEach(target()::addAll);
        } else {
            String row =
                    String.join(" | ", cells.stream().map(OfficeText::textOf).toList());
            target().add(new Block(Block.Kind.ROW, row));
        }
    }

    private static String textOf(List<Block> cell) {
        return String.join(" ", cell.stream().map(Block::text).toList());
    }
}

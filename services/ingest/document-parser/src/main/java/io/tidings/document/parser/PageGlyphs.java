package io.tidings.document.parser;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects the words of one page after another with where they stand, in the order in which the page draws them. */
final class PageGlyphs extends PDFTextStripper {

    private static final double BOLD_WEIGHT = 600;

    private final int letters;
    private final Map<Integer, List<Fragment>> byDirection = new HashMap<>();
    private final Map<String, Boolean> boldFonts = new HashMap<>();
    private int read;
    private int unknown;

    /**
     * A collector.
     *
     * @param letters most letters that are taken of the whole document
     */
    PageGlyphs(int letters) {
        this.letters = letters;
        setSortByPosition(false);
        setSuppressDuplicateOverlappingText(true);
    }

    /**
     * The words of a page that are written in its main direction: stamps across it and notes along its edge fall away.
     *
     * @param number counted from 1
     */
    List<Fragment> of(PDDocument pdf, int number) throws IOException {
        byDirection.clear();
        setStartPage(number);
        setEndPage(number);
        writeText(pdf, Writer.nullWriter());
        return byDirection.values().stream()
                .max((a, b) -> Integer.compare(length(a), length(b)))
                .map(List::copyOf)
                .orElse(List.of());
    }

    private static int length(List<Fragment> fragments) {
        return fragments.stream().mapToInt(fragment -> fragment.text().length()).sum();
    }

    /** Letters of which the document does not say what they are. */
    int unknown() {
        return unknown;
    }

    /** All others. */
    int read() {
        return read;
    }

    @Override
    protected void processTextPosition(TextPosition glyph) {
        String unicode = glyph.getUnicode();
        if (unicode == null || unicode.isEmpty() || unicode.charAt(0) == 0xFFFD || isPrivate(unicode.charAt(0))) {
            unknown++;
        } else {
            read++;
        }
        if (read > letters) {
            throw new TooLargeException("it holds more than " + letters + " letters");
        }
        super.processTextPosition(glyph);
    }

    /** Bullets of symbol fonts are known; other letters of the private area mean something only to their font. */
    private static boolean isPrivate(char c) {
        return c >= 0xE000 && c <= 0xF8FF && !Bullets.isMark(c);
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        if (!text.isBlank() && !positions.isEmpty()) {
            TextPosition first = positions.getFirst();
            int direction = Math.round(first.getDir());
            List<Fragment> line = byDirection.computeIfAbsent(direction, _ -> new ArrayList<>());
            Fragment word = fragment(text, positions);
            if (!line.isEmpty() && continues(line.getLast(), word)) {
                line.set(line.size() - 1, line.getLast().and(word));
            } else {
                line.add(word);
            }
        }
    }

    private static boolean continues(Fragment before, Fragment word) {
        double gap = word.x0() - before.x1();
        return before.sameBaseline(word) && gap > -0.5 * word.size() && gap < 0.9 * word.size();
    }

    private Fragment fragment(String text, List<TextPosition> positions) {
        double x0 = Double.MAX_VALUE;
        double x1 = -Double.MAX_VALUE;
        boolean bold = true;
        for (TextPosition glyph : positions) {
            x0 = Math.min(x0, glyph.getXDirAdj());
            x1 = Math.max(x1, glyph.getXDirAdj() + glyph.getWidthDirAdj());
            bold &= isBold(glyph.getFont());
        }
        TextPosition middle = positions.get(positions.size() / 2);
        double size = Math.max(1, Math.round(middle.getFontSizeInPt() * 2) / 2.0);
        return new Fragment(x0, x1, middle.getYDirAdj(), size, bold, text);
    }

    private boolean isBold(PDFont font) {
        String name = Objects.requireNonNullElse(font.getName(), "").toLowerCase(Locale.ROOT);
        return boldFonts.computeIfAbsent(name, _ -> {
            PDFontDescriptor descriptor = font.getFontDescriptor();
            return name.matches(".*(bold|black|heavy|demi).*")
                    || (descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= BOLD_WEIGHT));
        });
    }

    /** Articles would be written in an order of their own; where they stand says it better. */
    @Override
    public boolean getSeparateByBeads() {
        return false;
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        if (page.hasContents()) {
            super.processPage(page);
        }
    }
}

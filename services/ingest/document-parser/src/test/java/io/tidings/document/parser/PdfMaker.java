package io.tidings.document.parser;

import io.tidings.document.parser.SampleTexts.Sample;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Sets announcements as PDF the way press offices do. */
final class PdfMaker {

    private static final float MARGIN = 64;
    private static final float SIZE = 10.5f;
    private static final float LEADING = 14;

    private final PDDocument pdf = new PDDocument();
    private final PDFont plain = new PDType1Font(FontName.TIMES_ROMAN);
    private final PDFont bold = new PDType1Font(FontName.TIMES_BOLD);
    private final Style style;
    private PDPageContentStream page;
    private int column;
    private float y;
    private float top;

    private PdfMaker(Style style) {
        this.style = style;
    }

    /**
     * How it is set.
     *
     * @param columns of the text below the headline
     * @param hyphenated whether long words are parted at line ends
     * @param running whether every page has a header, a footer and its number
     */
    record Style(int columns, boolean hyphenated, boolean running) {}

    static byte[] of(Sample sample, Style style) throws IOException {
        var maker = new PdfMaker(style);
        maker.begin();
        maker.headline(sample.title());
        for (String paragraph : sample.paragraphs()) {
            maker.paragraph(paragraph);
        }
        return maker.bytes();
    }

    private void begin() throws IOException {
        if (page != null) {
            page.close();
        }
        PDPage added = new PDPage(PDRectangle.A4);
        pdf.addPage(added);
        page = new PDPageContentStream(pdf, added);
        if (style.running()) {
            line(bold, 9, MARGIN, 810, "Ministry of Examples");
            line(plain, 8, MARGIN, 30, "www.examples.test | press office 020 7000 0000");
            line(plain, 8, 520, 30, "Page " + pdf.getNumberOfPages());
        }
        column = 0;
        top = 770;
        y = top;
    }

    private void headline(String title) throws IOException {
        for (String text : wrapped(title, bold, 20, PDRectangle.A4.getWidth() - 2 * MARGIN)) {
            line(bold, 20, MARGIN, y, text);
            y -= 25;
        }
        y -= 8;
        top = y;
    }

    private void paragraph(String paragraph) throws IOException {
        boolean bullet = paragraph.startsWith("- ");
        float indent = bullet ? 14 : 0;
        List<String> lines = wrapped(bullet ? paragraph.substring(2) : paragraph, plain, SIZE, width() - indent);
        for (int i = 0; i < lines.size(); i++) {
            if (y < (style.columns() > 1 ? 440 : 60)) {
                next();
            }
            float x = MARGIN + column * (width() + 20);
            if (bullet && i == 0) {
                line(plain, SIZE, x, y, "\u2022");
            }
            line(plain, SIZE, x + indent, y, lines.get(i));
            y -= LEADING;
        }
        y -= 7;
    }

    private void next() throws IOException {
        if (column + 1 < style.columns()) {
            column++;
            y = top;
        } else {
            begin();
        }
    }

    private float width() {
        return (PDRectangle.A4.getWidth() - 2 * MARGIN - 20 * (style.columns() - 1)) / style.columns();
    }

    private List<String> wrapped(String text, PDFont font, float size, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            String wider = line.isEmpty() ? word : line + " " + word;
            if (length(wider, font, size) <= width) {
                line.setLength(0);
                line.append(wider);
                continue;
            }
            String rest = word;
            if (style.hyphenated() && size == SIZE && word.matches("\\p{L}{9,}")) {
                String head = word.substring(0, word.length() / 2);
                if (length(line + " " + head + "-", font, size) <= width) {
                    line.append(' ').append(head).append('-');
                    rest = word.substring(head.length());
                }
            }
            lines.add(line.toString());
            line.setLength(0);
            line.append(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    private static float length(String text, PDFont font, float size) throws IOException {
        return font.getStringWidth(drawn(text)) / 1000 * size;
    }

    private void line(PDFont font, float size, float x, float at, String text) throws IOException {
        page.beginText();
        page.setFont(font, size);
        page.newLineAtOffset(x, at);
        page.showText(drawn(text));
        page.endText();
    }

    /** The built-in fonts know Western letters only. */
    private static String drawn(String text) {
        StringBuilder drawn = new StringBuilder();
        text.codePoints()
                .map(c -> c < 0x250 && c != 0x2D
                                || c == 0x2D
                                || "\u2013\u2014\u2018\u2019\u201C\u201D\u2022\u20AC\u2026".indexOf(c) >= 0
                        ? c
                        : '?')
                .map(c -> c >= 0x100 && c < 0x250 ? '?' : c)
                .forEach(drawn::appendCodePoint);
        return drawn.toString();
    }

    private byte[] bytes() throws IOException {
        page.close();
        var out = new ByteArrayOutputStream();
        pdf.save(out);
        pdf.close();
        return out.toByteArray();
    }
}

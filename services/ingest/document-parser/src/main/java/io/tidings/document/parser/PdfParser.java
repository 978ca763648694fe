package io.tidings.document.parser;

import io.tidings.document.Document;
import io.tidings.document.DocumentKind;
import io.tidings.document.DocumentOutcome;
import io.tidings.document.DocumentOutcome.Reason;
import io.tidings.document.DocumentOutcome.Refused;
import io.tidings.document.parser.Paragraphs.Laid;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads PDF: words with their places become columns, lines, paragraphs. */
final class PdfParser {

    /** More pages are a book. */
    static final int MOST_PAGES = 2_000;

    /** More letters than this make more than a megabyte of text. */
    private static final int MOST_LETTERS = 1_048_576;

    private static final int FEWEST_LETTERS = 40;

    private PdfParser() {}

    static DocumentOutcome read(Path file) throws IOException {
        if (!PdfEnd.isThere(file)) {
            return new Refused(Reason.BROKEN, "the PDF is cut off: its end is missing; send the whole file");
        }
        try (PDDocument pdf = Loader.loadPDF(
                new RandomAccessReadBufferedFile(file.toFile()),
                "",
                null,
                null,
                IOUtils.createTempFileOnlyStreamCache())) {
            return read(pdf);
        } catch (InvalidPasswordException e) {
            return new Refused(
                    Reason.ENCRYPTED, "the PDF opens with a password only; send it without one, or its text");
        }
    }

    private static DocumentOutcome read(PDDocument pdf) throws IOException {
        int pages = pdf.getNumberOfPages();
        if (pages > MOST_PAGES) {
            return new Refused(Reason.TOO_LARGE, "at most " + MOST_PAGES + " pages are read, not " + pages);
        }
        var glyphs = new PageGlyphs(MOST_LETTERS);
        List<TextLine> lines = new ArrayList<>();
        List<Double> heights = new ArrayList<>();
        int empty = 0;
        int column = 0;
        for (int page = 0; page < pages; page++) {
            List<Fragment> words = glyphs.of(pdf, page + 1);
            empty += words.isEmpty() ? 1 : 0;
            heights.add(height(pdf.getPage(page), words));
            for (List<Fragment> part : Columns.of(words)) {
                lines.addAll(Lines.of(part, page, column++));
            }
        }
        List<Laid> laid = Paragraphs.of(RunningLines.without(lines, heights));
        return outcome(pdf, glyphs, laid, empty);
    }

    private static DocumentOutcome outcome(PDDocument pdf, PageGlyphs glyphs, List<Laid> laid, int empty) {
        int pages = pdf.getNumberOfPages();
        if (glyphs.unknown() > glyphs.read()) {
            return new Refused(
                    Reason.NO_TEXT,
                    "the PDF's fonts do not say which letters they draw; it would have to be recognised");
        }
        long letters = letters(laid);
        if (letters < FEWEST_LETTERS && (empty > 0 || letters == 0)) {
            String all = pages == 1 ? "page is a picture" : pages + " pages are pictures";
            return new Refused(
                    Reason.NO_TEXT,
                    "the PDF has no text: its " + all + " or empty; send one with a text layer, or its text");
        }
        var properties = new PdfProperties(pdf);
        var headline = Headlines.of(properties.title(), laid);
        String text = Block.text(headline.blocks());
        return new DocumentOutcome.Read(new Document(
                DocumentKind.PDF,
                headline.title(),
                text,
                properties.properties(),
                pages,
                repairs(glyphs, pages, empty)));
    }

    private static long letters(List<Laid> laid) {
        return laid.stream()
                .flatMapToInt(part -> part.block().text().codePoints())
                .filter(Character::isLetterOrDigit)
                .count();
    }

    private static List<String> repairs(PageGlyphs glyphs, int pages, int empty) {
        List<String> repairs = new ArrayList<>();
        if (empty > 0) {
            repairs.add(empty + " of " + pages + " pages hold no text");
        }
        if (glyphs.unknown() > 0) {
            repairs.add(glyphs.unknown() + " letters are unknown to the document's own fonts and left out");
        }
        return repairs;
    }

    /** As the words stand: a page may be turned, or its words beyond its box. */
    private static double height(PDPage page, List<Fragment> words) {
        boolean turned = page.getRotation() % 180 != 0;
        var box = page.getCropBox();
        double stated = turned ? box.getWidth() : box.getHeight();
        return Math.max(stated, words.stream().mapToDouble(Fragment::y).max().orElse(0));
    }
}

package io.tidings.document.parser;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.document.Document;
import io.tidings.document.DocumentOutcome.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;

class LayoutTest {

    private record Put(String text, float size, boolean bold, float x, float y) {}

    @Test
    void aTableIsReadRowByRow() throws IOException {
        Document read = Parsed.document(page(
                "",
                new Put("New money for rural clinics", 18, true, 60, 760),
                new Put("The ministry pays as follows.", 11, false, 60, 720),
                new Put("Kenya", 11, false, 60, 690),
                new Put("£4 million", 11, false, 220, 690),
                new Put("2027", 11, false, 400, 690),
                new Put("Malawi", 11, false, 60, 674),
                new Put("£12 million", 11, false, 220, 674),
                new Put("2028", 11, false, 400, 674)));

        assertThat(read.title()).isEqualTo("New money for rural clinics");
        assertThat(read.text())
                .isEqualTo("The ministry pays as follows.\n\nKenya | £4 million | 2027\nMalawi | £12 million | 2028");
    }

    @Test
    void wordsPartedAtLineEndsAreJoinedAndHyphensKept() throws IOException {
        Document read = Parsed.document(page(
                "",
                new Put("The council announces a cross-", 11, false, 60, 700),
                new Put("border fund for infra-", 11, false, 60, 686),
                new Put("structure in North-", 11, false, 60, 672),
                new Put("East England and more.", 11, false, 60, 658)));

        assertThat(read.text())
                .isEqualTo(
                        "The council announces a cross-border fund for infrastructure in North-East England and more.");
    }

    @Test
    void theTitleOfTheFileCountsWhenItIsOne() throws IOException {
        Put body = new Put("The clinics of the rural north get new money from the ministry.", 11, false, 60, 700);
        Put large = new Put("MINISTRY OF HEALTH AND CARE", 22, true, 60, 760);

        assertThat(Parsed.document(page("New money for rural clinics", large, body))
                        .title())
                .isEqualTo("New money for rural clinics");
        assertThat(Parsed.document(page("Microsoft Word - draft_3.doc", large, body))
                        .title())
                .isEqualTo("MINISTRY OF HEALTH AND CARE");
        assertThat(Parsed.document(page("Style sheet of the department 2009", large, body))
                        .title())
                .isEqualTo("MINISTRY OF HEALTH AND CARE");
    }

    @Test
    void aScannedPageIsRefusedWithItsReason() throws IOException {
        try (var pdf = new PDDocument()) {
            var page = new PDPage();
            pdf.addPage(page);
            var picture = LosslessFactory.createFromImage(
                    pdf, new java.awt.image.BufferedImage(40, 40, java.awt.image.BufferedImage.TYPE_BYTE_GRAY));
            try (var content = new PDPageContentStream(pdf, page)) {
                content.drawImage(picture, 0, 0, 600, 800);
            }

            assertThat(Parsed.refused(saved(pdf)))
                    .extracting(refused -> refused.reason(), refused -> refused.detail())
                    .containsExactly(
                            Reason.NO_TEXT,
                            "the PDF has no text: its page is a picture or empty; send one with a text layer, or its text");
        }
    }

    @Test
    void aPasswordIsARefusalAndLockedPrintingIsNot() throws IOException {
        assertThat(Parsed.refused(locked("secret")).reason()).isEqualTo(Reason.ENCRYPTED);
        assertThat(Parsed.document(locked("")).text()).contains("The clinics of the north");
    }

    private static byte[] locked(String password) throws IOException {
        try (var pdf = pdf(
                new Put("The clinics of the north get new money from the ministry of health.", 11, false, 60, 700))) {
            var policy = new StandardProtectionPolicy("owner", password, new AccessPermission());
            policy.setEncryptionKeyLength(128);
            pdf.protect(policy);
            return saved(pdf);
        }
    }

    private static byte[] page(String title, Put... puts) throws IOException {
        try (var pdf = pdf(puts)) {
            pdf.getDocumentInformation().setTitle(title);
            return saved(pdf);
        }
    }

    private static PDDocument pdf(Put... puts) throws IOException {
        var pdf = new PDDocument();
        var page = new PDPage();
        pdf.addPage(page);
        var plain = new PDType1Font(FontName.HELVETICA);
        var bold = new PDType1Font(FontName.HELVETICA_BOLD);
        try (var content = new PDPageContentStream(pdf, page)) {
            for (Put put : List.of(puts)) {
                content.beginText();
                content.setFont(put.bold() ? bold : plain, put.size());
                content.newLineAtOffset(put.x(), put.y());
                content.showText(put.text());
                content.endText();
            }
        }
        return pdf;
    }

    private static byte[] saved(PDDocument pdf) throws IOException {
        var out = new ByteArrayOutputStream();
        pdf.save(out);
        return out.toByteArray();
    }
}

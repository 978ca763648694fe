package io.tidings.document.parser;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.document.Document;
import io.tidings.document.DocumentOutcome.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

class OfficeTest {

    @Test
    void headingsBulletsTablesAndBrokenLinesAreKept() throws IOException {
        Document read = Parsed.document(
                OfficeMaker.docx(
                        OfficeMaker.wordParagraph("<w:pStyle w:val=\"Heading1\"/>", "A new fund")
                                + OfficeMaker.wordParagraph("", "The minister said of the o\uFB03ce: yes.")
                                + "<w:tbl>" + row("Kenya", "£4 million") + row("Malawi", "£12 million") + "</w:tbl>"
                                + "<w:p><w:del><w:r><w:delText>Never said.</w:delText></w:r></w:del><w:r><w:t>Said</w:t><w:br/><w:t>twice.</w:t></w:r></w:p>"));

        assertThat(read.title()).isEqualTo("A new fund");
        assertThat(read.text())
                .isEqualTo(
                        "The minister said of the office: yes.\n\nKenya | £4 million\nMalawi | £12 million\n\nSaid twice.");
    }

    @Test
    void whatTheFileStatesIsTold() throws IOException {
        Document read = Parsed.document(OfficeMaker.docx(OfficeMaker.wordParagraph("", "Some words.")));

        assertThat(read.title()).isEmpty();
        assertThat(read.properties().created()).contains(Instant.parse("2026-03-04T05:06:07Z"));
        assertThat(read.properties().modified()).contains(Instant.parse("2026-03-05T05:06:07Z"));
        assertThat(read.properties().author()).contains("J. Clerk");
    }

    @Test
    void otherKindsAreNamed() throws IOException {
        assertThat(Parsed.refused(OfficeMaker.zip(Map.of("xl/workbook.xml", "<x/>")))
                        .detail())
                .isEqualTo("it is a spreadsheet; read are PDF, Word, OpenDocument text and RTF");
        assertThat(Parsed.refused(OfficeMaker.zip(Map.of("ppt/presentation.xml", "<x/>")))
                        .detail())
                .startsWith("it is a slide deck");
        assertThat(Parsed.refused(OfficeMaker.zip(Map.of("a.txt", "x"))).reason())
                .isEqualTo(Reason.OTHER_KIND);
    }

    @Test
    void aPasswordIsARefusal() throws Exception {
        try (var ole = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var out = encryptor.getDataStream(ole)) {
                out.write(OfficeMaker.docx(OfficeMaker.wordParagraph("", "Words.")));
            }
            var bytes = new ByteArrayOutputStream();
            ole.writeFilesystem(bytes);

            assertThat(Parsed.refused(bytes.toByteArray()).reason()).isEqualTo(Reason.ENCRYPTED);
        }
    }

    @Test
    void aDocumentWithoutWordsIsRefused() throws IOException {
        assertThat(Parsed.refused(OfficeMaker.odt("<text:p> </text:p>")).reason())
                .isEqualTo(Reason.NO_TEXT);
    }

    private static String row(String first, String second) {
        return "<w:tr><w:tc>" + OfficeMaker.wordParagraph("", first) + "</w:tc><w:tc>"
                + OfficeMaker.wordParagraph("", second) + "</w:tc></w:tr>";
    }
}

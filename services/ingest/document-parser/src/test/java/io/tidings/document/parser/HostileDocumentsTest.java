package io.tidings.document.parser;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.document.DocumentKind;
import io.tidings.document.DocumentOutcome;
import io.tidings.document.DocumentOutcome.Reason;
import io.tidings.document.DocumentOutcome.Refused;
import io.tidings.document.DocumentsAwayException;
import io.tidings.document.parser.SampleTexts.Sample;
import io.tidings.document.process.DocumentProcess;
import io.tidings.document.process.ParserSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Documents that were made to hurt, or were hurt on their way. Each is answered in time, and the next one is read. */
class HostileDocumentsTest {

    private static final Duration DEADLINE = Duration.ofSeconds(20);
    private static final Sample SAMPLE = SampleTexts.all().getFirst();
    private static final DocumentProcess PROCESS =
            new DocumentProcess(ParserSettings.STANDARD.within(DEADLINE, Duration.ofSeconds(60)));

    @AfterEach
    void theNextDocumentIsRead() throws Exception {
        assertThat(PROCESS.read(OfficeMaker.of(DocumentKind.PDF, SAMPLE))).isInstanceOf(DocumentOutcome.Read.class);
    }

    @AfterAll
    static void end() {
        PROCESS.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"PDF", "DOCX", "ODT", "RTF"})
    void halfADocumentIsNone(DocumentKind kind) throws Exception {
        byte[] whole = OfficeMaker.of(kind, SAMPLE);
        for (int tenth = 1; tenth < 10; tenth++) {
            byte[] part = Arrays.copyOf(whole, whole.length * tenth / 10);

            assertThat(refused(part).reason())
                    .as(kind + " cut off at " + tenth + "0 %")
                    .isEqualTo(Reason.BROKEN);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PDF", "DOCX", "ODT", "RTF"})
    void damagedBytesNeverEndTheReading(DocumentKind kind) throws Exception {
        byte[] whole = OfficeMaker.of(kind, SAMPLE);
        for (int at = 20; at < whole.length; at += Math.max(1, whole.length / 25)) {
            byte[] damaged = whole.clone();
            Arrays.fill(damaged, at, Math.min(damaged.length, at + 7), (byte) 0xA5);

            assertThat(PROCESS.read(damaged)).isNotNull();
        }
    }

    @Test
    void aZipBombIsRefused() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] spaces = new byte[1 << 20];
            Arrays.fill(spaces, (byte) ' ');
            for (int i = 0; i < 200; i++) {
                zip.write(spaces);
            }
        }

        assertThat(refused(bytes.toByteArray()))
                .isEqualTo(new Refused(Reason.TOO_LARGE, "the document is too large: it unpacks to more than 64 MB"));
    }

    @Test
    void entityBombsAreRefusedInEveryKindOfXml() throws Exception {
        String bomb = "<!DOCTYPE x [<!ENTITY a0 \"lol\">"
                + java.util.stream.IntStream.range(1, 12)
                        .mapToObj(n -> "<!ENTITY a" + n + " \"" + ("&a" + (n - 1) + ";").repeat(10) + "\">")
                        .collect(java.util.stream.Collectors.joining())
                + "]>";
        Map<String, String> word = new LinkedHashMap<>();
        word.put("[Content_Types].xml", bomb + "<Types>&a11;</Types>");
        word.put("word/document.xml", bomb + "<w>&a11;</w>");

        assertThat(refused(OfficeMaker.odt("<text:p>&a11;</text:p>", bomb)).reason())
                .isEqualTo(Reason.BROKEN);
        assertThat(refused(OfficeMaker.zip(word)).reason()).isEqualTo(Reason.BROKEN);
    }

    @Test
    void nothingOutsideIsAskedFor() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(1);
            String address = "http://127.0.0.1:" + server.getLocalPort() + "/x";
            String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + address + "\">]>";
            String include = "<!DOCTYPE x SYSTEM \"" + address + ".dtd\">";

            PROCESS.read(OfficeMaker.odt("<text:p>Some words &e;</text:p>", entity));
            PROCESS.read(OfficeMaker.odt("<text:p>Some words</text:p>", include));
            PROCESS.read(("{\\rtf1 {\\field{\\*\\fldinst INCLUDETEXT \"" + address + "\"}}Some words}")
                    .getBytes(StandardCharsets.US_ASCII));

            assertThat(asked(server)).isFalse();
        }
    }

    @Test
    void aFileOfThisMachineIsNotReadIntoADocument() throws Exception {
        String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";

        DocumentOutcome outcome = PROCESS.read(OfficeMaker.odt("<text:p>Some words &e;</text:p>", entity));

        assertThat(outcome.toString()).doesNotContain("root:");
    }

    @Test
    void deepNestingIsAnsweredInTime() throws Exception {
        int depth = 200_000;
        String odt = "<text:section>".repeat(depth) + "<text:p>Words</text:p>" + "</text:section>".repeat(depth);
        String rtf = "{\\rtf1 " + "{".repeat(depth) + "Words" + "}".repeat(depth) + "}";
        String pdf = "%PDF-1.7\n1 0 obj\n" + "[".repeat(depth) + "]".repeat(depth)
                + "\nendobj\ntrailer\n<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n";

        answeredInTime(OfficeMaker.odt(odt));
        answeredInTime(rtf.getBytes(StandardCharsets.US_ASCII));
        answeredInTime(pdf.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void aBillionPagesAreAnsweredInTime() throws Exception {
        String pages = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Count 1000000000/Kids[2 0 R 2 0 R 3 0 R]>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]>>endobj\n"
                + "trailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n";

        answeredInTime(pages.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void aStreamThatUnpacksToGigabytesIsAnsweredInTime() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            byte[] drawing =
                    "BT /F1 9 Tf (word word word) Tj ET\n".repeat(30_000).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 300; i++) {
                deflater.write(drawing);
            }
        }
        var pdf = new ByteArrayOutputStream();
        pdf.write(
                ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n"
                                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj\n"
                                + "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
                                + "4 0 obj<</Filter/FlateDecode/Length " + packed.size() + ">>stream\n")
                        .getBytes(StandardCharsets.US_ASCII));
        pdf.write(packed.toByteArray());
        pdf.write("\nendstream endobj\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n"
                .getBytes(StandardCharsets.US_ASCII));

        assertThat(refused(pdf.toByteArray()).reason()).isIn(Reason.TOO_LARGE, Reason.TOO_SLOW);
    }

    private static void answeredInTime(byte[] bytes) throws DocumentsAwayException {
        long start = System.nanoTime();
        assertThat(PROCESS.read(bytes)).isNotNull();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(DEADLINE.plusSeconds(10));
    }

    private static Refused refused(byte[] bytes) throws DocumentsAwayException {
        return switch (PROCESS.read(bytes)) {
            case DocumentOutcome.Read read -> throw new AssertionError("read: " + read.document());
            case Refused refused -> refused;
        };
    }

    private static boolean asked(ServerSocket server) throws IOException {
        try {
            server.accept().close();
            return true;
        } catch (java.net.SocketTimeoutException e) {
            return false;
        }
    }
}

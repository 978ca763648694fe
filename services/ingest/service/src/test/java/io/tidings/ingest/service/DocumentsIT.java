package io.tidings.ingest.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.tidings.contracts.Content;
import io.tidings.contracts.Topics;
import io.tidings.ingest.RawSubmission;
import io.tidings.testing.Eventually;
import io.tidings.testing.KafkaResource;
import io.tidings.testing.PostgresResource;
import io.tidings.testing.RealKafka;
import io.tidings.testing.TestNames;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;

/** Documents over HTTP, through real Kafka and PostgreSQL. */
@QuarkusTest
@WithTestResource(KafkaResource.class)
@WithTestResource(PostgresResource.class)
class DocumentsIT {

    private static final String PDF = "application/pdf";

    private final Topic received = new Topic(RealKafka.shared(), Topics.RECEIVED);
    private final Topic ingested = new Topic(RealKafka.shared(), Topics.INGESTED);

    @Test
    void aDocumentIsKeptAsItIsAndComesOutAsText() throws IOException {
        byte[] pdf = pdf(TestNames.unique("fund"), 0);

        String id = accept(pdf, PDF);

        assertThat(received.records(id))
                .singleElement()
                .matches(record -> Arrays.equals(record.value(), pdf), "is kept byte for byte");
        assertThat(content(id).title()).isEqualTo("New money for rural clinics");
        assertThat(content(id).body()).startsWith("The ministry gives").endsWith("north.");
    }

    @Test
    void theLargestDocumentPasses() throws IOException {
        byte[] small = pdf(TestNames.unique("fund"), 0);
        byte[] large = pdf(TestNames.unique("fund"), RawSubmission.MAX_DOCUMENT_BYTES - small.length - 4_000);

        assertThat(large.length).isBetween(RawSubmission.MAX_DOCUMENT_BYTES - 8_000, RawSubmission.MAX_DOCUMENT_BYTES);
        String id = accept(large, "application/octet-stream");

        assertThat(content(id).title()).isEqualTo("New money for rural clinics");
        assertThat(received.records(id))
                .singleElement()
                .matches(record -> Arrays.equals(record.value(), large), "is kept byte for byte");
    }

    @Test
    void theSameDocumentTwiceIsOneAnnouncement() throws IOException {
        byte[] pdf = pdf(TestNames.unique("fund"), 0);

        assertThat(accept(pdf, PDF)).isEqualTo(accept(pdf, "text/html"));
    }

    @Test
    void whatIsLargerIsRefused() throws IOException {
        byte[] tooLarge = Arrays.copyOf(pdf("x", 0), RawSubmission.MAX_DOCUMENT_BYTES + 1);

        Answer answer = send(tooLarge, PDF);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text("type")).isEqualTo("urn:tidings:problem:too-large");
        assertThat(answer.text("detail")).contains("26214400");
    }

    @Test
    void whatCannotBeReadIsRefusedAtTheDoorWithItsReason() throws IOException {
        byte[] pdf = pdf("x", 0);
        byte[] half = Arrays.copyOf(pdf, pdf.length / 2);

        assertThat(send(half, PDF).status()).isEqualTo(422);
        assertThat(send(half, PDF).text("type")).isEqualTo("urn:tidings:problem:unreadable-document");
        assertThat(send(sheet(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                        .text("detail"))
                .contains("it is a spreadsheet");
        byte[] page = "<html><p>Gone.</p></html>".getBytes(StandardCharsets.UTF_8);
        assertThat(send(page, PDF).status()).isEqualTo(415);
        assertThat(send(page, PDF).text("detail")).contains("does not begin as PDF");
    }

    @Test
    void aBombIsRefusedAndTheNextSubmissionTaken() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(new byte[80 << 20]);
        }

        assertThat(send(bytes.toByteArray(), "application/msword").status()).isEqualTo(413);

        accept(pdf(TestNames.unique("fund"), 0), PDF);
    }

    private Content content(String id) {
        return Eventually.present(
                        "it is ingested", () -> ingested.ingested(id).stream().findFirst())
                .announcement()
                .content();
    }

    private static String accept(byte[] bytes, String type) {
        Answer answer = send(bytes, type);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(202);
        return answer.body().path("id").asText();
    }

    private record Answer(int status, JsonNode body) {

        String text(String field) {
            return body.path(field).asText();
        }
    }

    /** By the JDK's client: the usual one prints what it sends, twenty-five million numbers. */
    private static Answer send(byte[] bytes, String type) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://localhost:" + RestAssured.port + "/api/submissions"))
                    .header("Content-Type", type)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(bytes))
                    .build();
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), new ObjectMapper().readTree(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sheet() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
        }
        return bytes.toByteArray();
    }

    /** A page of text, with so many bytes of something that no compression makes smaller. */
    private static byte[] pdf(String word, int ballast) throws IOException {
        try (var pdf = new PDDocument()) {
            var page = new PDPage();
            pdf.addPage(page);
            try (var content = new PDPageContentStream(pdf, page)) {
                write(content, 20, 720, "New money for rural clinics");
                write(content, 11, 690, "The ministry gives £4 million to the " + word + " for clinics in the north.");
            }
            if (ballast > 0) {
                byte[] noise = new byte[ballast];
                new Random(7).nextBytes(noise);
                var stream = new PDStream(pdf);
                try (var out = stream.createOutputStream()) {
                    out.write(noise);
                }
                pdf.getDocumentCatalog().getCOSObject().setItem("Ballast", stream);
            }
            var bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static void write(PDPageContentStream content, float size, float y, String text) throws IOException {
        content.beginText();
        content.setFont(new PDType1Font(FontName.HELVETICA), size);
        content.newLineAtOffset(60, y);
        content.showText(text);
        content.endText();
    }
}

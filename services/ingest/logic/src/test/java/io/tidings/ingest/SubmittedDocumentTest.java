package io.tidings.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidings.contracts.Content;
import io.tidings.document.Document;
import io.tidings.document.DocumentKind;
import io.tidings.document.DocumentOutcome;
import io.tidings.document.DocumentReader;
import io.tidings.document.DocumentsAwayException;
import io.tidings.ingest.Refusal.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a submission makes of a document; the document itself is given. */
class SubmittedDocumentTest {

    private static final byte[] PDF = "%PDF-1.7 and so on".getBytes(StandardCharsets.ISO_8859_1);
    private static final Instant SAVED = Instant.parse("2026-03-04T05:06:07Z");
    private static final Document DOCUMENT = new Document(
            DocumentKind.PDF,
            "A fund for cafe\u0301s",
            "We give £4 million.\n\n- one\n- two",
            new Document.Properties(
                    Optional.of(SAVED),
                    Optional.of(SAVED),
                    Optional.of("J. Clerk"),
                    Optional.of("Ministry of Examples"),
                    Optional.of("EN-gb")),
            2,
            List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/pdf",
                "application/octet-stream",
                "text/html; charset=utf-8",
                "text/plain",
                "application/msword"
            })
    void aDocumentIsReadWhateverItIsCalled(String contentType) throws Exception {
        var submission = accepted(sent(PDF, contentType, Map.of()), bytes -> new DocumentOutcome.Read(DOCUMENT));

        assertThat(submission.content())
                .contains(new Content("A fund for caf\u00e9s", "We give £4 million.\n\n- one\n- two", "en-GB"));
        assertThat(submission.origin().publisher()).isEqualTo("Ministry of Examples");
        assertThat(submission.dates().updatedAt()).contains(SAVED);
    }

    @Test
    void whenAFileWasMadeIsNotWhenItWasPublished() throws Exception {
        var submission = accepted(sent(PDF, "application/pdf", Map.of()), bytes -> new DocumentOutcome.Read(DOCUMENT));

        assertThat(submission.dates().publishedAt()).isEmpty();
    }

    @Test
    void whatIsStatedBesideADocumentWins() throws Exception {
        var beside = Map.of(
                SubmissionField.TITLE, "Stated", SubmissionField.PUBLISHER, "Somebody", SubmissionField.LANGUAGE, "fr");

        var submission = accepted(sent(PDF, "application/pdf", beside), bytes -> new DocumentOutcome.Read(DOCUMENT));

        assertThat(submission.content().orElseThrow())
                .isEqualTo(new Content("Stated", "We give £4 million.\n\n- one\n- two", "fr"));
        assertThat(submission.origin().publisher()).isEqualTo("Somebody");
    }

    @Test
    void theFirstLineOfADocumentWithoutHeadlineMayBeIt() throws Exception {
        var plain = new Document(
                DocumentKind.RTF,
                "",
                "A fund for rural clinics\n\nIt gives £4 million.",
                Document.Properties.NONE,
                0,
                List.of());

        var submission = accepted(sent(PDF, "application/rtf", Map.of()), bytes -> new DocumentOutcome.Read(plain));

        assertThat(submission.content())
                .contains(new Content("A fund for rural clinics", "It gives £4 million.", null));
    }

    @Test
    void aWithdrawalKeepsTheTextOfItsDocument() throws Exception {
        var beside = Map.of(SubmissionField.ID, "17", SubmissionField.WITHDRAWN, "true");

        var submission = accepted(sent(PDF, "application/pdf", beside), bytes -> new DocumentOutcome.Read(DOCUMENT));

        assertThat(submission.withdrawn()).isTrue();
        assertThat(submission.content()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "ENCRYPTED, UNREADABLE",
        "NO_TEXT, UNREADABLE",
        "BROKEN, UNREADABLE",
        "TOO_SLOW, UNREADABLE",
        "TOO_LARGE, TOO_LARGE",
        "OTHER_KIND, UNSUPPORTED_TYPE"
    })
    void whatCannotBeReadIsRefusedWithItsReason(DocumentOutcome.Reason why, Reason reason) throws Exception {
        var refusals = refusals(
                sent(PDF, "application/pdf", Map.of()), bytes -> new DocumentOutcome.Refused(why, "it opens not"));

        assertThat(refusals).containsExactly(new Refusal(reason, null, "it opens not"));
    }

    @Test
    void anAbsentReaderIsNoRefusal() {
        var raw = sent(PDF, "application/pdf", Map.of());

        assertThatThrownBy(() -> SubmissionReader.read(raw, bytes -> {
                    throw new DocumentsAwayException("its process does not start", null);
                }))
                .isInstanceOf(DocumentsAwayException.class);
    }

    @Test
    void whatIsCalledADocumentAndIsNoneIsRefused() throws Exception {
        byte[] page = "<html><p>This page is gone.</p></html>".getBytes(StandardCharsets.UTF_8);

        assertThat(refusals(sent(page, "application/pdf", Map.of()), DocumentReader.none()))
                .containsExactly(new Refusal(
                        Reason.UNSUPPORTED_TYPE,
                        null,
                        "it is sent as \"application/pdf\" but does not begin as PDF, Word, OpenDocument or RTF does;"
                                + " send a text as text/plain, a page as text/html"));
    }

    @Test
    void documentsMayBeLargerThanPages() throws Exception {
        byte[] large = Arrays.copyOf(PDF, RawSubmission.MAX_DOCUMENT_BYTES);
        byte[] tooLarge = Arrays.copyOf(PDF, RawSubmission.MAX_DOCUMENT_BYTES + 1);
        DocumentReader reader = bytes -> new DocumentOutcome.Read(DOCUMENT);

        assertThat(accepted(sent(large, "application/pdf", Map.of()), reader).content())
                .isPresent();
        assertThat(refusals(sent(tooLarge, "application/pdf", Map.of()), reader))
                .containsExactly(new Refusal(Reason.TOO_LARGE, null, "at most 26214400 bytes are taken, not 26214401"));
        assertThat(refusals(sent(large, "text/html", Map.of()), reader))
                .extracting(Refusal::reason)
                .containsExactly(Reason.TOO_LARGE);
    }

    @Test
    void aDocumentWithTooMuchTextOrNoneIsRefused() throws Exception {
        assertThat(refusals(sent(PDF, "application/pdf", Map.of()), bytes -> read("words ".repeat(200_000))))
                .containsExactly(new Refusal(
                        Reason.TOO_LARGE, null, "a document holds at most 1048576 bytes of text, not 1200000"));
        assertThat(refusals(sent(PDF, "application/pdf", Map.of()), bytes -> read("- -")))
                .extracting(Refusal::reason)
                .containsExactly(Reason.UNREADABLE);
    }

    private static DocumentOutcome read(String text) {
        return new DocumentOutcome.Read(
                new Document(DocumentKind.PDF, "Title", text, Document.Properties.NONE, 1, List.of()));
    }

    private static RawSubmission sent(byte[] bytes, String contentType, Map<SubmissionField, String> beside) {
        return new RawSubmission(bytes, contentType, beside);
    }

    private static Submission accepted(RawSubmission raw, DocumentReader documents) throws DocumentsAwayException {
        return switch (SubmissionReader.read(raw, documents)) {
            case SubmissionOutcome.Accepted accepted -> accepted.submission();
            case SubmissionOutcome.Refused refused -> throw new AssertionError("refused: " + refused.summary());
        };
    }

    private static List<Refusal> refusals(RawSubmission raw, DocumentReader documents) throws DocumentsAwayException {
        return switch (SubmissionReader.read(raw, documents)) {
            case SubmissionOutcome.Accepted accepted -> throw new AssertionError("accepted: " + accepted.submission());
            case SubmissionOutcome.Refused refused -> refused.refusals();
        };
    }
}

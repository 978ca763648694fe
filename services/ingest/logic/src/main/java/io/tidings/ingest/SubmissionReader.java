package io.tidings.ingest;

import io.tidings.contracts.Content;
import io.tidings.document.DocumentOutcome;
import io.tidings.document.DocumentReader;
import io.tidings.document.DocumentSigns;
import io.tidings.document.DocumentsAwayException;
import io.tidings.ingest.StrictDecoder.Decoding;
import io.tidings.page.CharsetSniffer;
import io.tidings.page.CleanText;
import io.tidings.page.WebEncoding;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was sent: one announcement as JSON, plain text, a page or a document. The same bytes always give the same outcome.
 *
 * <p>A plain text is stored whole as the body. Only a first line that clearly is a headline ({@link Headline}) and has no
 * stated title beside it becomes the title instead; so too in a document that names no headline.
 *
 * <p>Whether bytes are a document is decided by their beginning, not by their label: servers call a PDF text/html, and a page
 * that says it is gone a PDF.
 */
public final class SubmissionReader {

    private static final Set<String> LABELS_OF_TEXT = Set.of("text/plain", "text/html", "application/xhtml+xml");

    private SubmissionReader() {}

    /** Reads and checks it where no documents are read; never throws for what somebody sent. */
    public static SubmissionOutcome read(RawSubmission raw) {
        try {
            return read(raw, DocumentReader.none());
        } catch (DocumentsAwayException e) {
            throw new IllegalStateException("where none are read, none can be away", e);
        }
    }

    /**
     * Reads and checks it; never throws for what somebody sent.
     *
     * @param documents reads what is a PDF or Office document
     * @throws DocumentsAwayException when it is a document, and documents cannot be read now: try again
     */
    public static SubmissionOutcome read(RawSubmission raw, DocumentReader documents) throws DocumentsAwayException {
        MediaType type = MediaType.of(raw.contentType());
        int limit = RawSubmission.maxBytes(type.name());
        if (raw.bytes().length > limit) {
            return refused(tooLarge(null, limit, raw.bytes().length));
        }
        boolean labelled = DocumentSigns.inLabel(type.name());
        if (labelled || LABELS_OF_TEXT.contains(type.name())) {
            if (DocumentSigns.inBytes(raw.bytes())) {
                return document(raw, documents);
            }
        }
        return labelled ? refused(unsupported(noDocument(type))) : written(raw, type);
    }

    private static SubmissionOutcome written(RawSubmission raw, MediaType type) {
        return switch (type.name()) {
            case "application/json" -> decoded(raw, StandardCharsets.UTF_8, JsonFields::read);
            case "text/plain" -> withCharset(raw, type, (text, draft) -> draft.state(SubmissionField.TEXT, text));
            case "text/html", "application/xhtml+xml" ->
                withCharset(raw, type, (text, draft) -> draft.state(SubmissionField.HTML, text));
            default ->
                refused(unsupported("\"" + Quoted.of(type.name())
                        + "\" is none of application/json, text/plain, text/html, application/pdf and the types of"
                        + " Word, OpenDocument text and RTF"));
        };
    }

    private static SubmissionOutcome document(RawSubmission raw, DocumentReader documents)
            throws DocumentsAwayException {
        return switch (documents.read(raw.bytes())) {
            case DocumentOutcome.Refused refused -> refused(SentDocument.refusal(refused));
            case DocumentOutcome.Read read -> outcome(new Draft(), raw, new SentDocument(read.document()));
        };
    }

    private static SubmissionOutcome withCharset(RawSubmission raw, MediaType type, BiConsumer<String, Draft> reading) {
        Optional<String> label = type.charset();
        if (label.isEmpty() && !type.name().equals("text/plain")) {
            label = CharsetSniffer.stated(raw.bytes()).map(WebEncoding::name);
        }
        Optional<Charset> charset = StrictDecoder.charset(label.orElse("utf-8"), raw.bytes());
        return charset.isEmpty()
                ? refused(unsupported("\"" + Quoted.of(label.orElse("")) + "\" is no known charset"))
                : decoded(raw, charset.get(), reading);
    }

    private static SubmissionOutcome decoded(RawSubmission raw, Charset charset, BiConsumer<String, Draft> reading) {
        return switch (StrictDecoder.decode(raw.bytes(), charset)) {
            case Decoding.Broken broken -> refused(broken.refusal());
            case Decoding.Decoded decoded -> {
                Draft draft = new Draft();
                reading.accept(decoded.text(), draft);
                yield outcome(draft, raw, null);
            }
        };
    }

    private static SubmissionOutcome outcome(Draft draft, RawSubmission raw, @Nullable SentText document) {
        if (draft.unreadable()) {
            return new SubmissionOutcome.Refused(draft.refusals());
        }
        draft.stateBeside(raw.beside());
        SentText sent = document != null
                ? document
                : draft.value(SubmissionField.HTML).map(HtmlPage::of).orElse(null);
        Submission submission = submission(draft, sent);
        return draft.refusals().isEmpty()
                ? new SubmissionOutcome.Accepted(submission)
                : new SubmissionOutcome.Refused(draft.refusals());
    }

    private static Submission submission(Draft draft, @Nullable SentText sent) {
        var facts = new StatedFacts(draft);
        var origin = facts.origin(sent);
        var dates = facts.dates(sent);
        boolean withdrawn = facts.flag(SubmissionField.WITHDRAWN);
        boolean historical = facts.flag(SubmissionField.HISTORICAL);
        String language = facts.language()
                .or(() -> Optional.ofNullable(sent).flatMap(SentText::language))
                .orElse(null);
        boolean hasText = sent != null || draft.value(SubmissionField.TEXT).isPresent();
        boolean textless = withdrawn && (origin.url() != null || origin.clientId() != null) && !hasText;
        Optional<Content> content = textless ? Optional.empty() : Optional.of(content(draft, sent, language));
        return new Submission(origin, content, dates, withdrawn, historical);
    }

    private static Content content(Draft draft, @Nullable SentText sent, @Nullable String language) {
        Optional<String> title = draft.value(SubmissionField.TITLE).map(CleanText::line);
        String text =
                sent == null ? CleanText.of(draft.value(SubmissionField.TEXT).orElse("")) : sent.text();
        boolean untitled = sent instanceof SentDocument && sent.title().isEmpty();
        Headline.Split split = title.isPresent() || (sent != null && !untitled)
                ? new Headline.Split(title.orElseGet(() -> sent == null ? "" : sent.title()), text)
                : Headline.split(text);
        if (sent instanceof SentDocument) {
            checkDocument(draft, split.body());
        } else {
            check(draft, split.body());
        }
        return new Content(split.title(), split.body(), language);
    }

    private static void check(Draft draft, String body) {
        SubmissionField field = draft.has(SubmissionField.HTML) ? SubmissionField.HTML : SubmissionField.TEXT;
        if (draft.has(SubmissionField.TEXT) && draft.has(SubmissionField.HTML)) {
            draft.refuse(SubmissionField.HTML, "give either text or html, not both");
        } else if (size(body) > RawSubmission.MAX_TEXT_BYTES) {
            draft.refuse(tooLarge(field, RawSubmission.MAX_TEXT_BYTES, size(body)));
        } else if (!CleanText.hasWords(body)) {
            draft.refuse(field, draft.has(field) ? "is empty or holds no words" : "is missing");
        }
    }

    private static void checkDocument(Draft draft, String body) {
        if (size(body) > RawSubmission.MAX_TEXT_BYTES) {
            draft.refuse(new Refusal(
                    Refusal.Reason.TOO_LARGE,
                    null,
                    "a document holds at most " + RawSubmission.MAX_TEXT_BYTES + " bytes of text, not " + size(body)));
        } else if (!CleanText.hasWords(body)) {
            draft.refuse(new Refusal(Refusal.Reason.UNREADABLE, null, "the document holds no words but a headline"));
        }
    }

    private static int size(String body) {
        return body.getBytes(StandardCharsets.UTF_8).length;
    }

    private static SubmissionOutcome refused(Refusal refusal) {
        return new SubmissionOutcome.Refused(List.of(refusal));
    }

    private static String noDocument(MediaType type) {
        return "it is sent as \"" + Quoted.of(type.name())
                + "\" but does not begin as PDF, Word, OpenDocument or RTF does; send a text as text/plain, a page as text/html";
    }

    private static Refusal unsupported(String detail) {
        return new Refusal(Refusal.Reason.UNSUPPORTED_TYPE, null, detail);
    }

    private static Refusal tooLarge(@Nullable SubmissionField field, int limit, int bytes) {
        return new Refusal(
                Refusal.Reason.TOO_LARGE,
                field == null ? null : field.key(),
                "at most " + limit + " bytes are taken, not " + bytes);
    }
}

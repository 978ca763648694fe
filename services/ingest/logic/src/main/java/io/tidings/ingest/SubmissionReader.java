package io.tidings.ingest;

import io.tidings.contracts.Content;
import io.tidings.ingest.StrictDecoder.Decoding;
import io.tidings.page.CharsetSniffer;
import io.tidings.page.CleanText;
import io.tidings.page.WebEncoding;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was sent: one announcement as JSON, plain text or a page. The same bytes always give the same outcome.
 *
 * <p>A plain text is stored whole as the body. Only a first line that clearly is a headline ({@link Headline}) and has no
 * stated title beside it becomes the title instead.
 */
public final class SubmissionReader {

    private SubmissionReader() {}

    /** Reads and checks it; never throws for what somebody sent. */
    public static SubmissionOutcome read(RawSubmission raw) {
        if (raw.bytes().length > RawSubmission.MAX_BYTES) {
            return refused(tooLarge(null, RawSubmission.MAX_BYTES, raw.bytes().length));
        }
        MediaType type = MediaType.of(raw.contentType());
        return switch (type.name()) {
            case "application/json" -> decoded(raw, StandardCharsets.UTF_8, JsonFields::read);
            case "text/plain" -> withCharset(raw, type, (text, draft) -> draft.state(SubmissionField.TEXT, text));
            case "text/html", "application/xhtml+xml" ->
                withCharset(raw, type, (text, draft) -> draft.state(SubmissionField.HTML, text));
            default ->
                refused(unsupported(
                        "\"" + Quoted.of(type.name()) + "\" is none of application/json, text/plain, text/html"));
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
                yield outcome(draft, raw);
            }
        };
    }

    private static SubmissionOutcome outcome(Draft draft, RawSubmission raw) {
        if (draft.unreadable()) {
            return new SubmissionOutcome.Refused(draft.refusals());
        }
        draft.stateBeside(raw.beside());
        Submission submission = submission(draft);
        return draft.refusals().isEmpty()
                ? new SubmissionOutcome.Accepted(submission)
                : new SubmissionOutcome.Refused(draft.refusals());
    }

    private static Submission submission(Draft draft) {
        var facts = new StatedFacts(draft);
        HtmlPage page = draft.value(SubmissionField.HTML).map(HtmlPage::of).orElse(null);
        var origin = facts.origin(page);
        var dates = facts.dates(page);
        boolean withdrawn = facts.flag(SubmissionField.WITHDRAWN);
        boolean historical = facts.flag(SubmissionField.HISTORICAL);
        String language = facts.language()
                .or(() -> Optional.ofNullable(page).flatMap(HtmlPage::language))
                .orElse(null);
        boolean textless = withdrawn && (origin.url() != null || origin.clientId() != null) && !hasText(draft);
        Optional<Content> content = textless ? Optional.empty() : Optional.of(content(draft, page, language));
        return new Submission(origin, content, dates, withdrawn, historical);
    }

    private static Content content(Draft draft, @Nullable HtmlPage page, @Nullable String language) {
        SubmissionField field = draft.has(SubmissionField.HTML) ? SubmissionField.HTML : SubmissionField.TEXT;
        Optional<String> title = draft.value(SubmissionField.TITLE).map(CleanText::line);
        String text =
                page == null ? CleanText.of(draft.value(SubmissionField.TEXT).orElse("")) : page.text();
        Headline.Split split = title.isPresent() || page != null
                ? new Headline.Split(title.orElseGet(() -> page == null ? "" : page.title()), text)
                : Headline.split(text);
        check(draft, field, split.body());
        return new Content(split.title(), split.body(), language);
    }

    private static void check(Draft draft, SubmissionField field, String body) {
        int bytes = body.getBytes(StandardCharsets.UTF_8).length;
        if (draft.has(SubmissionField.TEXT) && draft.has(SubmissionField.HTML)) {
            draft.refuse(SubmissionField.HTML, "give either text or html, not both");
        } else if (bytes > RawSubmission.MAX_TEXT_BYTES) {
            draft.refuse(tooLarge(field, RawSubmission.MAX_TEXT_BYTES, bytes));
        } else if (!CleanText.hasWords(body)) {
            draft.refuse(field, draft.has(field) ? "is empty or holds no words" : "is missing");
        }
    }

    private static boolean hasText(Draft draft) {
        return draft.value(SubmissionField.TEXT).isPresent()
                || draft.value(SubmissionField.HTML).isPresent();
    }

    private static SubmissionOutcome refused(Refusal refusal) {
        return new SubmissionOutcome.Refused(List.of(refusal));
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

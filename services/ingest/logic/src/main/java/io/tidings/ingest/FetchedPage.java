package io.tidings.ingest;

import io.tidings.contracts.Content;
import io.tidings.contracts.Origin;
import io.tidings.document.DocumentReader;
import io.tidings.document.DocumentSigns;
import io.tidings.document.DocumentsAwayException;
import io.tidings.page.CleanText;
import io.tidings.page.Page;
import io.tidings.page.PageReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads pages that we fetched ourselves. Unlike what somebody sends, a page is mended where it is broken, never refused for it,
 * and what it says of itself is truer than what its list says of it:
 *
 * <ul>
 *   <li>title, date of publication and of change, language: the page's own, else what is stated beside it (its list);
 *   <li>publisher: the page's own, else the item's in its list, else what is known of its source;
 *   <li>country: what is known of its source, as no page states it.
 * </ul>
 *
 * <p>What is stated beside a page and cannot be read is left out: a list's mistake must not cost the announcement.
 */
public final class FetchedPage {

    /** Fewer words than a page that says anything has; a page that asks for scripts or a login has about that many. */
    public static final int LEAST_WORDS = 10;

    private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml");

    private FetchedPage() {}

    /** What became of the bytes. */
    public sealed interface Reading {

        /**
         * They are an announcement.
         *
         * @param claimed the address that the page gives itself inside its own registrable domain, be it where it was found;
         *     empty when it gives none
         * @param repairs what was mended, for people
         */
        record Clear(Submission submission, Optional<CanonicalUrl> claimed, List<String> repairs) implements Reading {}

        /** They are none; the reason is for a person. */
        record Unreadable(String reason) implements Reading {}
    }

    /**
     * Reads what an address gave.
     *
     * @param raw its bytes, with what its list says beside them
     * @param found where it was found, after redirects
     * @param documents reads what turns out to be a PDF or Office document
     */
    public static Reading read(RawSubmission raw, CanonicalUrl found, DocumentReader documents)
            throws DocumentsAwayException {
        String type = MediaType.of(raw.contentType()).name();
        if (type.equals(RawSubmission.JSON)) {
            return new Reading.Unreadable("it is JSON, not a page that people read");
        }
        if (isPage(raw, type)) {
            Page page = PageReader.read(raw.bytes(), Optional.of(raw.contentType()), found.uri());
            return enough(ofPage(page, raw), new HtmlPage(page).claimed(found), page.repairs());
        }
        return enough(read(raw, documents), Optional.empty(), List.of());
    }

    /** Reads a record of a fetched page back from the topic; a page taken back is told by JSON, as anybody's. */
    public static SubmissionOutcome read(RawSubmission raw, DocumentReader documents) throws DocumentsAwayException {
        String type = MediaType.of(raw.contentType()).name();
        if (isPage(raw, type)) {
            URI address = URI.create(raw.beside().getOrDefault(SubmissionField.URL, "http://unknown.invalid/"));
            return ofPage(PageReader.read(raw.bytes(), Optional.of(raw.contentType()), address), raw);
        }
        if (type.equals("text/plain") && isSmall(raw) && !DocumentSigns.inBytes(raw.bytes())) {
            String text = PageReader.decoded(raw.bytes(), Optional.of(raw.contentType()));
            byte[] mended = text.getBytes(StandardCharsets.UTF_8);
            return SubmissionReader.read(new RawSubmission(mended, "text/plain;charset=utf-8", raw.beside()));
        }
        return SubmissionReader.read(raw, documents);
    }

    /** Reads what an address gave where no documents are read. */
    public static Reading read(RawSubmission raw, CanonicalUrl found) {
        try {
            return read(raw, found, DocumentReader.none());
        } catch (DocumentsAwayException e) {
            throw new IllegalStateException("where none are read, none can be away", e);
        }
    }

    /** Reads a record back where no documents are read. */
    public static SubmissionOutcome read(RawSubmission raw) {
        try {
            return read(raw, DocumentReader.none());
        } catch (DocumentsAwayException e) {
            throw new IllegalStateException("where none are read, none can be away", e);
        }
    }

    private static boolean isPage(RawSubmission raw, String type) {
        return PAGES.contains(type) && isSmall(raw) && !DocumentSigns.inBytes(raw.bytes());
    }

    private static boolean isSmall(RawSubmission raw) {
        return raw.bytes().length <= RawSubmission.MAX_BYTES;
    }

    private static Reading enough(SubmissionOutcome outcome, Optional<CanonicalUrl> own, List<String> repairs) {
        return switch (outcome) {
            case SubmissionOutcome.Refused refused -> new Reading.Unreadable(refused.summary());
            case SubmissionOutcome.Accepted accepted -> {
                int words = accepted.submission()
                        .content()
                        .map(content -> words(content.body()))
                        .orElse(0);
                yield words < LEAST_WORDS
                        ? new Reading.Unreadable("it has too little text: " + words + " words")
                        : new Reading.Clear(accepted.submission(), own, repairs);
            }
        };
    }

    private static SubmissionOutcome ofPage(Page page, RawSubmission raw) {
        int bytes = page.text().getBytes(StandardCharsets.UTF_8).length;
        if (bytes > RawSubmission.MAX_TEXT_BYTES) {
            String most = "at most " + RawSubmission.MAX_TEXT_BYTES + " bytes of text are taken, not " + bytes;
            return refused(Refusal.Reason.TOO_LARGE, most);
        }
        if (!CleanText.hasWords(page.text())) {
            return refused(Refusal.Reason.INVALID, "the page holds no words");
        }
        Draft beside = new Draft();
        beside.stateBeside(raw.beside());
        return new SubmissionOutcome.Accepted(submission(new HtmlPage(page), beside));
    }

    private static SubmissionOutcome refused(Refusal.Reason reason, String detail) {
        return new SubmissionOutcome.Refused(List.of(new Refusal(reason, null, detail)));
    }

    private static Submission submission(HtmlPage page, Draft beside) {
        StatedFacts listed = new StatedFacts(beside);
        Origin stated = listed.origin(null);
        Submission.Dates dates = listed.dates(null);
        String title = page.title().isEmpty()
                ? beside.value(SubmissionField.TITLE).map(CleanText::line).orElse("")
                : page.title();
        String language = page.language().or(listed::language).orElse(null);
        String publisher = page.publisher()
                .or(() -> Optional.ofNullable(stated.publisher()))
                .orElse(null);
        return new Submission(
                new Origin(stated.source(), stated.clientId(), stated.url(), publisher, stated.country()),
                Optional.of(new Content(title, page.text(), language)),
                new Submission.Dates(
                        page.publishedAt().or(dates::publishedAt),
                        page.updatedAt().or(dates::updatedAt)),
                false,
                listed.flag(SubmissionField.HISTORICAL));
    }

    private static int words(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length() && words < LEAST_WORDS; i++) {
            boolean letter = Character.isLetterOrDigit(text.charAt(i));
            if (letter && (!inside || Character.isIdeographic(text.charAt(i)))) {
                words++;
            }
            inside = letter;
        }
        return words;
    }
}

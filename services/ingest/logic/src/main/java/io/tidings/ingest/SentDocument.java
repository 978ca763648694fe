package io.tidings.ingest;

import io.tidings.contracts.PublishedAt;
import io.tidings.document.Document;
import io.tidings.document.DocumentOutcome;
import io.tidings.page.CleanText;
import java.time.Instant;
import java.util.Optional;

/** What a submitted document says. */
record SentDocument(Document document) implements SentText {

    @Override
    public String title() {
        return CleanText.line(document.title());
    }

    @Override
    public String text() {
        return CleanText.of(document.text());
    }

    /** A file is made before its text is published, or from a template years old. */
    @Override
    public Optional<PublishedAt> publishedAt() {
        return Optional.empty();
    }

    @Override
    public Optional<Instant> updatedAt() {
        return document.properties().modified();
    }

    @Override
    public Optional<String> publisher() {
        return document.properties().publisher().map(CleanText::line).filter(CleanText::hasWords);
    }

    @Override
    public Optional<String> language() {
        return document.properties().language().flatMap(StatedFacts::knownLanguage);
    }

    @Override
    public CanonicalUrl ownAddress(CanonicalUrl found) {
        return found;
    }

    static Refusal refusal(DocumentOutcome.Refused refused) {
        Refusal.Reason reason = switch (refused.reason()) {
            case ENCRYPTED, NO_TEXT, BROKEN, TOO_SLOW -> Refusal.Reason.UNREADABLE;
            case TOO_LARGE -> Refusal.Reason.TOO_LARGE;
            case OTHER_KIND -> Refusal.Reason.UNSUPPORTED_TYPE;
        };
        return new Refusal(reason, null, refused.detail());
    }
}

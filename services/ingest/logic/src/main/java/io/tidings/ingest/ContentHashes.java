package io.tidings.ingest;

import io.tidings.contracts.Content;
import io.tidings.contracts.Origin;
import io.tidings.contracts.PublishedAt;
import io.tidings.ingest.AnnouncementIdentity.Basis;
import io.tidings.page.PlainWords;
import java.util.Optional;

/** What counts as the same content, for three different questions. */
public final class ContentHashes {

    private ContentHashes() {}

    /** Title and text, however the white space lies. Tells apart announcements that have neither address nor id. */
    public static ContentHash ofText(Content content) {
        return new ContentHash(
                Digest.of("text", PlainWords.spaced(content.title()), PlainWords.spaced(content.body())));
    }

    /**
     * All that a source states of an announcement: a difference makes a new revision. Left out: white space, the page's own
     * date of change, which many pages move without a change, and what is inferred from the text. An announcement told apart
     * by its text has no revisions, so there only the text counts.
     *
     * @return empty when a withdrawal came without text, which states nothing about the content
     */
    public static Optional<ContentHash> ofStatement(Basis basis, Submission submission) {
        return submission
                .content()
                .map(content -> basis == Basis.CONTENT ? ofText(content) : ofStatement(submission, content));
    }

    private static ContentHash ofStatement(Submission submission, Content content) {
        Origin origin = submission.origin();
        return new ContentHash(Digest.of(
                "statement",
                PlainWords.spaced(content.title()),
                PlainWords.spaced(content.body()),
                content.language(),
                origin.publisher(),
                origin.country(),
                submission
                        .dates()
                        .publishedAt()
                        .map(PublishedAt::sortInstant)
                        .map(Object::toString)
                        .orElse(null)));
    }

    /**
     * The words of title and text without case and punctuation: the same in two announcements, one is an exact copy.
     *
     * @return words separated by single spaces
     */
    static String words(Content content) {
        return PlainWords.words(content.title() + " " + content.body());
    }
}

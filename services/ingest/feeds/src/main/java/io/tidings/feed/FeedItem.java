package io.tidings.feed;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing a source lists. Real items have an id or a link; a few only a title, a text or a date.
 *
 * @param id the source's own id (guid, atom:id, rdf:about), else the link; unique only within its source
 * @param link absolute http or https address of its page
 * @param title plain text on one line; empty when there is none
 * @param summary what the source calls summary or description
 * @param content the whole content, where the source gives it
 * @param published when it was first published, as stated
 * @param updated when it last changed, as stated
 * @param language a language tag as stated for the item, else for the feed
 * @param withdrawn the source says that it is gone (RFC 6721, GOV.UK withdrawal)
 */
public record FeedItem(
        Optional<String> id,
        Optional<String> link,
        String title,
        Optional<Passage> summary,
        Optional<Passage> content,
        Optional<FeedDate> published,
        Optional<FeedDate> updated,
        List<Person> authors,
        List<String> categories,
        Optional<String> language,
        List<Attachment> attachments,
        boolean withdrawn) {

    public FeedItem {
        Objects.requireNonNull(title, "title");
        authors = List.copyOf(authors);
        categories = List.copyOf(categories);
        attachments = List.copyOf(attachments);
    }

    /** The fullest text the source gives: content, else summary. */
    public Optional<Passage> body() {
        return content.or(() -> summary);
    }
}

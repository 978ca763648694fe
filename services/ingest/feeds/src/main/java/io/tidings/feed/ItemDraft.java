package io.tidings.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An item while it is read. */
final class ItemDraft {

    Optional<String> id = Optional.empty();
    Optional<String> link = Optional.empty();
    String title = "";
    Optional<Passage> summary = Optional.empty();
    Optional<Passage> content = Optional.empty();
    Optional<FeedDate> published = Optional.empty();
    Optional<FeedDate> updated = Optional.empty();
    final List<Person> authors = new ArrayList<>();
    List<Person> feedAuthors = List.of();
    final List<String> categories = new ArrayList<>();
    Optional<String> language = Optional.empty();
    final List<Attachment> attachments = new ArrayList<>();
    boolean withdrawn;

    /** Empty when nothing at all is said. */
    Optional<FeedItem> item() {
        boolean text = !title.isEmpty() || summary.isPresent() || content.isPresent();
        boolean identity = id.isPresent() || link.isPresent();
        boolean dates = published.isPresent() || updated.isPresent();
        boolean lists = !authors.isEmpty() || !categories.isEmpty() || !attachments.isEmpty();
        return text || identity || dates || lists ? Optional.of(whole()) : Optional.empty();
    }

    private FeedItem whole() {
        return new FeedItem(
                id.or(() -> link),
                link,
                title,
                summary,
                content,
                published,
                updated,
                authors.isEmpty() ? feedAuthors : authors,
                categories.stream().distinct().toList(),
                language.flatMap(Values::language),
                attachments,
                withdrawn);
    }
}

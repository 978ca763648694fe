package io.tidings.feed;

import java.util.List;
import java.util.Optional;

/** Reads JSON Feed 1.0 and 1.1. */
final class JsonFeedReader {

    private final Values values;
    private final String address;

    JsonFeedReader(Values values, String address) {
        this.values = values;
        this.address = address;
    }

    FeedDraft read(JsonFields feed) {
        boolean first =
                feed.text("version").filter(version -> version.endsWith("1.1")).isEmpty();
        FeedDraft draft = new FeedDraft(first ? FeedFormat.JSON_FEED_10 : FeedFormat.JSON_FEED_11, values);
        draft.title = feed.text("title").map(values::line).orElse("");
        draft.description = feed.text("description").map(Markup::line).filter(text -> !text.isEmpty());
        draft.home = feed.address("home_page_url", address);
        draft.self = feed.address("feed_url", address);
        draft.next = feed.address("next_url", address);
        draft.language = feed.text("language");
        draft.authors.addAll(people(feed));
        draft.hints = new ScheduleHints(
                ScheduleHints.NONE.interval(),
                ScheduleHints.NONE.skippedHours(),
                ScheduleHints.NONE.skippedDays(),
                hub(feed));
        feed.list("items").forEach(item -> draft.add(item(item, draft)));
        return draft;
    }

    private Optional<String> hub(JsonFields feed) {
        return feed.list("hubs")
                .filter(hub -> hub.text("type")
                        .filter(type -> type.equalsIgnoreCase("WebSub"))
                        .isPresent())
                .flatMap(hub -> hub.address("url", address).stream())
                .findFirst();
    }

    private ItemDraft item(JsonFields item, FeedDraft feed) {
        ItemDraft draft = new ItemDraft();
        draft.id = item.text("id").flatMap(values::id);
        draft.link = item.address("url", address)
                .or(() -> item.address("external_url", address))
                .or(() -> draft.id.filter(Links::isWeb).flatMap(id -> values.address(address, id)));
        draft.title = item.text("title").map(values::line).orElse("");
        draft.summary = item.text("summary").flatMap(values::text);
        draft.content = item.text("content_html")
                .flatMap(html -> values.html(html, draft.link.orElse(address)))
                .or(() -> item.text("content_text").flatMap(values::text));
        draft.published = item.date("date_published");
        draft.updated = item.date("date_modified");
        draft.language = item.text("language").or(() -> feed.language);
        draft.categories.addAll(item.texts("tags").stream().map(Markup::line).toList());
        draft.authors.addAll(people(item));
        draft.feedAuthors = feed.authors;
        item.list("attachments").flatMap(file -> attachment(file).stream()).forEach(draft.attachments::add);
        return draft;
    }

    private Optional<Attachment> attachment(JsonFields file) {
        return file.address("url", address)
                .map(url ->
                        new Attachment(url, file.text("mime_type"), file.number("size_in_bytes"), file.text("title")));
    }

    private List<Person> people(JsonFields owner) {
        List<Person> people =
                owner.list("authors").flatMap(author -> person(author).stream()).toList();
        return people.isEmpty() ? person(owner.object("author")).stream().toList() : people;
    }

    private Optional<Person> person(JsonFields author) {
        Optional<String> name = author.text("name").map(Markup::line).filter(line -> !line.isEmpty());
        Optional<String> page = author.text("url").filter(Links::isWeb);
        return name.isPresent() || page.isPresent()
                ? Optional.of(new Person(name, Optional.empty(), page))
                : Optional.empty();
    }
}

package io.tidings.feed;

import java.util.Optional;

/** Reads one document of GOV.UK's content API (/api/content/…) as a list of one. */
final class GovUkContentReader {

    private final Values values;
    private final String address;

    GovUkContentReader(Values values, String address) {
        this.values = values;
        this.address = address;
    }

    FeedDraft read(JsonFields content) {
        FeedDraft draft = new FeedDraft(FeedFormat.GOVUK_CONTENT, values);
        ItemDraft item = item(content);
        draft.title = item.title;
        draft.home = item.link;
        draft.self = Optional.of(address);
        draft.language = item.language;
        draft.updated = item.updated;
        draft.add(item);
        return draft;
    }

    private ItemDraft item(JsonFields content) {
        ItemDraft draft = new ItemDraft();
        JsonFields details = content.object("details");
        draft.link = content.address("base_path", address);
        draft.id = content.text("content_id").flatMap(values::id).map(id -> id + language(content));
        draft.title = content.text("title").map(values::title).orElse("");
        draft.summary = content.text("description").flatMap(values::text);
        draft.content = details.text("body").flatMap(html -> values.html(html, draft.link.orElse(address)));
        draft.published = details.date("first_public_at").or(() -> content.date("first_published_at"));
        draft.updated = content.date("public_updated_at");
        draft.language = content.text("locale");
        draft.withdrawn = content.object("withdrawn_notice").text("explanation").isPresent()
                || content.object("withdrawn_notice").text("withdrawn_at").isPresent();
        content.text("document_type").map(type -> type.replace('_', ' ')).ifPresent(draft.categories::add);
        content.object("links")
                .list("organisations")
                .flatMap(organisation -> person(organisation).stream())
                .distinct()
                .forEach(draft.authors::add);
        details.list("attachments").flatMap(file -> attachment(file).stream()).forEach(draft.attachments::add);
        return draft;
    }

    /** Translations share one content id; they are different pages. */
    private static String language(JsonFields content) {
        return content.text("locale")
                .filter(locale -> !locale.equals("en"))
                .map(locale -> ":" + locale)
                .orElse("");
    }

    private Optional<Person> person(JsonFields organisation) {
        return organisation
                .text("title")
                .map(title -> new Person(
                        Optional.of(Markup.line(title)), Optional.empty(), organisation.address("base_path", address)));
    }

    private Optional<Attachment> attachment(JsonFields file) {
        return file.address("url", address)
                .map(url ->
                        new Attachment(url, file.text("content_type"), file.number("file_size"), file.text("title")));
    }
}

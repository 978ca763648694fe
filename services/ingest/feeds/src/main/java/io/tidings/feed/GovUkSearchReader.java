package io.tidings.feed;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a page of GOV.UK's search API (/api/search.json); the next page is asked for by its {@code start}. */
final class GovUkSearchReader {

    private static final Pattern START = Pattern.compile("(?<mark>[?&])start=\\d*");

    private final Values values;
    private final String address;

    GovUkSearchReader(Values values, String address) {
        this.values = values;
        this.address = address;
    }

    FeedDraft read(JsonFields page) {
        FeedDraft draft = new FeedDraft(FeedFormat.GOVUK_SEARCH, values);
        draft.self = Optional.of(address);
        page.list("results").forEach(result -> draft.add(item(result)));
        long end = page.number("start").orElse(0) + draft.items.size();
        boolean more = !draft.items.isEmpty() && end < page.number("total").orElse(0);
        draft.next = more ? Optional.of(from(end)) : Optional.empty();
        return draft;
    }

    private String from(long start) {
        Matcher stated = START.matcher(address);
        if (stated.find()) {
            return stated.replaceFirst("${mark}start=" + start);
        }
        return address + (address.contains("?") ? "&" : "?") + "start=" + start;
    }

    private ItemDraft item(JsonFields result) {
        ItemDraft draft = new ItemDraft();
        draft.link = result.address("link", address);
        draft.id = result.text("content_id").or(() -> result.text("_id")).flatMap(values::id);
        draft.title = result.text("title").map(values::title).orElse("");
        draft.summary = result.text("description").flatMap(values::text);
        draft.updated = result.date("public_timestamp");
        draft.published = result.date("first_published_at");
        draft.withdrawn = result.flag("is_withdrawn");
        result.text("content_store_document_type")
                .or(() -> result.text("format"))
                .map(type -> type.replace('_', ' '))
                .ifPresent(draft.categories::add);
        result.list("organisations")
                .flatMap(organisation -> organisation.text("title").stream())
                .map(title -> new Person(Optional.of(Markup.line(title)), Optional.empty(), Optional.empty()))
                .distinct()
                .forEach(draft.authors::add);
        return draft;
    }
}

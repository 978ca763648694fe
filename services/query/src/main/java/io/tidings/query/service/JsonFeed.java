package io.tidings.query.service;

import io.tidings.query.service.FeedsResource.EntryHtml;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A feed as JSON Feed 1.1 has it, which knows nothing of deleted entries: withdrawn ones are left out. */
final class JsonFeed {

    private JsonFeed() {}

    static Map<String, @Nullable Object> of(FeedPage page, EntryHtml html) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("version", "https://jsonfeed.org/version/1.1");
        json.put("title", page.title());
        json.put("home_page_url", page.page());
        json.put("feed_url", page.self());
        json.put("next_url", page.next());
        json.put(
                "items",
                page.entries().stream()
                        .filter(entry -> !entry.withdrawn())
                        .map(entry -> item(entry, html))
                        .toList());
        return json;
    }

    private static Map<String, Object> item(FeedEntry entry, EntryHtml html) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", entry.id());
        json.put("url", entry.address());
        json.put("external_url", entry.permalink());
        json.put("title", entry.title());
        json.put("summary", entry.summary());
        json.put("content_html", html.of(entry));
        json.put("date_published", entry.published());
        json.put("date_modified", entry.updated());
        json.put("authors", List.of(Map.of("name", entry.publisher())));
        json.put("tags", entry.themes().stream().map(FeedEntry.ThemeName::label).toList());
        return json;
    }
}

package io.tidings.feed;

import java.util.Arrays;
import java.util.Optional;

/** Reads sitemaps, sitemap indexes and the news extension. */
final class SitemapReader {

    private final Values values;

    SitemapReader(Values values) {
        this.values = values;
    }

    FeedDraft read(Node root) {
        boolean index = root.name().equals("sitemapindex");
        boolean news = !index && !root.within("news:news").isEmpty();
        FeedFormat format = index ? FeedFormat.SITEMAP_INDEX : news ? FeedFormat.NEWS_SITEMAP : FeedFormat.SITEMAP;
        FeedDraft draft = new FeedDraft(format, values);
        root.within(index ? "sitemap" : "url").forEach(entry -> draft.add(entry(new Fields(entry))));
        return draft;
    }

    private ItemDraft entry(Fields entry) {
        ItemDraft draft = new ItemDraft();
        draft.link =
                entry.text("loc").flatMap(loc -> values.address(entry.node().base(), loc));
        draft.updated = values.date(entry.each("lastmod"));
        entry.each("news:news").findFirst().ifPresent(news -> news(draft, new Fields(news)));
        return draft;
    }

    private void news(ItemDraft draft, Fields news) {
        draft.title = news.text("news:title").map(values::title).orElse("");
        draft.published = values.date(news.each("news:publication_date"));
        Optional<Fields> publication = news.each("news:publication").findFirst().map(Fields::new);
        draft.language = publication.flatMap(stated -> stated.text("news:language"));
        publication
                .flatMap(stated -> stated.text("news:name"))
                .flatMap(People::of)
                .ifPresent(draft.authors::add);
        news.text("news:keywords").stream()
                .flatMap(words -> Arrays.stream(words.split(",")))
                .map(values::title)
                .filter(word -> !word.isEmpty())
                .forEach(draft.categories::add);
    }
}

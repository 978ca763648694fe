package io.tidings.source;

import io.tidings.feed.FeedItem;
import io.tidings.feed.Passage;
import io.tidings.fetch.FetchKind;
import io.tidings.fetch.Fetcher;
import io.tidings.page.Page;
import io.tidings.page.PageReader;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a source would bring, shown before it is kept.
 *
 * @param items its first few
 * @param listed how many it lists in all
 * @param behind the page that the first of them leads to, where there is one
 */
public record SourcePreview(List<Item> items, int listed, Optional<PageBehind> behind) {

    /** How many items are shown. */
    public static final int ITEMS = 5;

    private static final int LONGEST_TEXT = 300;

    /** Keeps its own copy. */
    public SourcePreview {
        items = List.copyOf(items);
    }

    /**
     * One item as the list gives it.
     *
     * @param title empty when the list gives none
     * @param address of its page
     * @param text what the list says of it, shortened
     */
    public record Item(
            String title,
            Optional<String> address,
            Optional<Instant> publishedAt,
            Optional<Instant> updatedAt,
            Optional<String> text) {}

    /**
     * Whether the page behind an item can be read.
     *
     * @param title its headline
     * @param text its first words
     * @param problem why it cannot be read; empty when it can
     */
    public record PageBehind(String address, String title, String text, Optional<String> problem) {

        private static PageBehind unread(URI address, String problem) {
            return new PageBehind(address.toString(), "", "", Optional.of(problem));
        }
    }

    /** Shows what was read; asks for one page. */
    public static SourcePreview of(Listing.Read read, Fetcher fetcher) throws InterruptedException {
        List<Item> items = read.items().stream()
                .filter(item -> !item.withdrawn())
                .limit(ITEMS)
                .map(SourcePreview::item)
                .toList();
        Optional<URI> first = items.stream()
                .flatMap(item -> item.address().stream())
                .findFirst()
                .flatMap(Addresses::read);
        Optional<PageBehind> behind = first.isPresent() ? Optional.of(behind(first.get(), fetcher)) : Optional.empty();
        return new SourcePreview(items, read.items().size(), behind);
    }

    private static Item item(FeedItem item) {
        return new Item(
                item.title(),
                item.link(),
                item.published().map(date -> date.instant()),
                item.updated().map(date -> date.instant()),
                item.summary().or(item::content).map(Passage::text).map(text -> Shortened.to(LONGEST_TEXT, text)));
    }

    private static PageBehind behind(URI address, Fetcher fetcher) throws InterruptedException {
        return switch (new Documents(fetcher).ask(address, FetchKind.PAGE, Optional.empty())) {
            case Documents.Answer.Not not -> PageBehind.unread(address, ListingWords.of(not.listing()));
            case Documents.Answer.Same same -> PageBehind.unread(address, "it gave no content");
            case Documents.Answer.Got got -> {
                Optional<String> type = got.answer().body().contentType();
                byte[] bytes = got.answer().body().bytes();
                yield type.filter(SourcePreview::document).isPresent()
                        ? PageBehind.unread(address, "it is no page but " + type.orElseThrow())
                        : page(
                                address,
                                PageReader.read(
                                        bytes, type, got.answer().route().last()));
            }
        };
    }

    private static boolean document(String type) {
        String name = type.toLowerCase(Locale.ROOT);
        return !name.contains("html") && !name.contains("xml") && !name.startsWith("text/");
    }

    private static PageBehind page(URI address, Page page) {
        String text = Shortened.to(LONGEST_TEXT, page.text());
        Optional<String> problem = text.isBlank()
                ? Optional.of("no text was found in it; perhaps it is built by scripts")
                : Optional.empty();
        return new PageBehind(address.toString(), page.title(), text, problem);
    }
}

package io.tidings.source;

import io.tidings.feed.FeedDate;
import io.tidings.feed.FeedItem;
import io.tidings.feed.Passage;
import io.tidings.fetch.FetchOutcome.Fetched;
import io.tidings.page.Page;
import io.tidings.page.PageDate;
import io.tidings.page.PageReader;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** A watched page as the one item of its own list. */
record WatchedPage(FeedItem item, List<String> repairs) {

    private static final int LONGEST_SUMMARY = 500;

    static WatchedPage of(URI address, Fetched answer) {
        byte[] bytes = answer.body().bytes();
        if (bytes.length > PageReader.MAX_BYTES) {
            return new WatchedPage(item(address, "", Optional.empty()), List.of());
        }
        Page page = PageReader.read(
                bytes, answer.body().contentType(), answer.route().last());
        FeedItem plain = item(address, page.title(), summary(page.text()));
        FeedItem dated = new FeedItem(
                plain.id(),
                plain.link(),
                plain.title(),
                plain.summary(),
                Optional.empty(),
                page.published().flatMap(WatchedPage::stated),
                changed(answer),
                List.of(),
                List.of(),
                page.language(),
                List.of(),
                false);
        return new WatchedPage(dated, page.repairs());
    }

    private static Optional<FeedDate> stated(PageDate date) {
        return FeedDate.read(
                date.instant().map(Object::toString).orElseGet(() -> date.date().toString()));
    }

    /** By the server's date, so that the page is read anew when it moves. */
    private static Optional<FeedDate> changed(Fetched answer) {
        return answer.validators().lastModified().flatMap(FeedDate::read);
    }

    private static Optional<Passage> summary(String text) {
        return Optional.of(Shortened.to(LONGEST_SUMMARY, text))
                .filter(cut -> !cut.isBlank())
                .map(words -> new Passage(words, Passage.Form.TEXT));
    }

    private static FeedItem item(URI address, String title, Optional<Passage> summary) {
        return new FeedItem(
                Optional.of(address.toString()),
                Optional.of(address.toString()),
                title,
                summary,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                false);
    }
}

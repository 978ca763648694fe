package io.tidings.feed;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a document lists.
 *
 * @param title plain text; empty when there is none
 * @param home absolute address of the page it belongs to
 * @param self absolute address it gives itself
 * @param items in the order of the document
 * @param next absolute address where the list goes on (RFC 5005, next_url, pages of a search)
 * @param encoding canonical name of the encoding it was read in
 * @param repairs what was mended, one per kind
 */
public record Feed(
        FeedFormat format,
        String title,
        Optional<String> description,
        Optional<String> home,
        Optional<String> self,
        Optional<String> language,
        Optional<FeedDate> published,
        Optional<FeedDate> updated,
        List<Person> authors,
        List<FeedItem> items,
        Optional<String> next,
        ScheduleHints hints,
        String encoding,
        List<Repair> repairs) {

    public Feed {
        Objects.requireNonNull(format, "format");
        authors = List.copyOf(authors);
        items = List.copyOf(items);
        repairs = List.copyOf(repairs);
    }
}

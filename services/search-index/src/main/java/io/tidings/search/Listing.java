package io.tidings.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The documents of an index at one moment, by id and revision, without what they hold. */
final class Listing implements AutoCloseable {

    private static final int AT_ONCE = 5_000;
    private static final List<SortOptions> ORDER = Stream.of("id", "revision", "sequence")
            .map(field -> SortOptions.of(by -> by.field(one -> one.field(field).order(SortOrder.Asc))))
            .toList();

    private final SearchConnection connection;
    private final Deque<Entry> read = new ArrayDeque<>();
    private String moment;
    private List<FieldValue> last = List.of();
    private boolean ended;

    /** Lists everything that was written to the index before. */
    Listing(SearchConnection connection, String index) throws SearchUnavailableException {
        this.connection = connection;
        connection.call(elastic -> elastic.indices().refresh(request -> request.index(index)));
        this.moment = connection
                .call(elastic ->
                        elastic.openPointInTime(open -> open.index(index).keepAlive(AnnouncementExports.KEPT)))
                .id();
    }

    /** A document by what tells it from others. */
    record Entry(String id, int revision, long sequence) {

        /** The order of the listing. */
        static final Comparator<Entry> ORDER = Comparator.comparing(Entry::id).thenComparingInt(Entry::revision);

        private static Entry of(List<FieldValue> sort) {
            return new Entry(
                    sort.get(0).stringValue(),
                    (int) sort.get(1).longValue(),
                    sort.get(2).longValue());
        }
    }

    /** The next document; null after the last. */
    @Nullable Entry next() throws SearchUnavailableException {
        if (read.isEmpty() && !ended) {
            readOn();
        }
        return read.poll();
    }

    private void readOn() throws SearchUnavailableException {
        SearchResponse<Void> response = connection.call(elastic -> elastic.search(
                search -> {
                    search.pit(at -> at.id(moment).keepAlive(AnnouncementExports.KEPT))
                            .size(AT_ONCE)
                            .source(source -> source.fetch(false))
                            .sort(ORDER)
                            .trackTotalHits(total -> total.enabled(false))
                            .allowPartialSearchResults(false);
                    return last.isEmpty() ? search : search.searchAfter(last);
                },
                Void.class));
        if (response.pitId() != null) {
            moment = response.pitId();
        }
        List<Hit<Void>> found = response.hits().hits();
        found.forEach(hit -> read.add(Entry.of(hit.sort())));
        ended = found.size() < AT_ONCE;
        last = found.isEmpty() ? last : found.getLast().sort();
    }

    @Override
    public void close() throws SearchUnavailableException {
        connection.call(elastic -> elastic.closePointInTime(close -> close.id(moment)));
    }
}

package io.tidings.search;

import co.elastic.clients.elasticsearch.core.MgetResponse;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tidings.search.Listing.Entry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index and its counterpart in another pair. Documents are looked up as they are now, written or erased a moment ago.
 *
 * @param here the one
 * @param there the other
 * @param byRevision whether they hold every revision, else the newest of each announcement
 */
record Shelf(SearchConnection connection, String here, String there, boolean byRevision) {

    /**
     * A document with what it holds.
     *
     * @param entry as it was listed
     * @param enriched the announcement in it, which may be newer
     */
    record Kept(Entry entry, EnrichedRecord enriched) {}

    /** Which of two comes first; what is missing comes last. */
    int compare(@Nullable Entry one, @Nullable Entry other) {
        if (one == null || other == null) {
            return one == null ? 1 : -1;
        }
        return byRevision ? Entry.ORDER.compare(one, other) : one.id().compareTo(other.id());
    }

    /** Those that the counterpart holds, in the same sequence or a newer one. */
    List<Entry> held(List<Entry> entries) throws SearchUnavailableException {
        List<Entry> held = new ArrayList<>();
        List<MultiGetResponseItem<ObjectNode>> found = get(there, entries, false);
        for (int i = 0; i < found.size(); i++) {
            Long version = found.get(i).result().version();
            if (found.get(i).result().found()
                    && version != null
                    && version >= entries.get(i).sequence()) {
                held.add(entries.get(i));
            }
        }
        return held;
    }

    /** Those that are not here any more. */
    List<Entry> gone(List<Entry> entries) throws SearchUnavailableException {
        List<Entry> gone = new ArrayList<>();
        List<MultiGetResponseItem<ObjectNode>> found = get(here, entries, false);
        for (int i = 0; i < found.size(); i++) {
            if (!found.get(i).result().found()) {
                gone.add(entries.get(i));
            }
        }
        return gone;
    }

    /** What those that are still here hold. */
    List<Kept> fetch(List<Entry> entries) throws SearchUnavailableException {
        List<Kept> kept = new ArrayList<>();
        List<MultiGetResponseItem<ObjectNode>> found = get(here, entries, true);
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).result().found()) {
                kept.add(new Kept(
                        entries.get(i), StoredEvent.record(found.get(i).result().source())));
            }
        }
        return kept;
    }

    private List<MultiGetResponseItem<ObjectNode>> get(String index, List<Entry> entries, boolean whole)
            throws SearchUnavailableException {
        if (entries.isEmpty()) {
            return List.of();
        }
        List<String> ids = entries.stream()
                .map(entry -> byRevision ? entry.id() + ":" + entry.revision() : entry.id())
                .toList();
        MgetResponse<ObjectNode> response = connection.call(elastic -> elastic.mget(
                request -> request.index(index).ids(ids).source(source -> source.fetch(whole)), ObjectNode.class));
        for (MultiGetResponseItem<ObjectNode> item : response.docs()) {
            if (item.isFailure()) {
                throw new SearchUnavailableException("reading " + item.failure().id() + " failed: "
                        + item.failure().error().reason());
            }
        }
        return response.docs();
    }
}

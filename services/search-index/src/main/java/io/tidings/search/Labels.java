package io.tidings.search;

import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import io.tidings.query.language.NameKey;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How names are written of which searches count only the keys. Announcements write a name in few ways, so what was looked up
 * once is kept for a while: counting names beside their keys in every search would double its price. Safe for many threads.
 */
final class Labels {

    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int MOST_KEPT = 50_000;
    private static final String NAMES = "names";
    private static final int SPELLINGS = 50;

    /** Which spelling is usual shows among this many announcements. */
    private static final long LOOKED_AT = 1_000;

    private final SearchConnection connection;
    private final String index;
    private volatile Known known = new Known();

    Labels(SearchConnection connection, String index) {
        this.connection = connection;
        this.index = index;
    }

    private record Known(long since, Map<String, String> byKey) {

        Known() {
            this(System.nanoTime(), new ConcurrentHashMap<>());
        }

        boolean stale() {
            return System.nanoTime() - since > KEPT.toNanos() || byKey.size() > MOST_KEPT;
        }
    }

    /**
     * The spelling that is usual for each key of {@link NameKey}, as announcements have it.
     *
     * @return the ids themselves for a facet without names
     */
    Map<String, String> of(Facet facet, Collection<String> keys) throws SearchUnavailableException {
        Map<String, String> labels = new HashMap<>();
        String names = FacetField.names(facet);
        if (names == null || keys.isEmpty()) {
            keys.forEach(key -> labels.put(key, key));
            return labels;
        }
        Map<String, String> kept = kept();
        List<String> unknown =
                keys.stream().filter(key -> !kept.containsKey(facet + key)).toList();
        if (!unknown.isEmpty()) {
            lookUp(facet, names, unknown).forEach((key, name) -> kept.put(facet + key, name));
        }
        keys.forEach(key -> labels.put(key, kept.getOrDefault(facet + key, key)));
        return labels;
    }

    private Map<String, String> kept() {
        if (known.stale()) {
            known = new Known();
        }
        return known.byKey();
    }

    private Map<String, String> lookUp(Facet facet, String names, List<String> keys) throws SearchUnavailableException {
        String field = FacetField.ofAnnouncement(facet);
        List<RequestItem> searches =
                keys.stream().map(key -> search(field, names, key)).toList();
        Iterator<MultiSearchResponseItem<Void>> answers = connection
                .call(elastic -> elastic.msearch(all -> all.index(index).searches(searches), Void.class))
                .responses()
                .iterator();
        Map<String, String> found = new HashMap<>();
        for (String key : keys) {
            MultiSearchResponseItem<Void> answer = answers.next();
            if (answer.isResult()) {
                found.put(key, usual(key, answer));
            }
        }
        return found;
    }

    private static RequestItem search(String field, String names, String key) {
        return RequestItem.of(one -> one.header(header -> header)
                .body(body -> body.size(0)
                        .query(Clauses.term(field, key))
                        .terminateAfter(LOOKED_AT)
                        .trackTotalHits(total -> total.enabled(false))
                        .aggregations(
                                NAMES,
                                by -> by.terms(terms -> terms.field(names).size(SPELLINGS)))));
    }

    private static String usual(String key, MultiSearchResponseItem<Void> answer) {
        return answer.result().aggregations().get(NAMES).sterms().buckets().array().stream()
                .map(StringTermsBucket::key)
                .map(name -> name.stringValue())
                .filter(name -> NameKey.of(name).equals(key))
                .findFirst()
                .orElse(key);
    }
}

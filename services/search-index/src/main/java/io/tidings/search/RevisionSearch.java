package io.tidings.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.AnnouncementId;
import io.tidings.query.language.Query;
import io.tidings.query.language.QueryEvaluator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a condition finds revision by revision, as alerts see it: every revision that satisfies it, copies and withdrawn ones
 * too, by when it was first published. Safe for many threads.
 */
public final class RevisionSearch {

    private static final String PUBLISHED = "firstPublishedAt";
    private static final String NAME = "counted";

    private final SearchConnection connection;
    private final IndexNames indices;
    private final QueryTranslation translation;

    /** Reads from these aliases, usually {@link IndexNames#READ}. */
    public RevisionSearch(SearchConnection connection, IndexNames indices, QueryEvaluator evaluator) {
        this.connection = connection;
        this.indices = indices;
        this.translation = new QueryTranslation(evaluator);
    }

    /**
     * What is asked.
     *
     * @param condition what the revisions satisfy
     * @param from first published then or later, to the millisecond
     * @param until and before then
     */
    public record Asked(Query condition, Instant from, Instant until) {

        /** With a further condition. */
        public Asked and(Query more) {
            return new Asked(Query.and(List.of(condition, more)), from, until);
        }
    }

    /**
     * A page of revisions, oldest first.
     *
     * @param events the revisions
     * @param next where the following page starts, null after the last
     */
    public record Page(
            List<AnnouncementEnriched> events, @Nullable Mark next) {

        /** Copies the list. */
        public Page {
            events = List.copyOf(events);
        }
    }

    /** Where a page starts. Opaque. */
    public record Mark(List<FieldValue> after) {

        /** Copies the list. */
        public Mark {
            after = List.copyOf(after);
        }
    }

    /**
     * Revisions, oldest first.
     *
     * @param after where the page starts, null for the first
     * @param size most on the page
     * @throws SearchUnavailableException when Elasticsearch cannot answer now
     */
    public Page page(Asked asked, @Nullable Mark after, int size) throws SearchUnavailableException {
        return page(asked, after, size, SortOrder.Asc);
    }

    /**
     * The newest revisions, the newest first.
     *
     * @throws SearchUnavailableException when Elasticsearch cannot answer now
     */
    public List<AnnouncementEnriched> newest(Asked asked, int size) throws SearchUnavailableException {
        return page(asked, null, size, SortOrder.Desc).events();
    }

    /**
     * How many revisions there are.
     *
     * @throws SearchUnavailableException when Elasticsearch cannot answer now
     */
    public long count(Asked asked) throws SearchUnavailableException {
        return connection
                .call(elastic ->
                        elastic.count(count -> count.index(indices.revisions()).query(query(asked))))
                .count();
    }

    /**
     * How many revisions were first published on which day (UTC); days without any are left out.
     *
     * @throws SearchUnavailableException when Elasticsearch cannot answer now
     */
    public SortedMap<LocalDate, Long> days(Asked asked) throws SearchUnavailableException {
        SortedMap<LocalDate, Long> days = new TreeMap<>();
        var byDay = Aggregation.of(aggregation -> aggregation.dateHistogram(histogram -> histogram
                .field(PUBLISHED)
                .calendarInterval(CalendarInterval.Day)
                .minDocCount(1)));
        aggregated(asked, byDay)
                .aggregations()
                .get(NAME)
                .dateHistogram()
                .buckets()
                .array()
                .forEach(bucket -> days.put(
                        LocalDate.ofInstant(Instant.ofEpochMilli(bucket.key()), ZoneOffset.UTC), bucket.docCount()));
        return days;
    }

    /**
     * Values of a field ({@code themes}, {@code regions}) that revisions have, most frequent first.
     *
     * @throws SearchUnavailableException when Elasticsearch cannot answer now
     */
    public List<String> common(Asked asked, String field, int most) throws SearchUnavailableException {
        var terms = Aggregation.of(
                aggregation -> aggregation.terms(values -> values.field(field).size(most)));
        List<String> common = new ArrayList<>();
        aggregated(asked, terms)
                .aggregations()
                .get(NAME)
                .sterms()
                .buckets()
                .array()
                .forEach(bucket -> common.add(bucket.key().stringValue()));
        return common;
    }

    /**
     * Whether the condition finds this revision; for comparing with other findings.
     *
     * @throws SearchUnavailableException when Elasticsearch cannot answer now
     */
    public boolean finds(Query condition, AnnouncementId id, int revision) throws SearchUnavailableException {
        return connection
                        .call(elastic -> elastic.count(count -> count.index(indices.revisions())
                                .query(Clauses.all(List.of(
                                        translation.of(condition),
                                        Clauses.term("id", id.value()),
                                        Clauses.number("revision", revision))))))
                        .count()
                > 0;
    }

    private SearchResponse<StoredEvent> aggregated(Asked asked, Aggregation aggregation)
            throws SearchUnavailableException {
        return connection.call(elastic -> elastic.search(
                search -> search.index(indices.revisions())
                        .query(query(asked))
                        .size(0)
                        .trackTotalHits(total -> total.enabled(false))
                        .aggregations(Map.of(NAME, aggregation))
                        .allowPartialSearchResults(false),
                StoredEvent.class));
    }

    private Page page(Asked asked, @Nullable Mark after, int size, SortOrder order) throws SearchUnavailableException {
        SearchResponse<StoredEvent> response = connection.call(elastic -> elastic.search(
                search -> {
                    search.index(indices.revisions())
                            .query(query(asked))
                            .size(size)
                            .sort(List.of(by(PUBLISHED, order), by("id", order), by("revision", order)))
                            .trackTotalHits(total -> total.enabled(false))
                            .allowPartialSearchResults(false);
                    return after == null ? search : search.searchAfter(after.after());
                },
                StoredEvent.class));
        List<Hit<StoredEvent>> hits = response.hits().hits();
        return new Page(
                hits.stream().map(hit -> StoredEvent.of(hit.source())).toList(),
                hits.size() < size ? null : new Mark(hits.getLast().sort()));
    }

    private co.elastic.clients.elasticsearch._types.query_dsl.Query query(Asked asked) {
        return Clauses.all(List.of(
                translation.of(asked.condition()),
                Clauses.since(PUBLISHED, asked.from()),
                Clauses.not(Clauses.since(PUBLISHED, asked.until()))));
    }

    private static SortOptions by(String field, SortOrder order) {
        return SortOptions.of(sort -> sort.field(by -> by.field(field).order(order)));
    }
}

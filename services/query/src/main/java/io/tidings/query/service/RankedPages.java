package io.tidings.query.service;

import io.tidings.contracts.AnnouncementId;
import io.tidings.query.language.SearchQuery;
import io.tidings.search.InvalidPageException;
import io.tidings.search.Meaning;
import io.tidings.search.MeaningSearch;
import io.tidings.search.RankedHit;
import io.tidings.search.SearchRequest;
import io.tidings.search.SearchUnavailableException;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Pages ranked by words and meaning. Total, facets and sums stay those of the query, which ranking does not change. Where
 * meaning cannot be ranked by, the page is ranked by words, and the answer says so and why.
 */
@Singleton
class RankedPages {

    private static final Logger LOG = Logger.getLogger(RankedPages.class);

    private final MeaningSearch search;
    private final MeaningVectors vectors;
    private final WordPages words;

    RankedPages(MeaningSearch search, MeaningVectors vectors, WordPages words) {
        this.search = search;
        this.vectors = vectors;
        this.words = words;
    }

    Map<String, @Nullable Object> page(AskedSearch asked) throws InvalidPageException, SearchUnavailableException {
        SearchRequest request = asked.request();
        Meaning meaning = Meaning.of(request.query());
        String after = request.after();
        if (after != null) {
            return RankMark.is(after)
                    ? ranked(asked, meaning, RankMark.read(request.query(), after))
                    : byWords(asked, "the first page was ranked by words");
        }
        if (meaning.text().isEmpty()) {
            return byWords(asked, "the query has no words to rank by");
        }
        if (!vectors.switchedOn()) {
            return byWords(asked, "ranking by meaning is not switched on here");
        }
        Optional<byte[]> vector = vectors.of(meaning.text());
        Optional<List<AnnouncementId>> ranking =
                vector.isEmpty() ? Optional.empty() : ranking(request.query(), meaning, vector.get());
        return ranking.isEmpty()
                ? byWords(asked, "ranking by meaning is not available now")
                : ranked(asked, meaning, ranking.get());
    }

    /** Empty when the vectors cannot be searched; whether the announcements can, the search by words shows. */
    private Optional<List<AnnouncementId>> ranking(SearchQuery query, Meaning meaning, byte[] vector) {
        try {
            return Optional.of(search.ranking(query, meaning, vector));
        } catch (SearchUnavailableException e) {
            LOG.warnf("no ranking by meaning: %s", e.getMessage());
            return Optional.empty();
        }
    }

    private Map<String, @Nullable Object> ranked(AskedSearch asked, Meaning meaning, List<AnnouncementId> left)
            throws InvalidPageException, SearchUnavailableException {
        SearchQuery query = asked.request().query();
        int size = Math.min(asked.request().size(), left.size());
        Map<String, @Nullable Object> json = words.withoutHits(asked);
        List<RankedHit> hits = size == 0 ? List.of() : search.page(query, meaning, left.subList(0, size));
        json.put("items", hits.stream().map(RankedPages::item).toList());
        List<AnnouncementId> next = left.subList(size, left.size());
        json.put("next", next.isEmpty() ? null : RankMark.write(query, next));
        json.put("ranking", Map.of("by", List.of("words", "meaning"), "meaning", meaning.text()));
        return json;
    }

    private static Map<String, @Nullable Object> item(RankedHit ranked) {
        Map<String, @Nullable Object> item = AnnouncementJson.item(ranked.hit());
        item.put("nearInMeaning", !ranked.byWords());
        return item;
    }

    private Map<String, @Nullable Object> byWords(AskedSearch asked, String why)
            throws InvalidPageException, SearchUnavailableException {
        Map<String, @Nullable Object> json = new LinkedHashMap<>(words.page(asked));
        json.put("ranking", Map.of("by", List.of("words"), "why", why));
        return json;
    }
}

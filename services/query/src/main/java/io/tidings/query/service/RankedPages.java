package io.tidings.query.service;

import io.tidings.contracts.AnnouncementId;
import io.tidings.query.language.SearchQuery;
import io.tidings.search.AnnouncementSearch;
import io.tidings.search.InvalidPageException;
import io.tidings.search.Meaning;
import io.tidings.search.MeaningSearch;
import io.tidings.search.RankedHit;
import io.tidings.search.SearchAnswer;
import io.tidings.search.SearchRequest;
import io.tidings.search.SearchUnavailableException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Pages of results, in the order that is asked for or ranked by words and meaning. Total, facets and sums stay those of the
 * query, which ranking does not change. Where meaning cannot be ranked by, the page is ranked by words, and says so and why.
 */
@Singleton
public class RankedPages {

    private static final Logger LOG = Logger.getLogger(RankedPages.class);

    private final AnnouncementSearch words;
    private final MeaningSearch search;
    private final MeaningVectors vectors;
    private final Agreement agreement;

    RankedPages(AnnouncementSearch words, MeaningSearch search, MeaningVectors vectors, Agreement agreement) {
        this.words = words;
        this.search = search;
        this.vectors = vectors;
        this.agreement = agreement;
    }

    /** Whether asking for meaning can change the order of what a query finds. */
    public boolean offersMeaning(SearchQuery query) {
        return vectors.switchedOn() && !Meaning.of(query).text().isEmpty();
    }

    /** In the order that is asked for. */
    public RankedPage asAsked(SearchRequest request) throws InvalidPageException, SearchUnavailableException {
        return new RankedPage(answer(request), Set.of(), new Ranking.AsAsked());
    }

    /** By words and meaning, where that can be had. */
    public RankedPage byMeaning(SearchRequest request) throws InvalidPageException, SearchUnavailableException {
        Meaning meaning = Meaning.of(request.query());
        String after = request.after();
        if (after != null) {
            return RankMark.is(after)
                    ? ranked(request, meaning, RankMark.read(request.query(), after))
                    : byWords(request, "the first page was ranked by words");
        }
        if (meaning.text().isEmpty()) {
            return byWords(request, "the query has no words to rank by");
        }
        if (!vectors.switchedOn()) {
            return byWords(request, "ranking by meaning is not switched on here");
        }
        Optional<byte[]> vector = vectors.of(meaning.text());
        Optional<List<AnnouncementId>> ranking =
                vector.isEmpty() ? Optional.empty() : ranking(request.query(), meaning, vector.get());
        return ranking.isEmpty()
                ? byWords(request, "ranking by meaning is not available now")
                : ranked(request, meaning, ranking.get());
    }

    private SearchAnswer answer(SearchRequest request) throws InvalidPageException, SearchUnavailableException {
        return agreement.checked(request, words.search(request));
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

    private RankedPage ranked(SearchRequest request, Meaning meaning, List<AnnouncementId> left)
            throws InvalidPageException, SearchUnavailableException {
        SearchQuery query = request.query();
        int size = Math.min(request.size(), left.size());
        Meanwhile<List<RankedHit>> shown =
                Meanwhile.asking(() -> size == 0 ? List.of() : search.page(query, meaning, left.subList(0, size)));
        SearchAnswer counted = answer(request.withoutHits());
        List<RankedHit> hits = shown.answer();
        List<AnnouncementId> next = left.subList(size, left.size());
        return new RankedPage(
                new SearchAnswer(
                        hits.stream().map(RankedHit::hit).toList(),
                        counted.total(),
                        counted.totalExact(),
                        counted.facets(),
                        counted.funding(),
                        next.isEmpty() ? null : RankMark.write(query, next)),
                hits.stream()
                        .filter(hit -> !hit.byWords())
                        .map(hit -> hit.hit().event().announcement().id())
                        .collect(Collectors.toSet()),
                new Ranking.ByMeaning(meaning.text()));
    }

    private RankedPage byWords(SearchRequest request, String why)
            throws InvalidPageException, SearchUnavailableException {
        return new RankedPage(answer(request), Set.of(), new Ranking.ByWordsAfterAll(why));
    }
}

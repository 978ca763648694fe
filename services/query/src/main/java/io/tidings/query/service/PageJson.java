package io.tidings.query.service;

import io.tidings.search.InvalidPageException;
import io.tidings.search.SearchHit;
import io.tidings.search.SearchUnavailableException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pages of what a query finds, as the API shows them. */
@Singleton
class PageJson {

    private final RankedPages pages;
    private final Counts counts;

    PageJson(RankedPages pages, Counts counts) {
        this.pages = pages;
        this.counts = counts;
    }

    /** A page in the order that is asked for. */
    Map<String, @Nullable Object> asAsked(AskedSearch asked) throws InvalidPageException, SearchUnavailableException {
        return json(asked, pages.asAsked(asked.request()));
    }

    /** A page ranked by words and meaning; it says how it was ranked. */
    Map<String, @Nullable Object> byMeaning(AskedSearch asked) throws InvalidPageException, SearchUnavailableException {
        return json(asked, pages.byMeaning(asked.request()));
    }

    private Map<String, @Nullable Object> json(AskedSearch asked, RankedPage page) throws SearchUnavailableException {
        Map<String, @Nullable Object> json = SearchJson.page(
                asked.request().query(),
                page.answer(),
                counts.bars(asked.request().query(), asked.counts()));
        switch (page.ranking()) {
            case Ranking.AsAsked asAsked -> {}
            case Ranking.ByMeaning meaning -> {
                json.put(
                        "items",
                        page.answer().hits().stream()
                                .map(hit -> item(hit, page))
                                .toList());
                json.put("ranking", Map.of("by", List.of("words", "meaning"), "meaning", meaning.text()));
            }
            case Ranking.ByWordsAfterAll words ->
                json.put("ranking", Map.of("by", List.of("words"), "why", words.why()));
        }
        return json;
    }

    private static Map<String, @Nullable Object> item(SearchHit hit, RankedPage page) {
        Map<String, @Nullable Object> item = AnnouncementJson.item(hit);
        item.put("nearInMeaning", page.isNear(hit));
        return item;
    }
}

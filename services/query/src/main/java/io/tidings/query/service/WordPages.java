package io.tidings.query.service;

import io.tidings.search.AnnouncementSearch;
import io.tidings.search.InvalidPageException;
import io.tidings.search.SearchAnswer;
import io.tidings.search.SearchRequest;
import io.tidings.search.SearchUnavailableException;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pages of what a query finds, in the order that is asked for. */
@Singleton
class WordPages {

    private final AnnouncementSearch search;
    private final Agreement agreement;
    private final Counts counts;

    WordPages(AnnouncementSearch search, Agreement agreement, Counts counts) {
        this.search = search;
        this.agreement = agreement;
        this.counts = counts;
    }

    Map<String, @Nullable Object> page(AskedSearch asked) throws InvalidPageException, SearchUnavailableException {
        return json(asked, asked.request());
    }

    /** The counts and sums alone. */
    Map<String, @Nullable Object> withoutHits(AskedSearch asked)
            throws InvalidPageException, SearchUnavailableException {
        return json(asked, asked.request().withoutHits());
    }

    private Map<String, @Nullable Object> json(AskedSearch asked, SearchRequest request)
            throws InvalidPageException, SearchUnavailableException {
        SearchAnswer answer = agreement.checked(request, search.search(request));
        return SearchJson.page(request.query(), answer, counts.bars(request.query(), asked.counts()));
    }
}

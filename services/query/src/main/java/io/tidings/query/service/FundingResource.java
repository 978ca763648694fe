package io.tidings.query.service;

import io.tidings.contracts.Announcement;
import io.tidings.contracts.EventCodec;
import io.tidings.query.language.SearchQuery;
import io.tidings.search.AnnouncementSearch;
import io.tidings.search.InvalidPageException;
import io.tidings.search.SearchAnswer;
import io.tidings.search.SearchHit;
import io.tidings.search.SearchRequest;
import io.tidings.search.SearchUnavailableException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The funding lines that a search finds, and what they add up to. */
@Path("/api/funding")
@Produces(MediaType.APPLICATION_JSON)
class FundingResource {

    private final AnnouncementSearch search;
    private final Agreement agreement;
    private final Clock clock;

    FundingResource(AnnouncementSearch search, Agreement agreement, Clock clock) {
        this.search = search;
        this.agreement = agreement;
        this.clock = clock;
    }

    @GET
    public byte[] lines(@Context UriInfo uri)
            throws RefusedException, InvalidPageException, SearchUnavailableException {
        SearchRequest request =
                AskedSearch.read(uri.getQueryParameters(), clock).request();
        SearchAnswer answer = agreement.checked(request, search.search(request));
        Map<String, @Nullable Object> json = SearchJson.page(request.query(), answer, Map.of());
        json.remove("items");
        json.remove("facets");
        json.put(
                "lines",
                answer.hits().stream()
                        .flatMap(hit -> lines(request.query(), hit))
                        .toList());
        return EventCodec.encode(json);
    }

    private static Stream<Map<String, @Nullable Object>> lines(SearchQuery query, SearchHit hit) {
        Announcement announcement = hit.event().announcement();
        Sentences sentences = new Sentences(announcement.content());
        return FoundLines.of(query, hit).stream().map(line -> {
            Map<String, @Nullable Object> json = AnnouncementJson.line(line, sentences);
            json.put("counted", FoundLines.counts(line, announcement));
            json.put("announcement", announcement(announcement));
            return json;
        });
    }

    private static Map<String, @Nullable Object> announcement(Announcement announcement) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", announcement.id());
        json.put("revision", announcement.revision());
        json.put("title", announcement.content().title());
        json.put("publisher", announcement.origin().publisher());
        json.put("url", announcement.origin().url());
        json.put("date", announcement.times().filterDate());
        json.put("copyOf", announcement.copyOf());
        json.put("withdrawn", announcement.withdrawn());
        return json;
    }
}

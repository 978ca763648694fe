package io.tidings.query.service;

import io.tidings.contracts.EventCodec;
import io.tidings.search.AnnouncementSearch;
import io.tidings.search.InvalidPageException;
import io.tidings.search.SearchRequest;
import io.tidings.search.SearchUnavailableException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a search can be narrowed by, without its results. */
@Path("/api/facets")
@Produces(MediaType.APPLICATION_JSON)
class FacetsResource {

    private final AnnouncementSearch search;
    private final Counts counts;
    private final Clock clock;

    FacetsResource(AnnouncementSearch search, Counts counts, Clock clock) {
        this.search = search;
        this.counts = counts;
        this.clock = clock;
    }

    @GET
    public byte[] count(@Context UriInfo uri)
            throws RefusedException, InvalidPageException, SearchUnavailableException {
        AskedSearch.conditions(
                uri.getQueryParameters(), List.of("facets", "total"), "results are at /api/announcements", clock);
        AskedSearch asked = AskedSearch.read(uri.getQueryParameters(), clock);
        SearchRequest request = asked.request().withoutHits();
        Map<String, @Nullable Object> json =
                SearchJson.page(request.query(), search.search(request), counts.bars(request.query(), asked.counts()));
        json.remove("items");
        json.remove("next");
        return EventCodec.encode(json);
    }
}

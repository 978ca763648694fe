package io.tidings.query.service;

import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.AnnouncementId;
import io.tidings.contracts.EventCodec;
import io.tidings.search.AnnouncementSearch;
import io.tidings.search.InvalidPageException;
import io.tidings.search.SearchRequest;
import io.tidings.search.SearchUnavailableException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;

/** Announcements: searched, one by one, and their revisions. */
@Path("/api/announcements")
@Produces(MediaType.APPLICATION_JSON)
class AnnouncementsResource {

    private final AnnouncementSearch search;
    private final Agreement agreement;
    private final Clock clock;

    AnnouncementsResource(AnnouncementSearch search, Agreement agreement, Clock clock) {
        this.search = search;
        this.agreement = agreement;
        this.clock = clock;
    }

    /** A page of what a query finds, with counts and sums. */
    @GET
    public byte[] search(@Context UriInfo uri)
            throws RefusedException, InvalidPageException, SearchUnavailableException {
        SearchRequest request = AskedSearch.of(uri.getQueryParameters(), clock);
        return EventCodec.encode(SearchJson.page(request.query(), agreement.checked(request, search.search(request))));
    }

    /** The newest revision of one announcement, whole. */
    @GET
    @Path("/{id}")
    public byte[] announcement(@PathParam("id") String id, @Context UriInfo uri)
            throws RefusedException, SearchUnavailableException {
        AskedSearch.none(uri.getQueryParameters());
        AnnouncementEnriched event = search.find(idOf(id)).orElseThrow(NotFoundException::new);
        return EventCodec.encode(AnnouncementJson.whole(event));
    }

    /** The revisions of one announcement, newest first; {@code before} goes on where a page ended. */
    @GET
    @Path("/{id}/revisions")
    public byte[] revisions(@PathParam("id") String id, @Context UriInfo uri)
            throws RefusedException, SearchUnavailableException {
        RevisionPage page = RevisionPage.of(uri.getQueryParameters());
        List<AnnouncementEnriched> revisions = search.revisions(idOf(id), page.before(), page.size());
        if (revisions.isEmpty() && page.before() == null) {
            throw new NotFoundException();
        }
        return EventCodec.encode(page.json(id, revisions));
    }

    private static AnnouncementId idOf(String id) {
        if (!id.matches("[0-9a-f]{32}")) {
            throw new NotFoundException();
        }
        return new AnnouncementId(id);
    }
}

package io.tidings.query.service;

import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.AnnouncementId;
import io.tidings.contracts.EventCodec;
import io.tidings.contracts.Revision;
import io.tidings.search.AnnouncementSearch;
import io.tidings.search.InvalidPageException;
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
import java.util.Map;
import java.util.Optional;

/** Announcements: searched, one by one, and their revisions. */
@Path("/api/announcements")
@Produces(MediaType.APPLICATION_JSON)
class AnnouncementsResource {

    private static final int SIMILAR = 10;

    private final AnnouncementSearch search;
    private final PageJson pages;
    private final Clock clock;

    AnnouncementsResource(AnnouncementSearch search, PageJson pages, Clock clock) {
        this.search = search;
        this.pages = pages;
        this.clock = clock;
    }

    /** A page of what a query finds, with counts and sums. */
    @GET
    public byte[] search(@Context UriInfo uri)
            throws RefusedException, InvalidPageException, SearchUnavailableException {
        AskedRanking ranking = AskedRanking.read(uri.getQueryParameters());
        AskedSearch asked = ranking.search(clock);
        return EventCodec.encode(ranking.byMeaning() ? pages.byMeaning(asked) : pages.asAsked(asked));
    }

    /** One announcement, whole: the newest revision, or the one that is asked for. */
    @GET
    @Path("/{id}")
    public byte[] announcement(@PathParam("id") String id, @Context UriInfo uri)
            throws RefusedException, SearchUnavailableException {
        Optional<Revision> revision = RevisionPage.revision(uri.getQueryParameters());
        Optional<AnnouncementEnriched> found =
                revision.isPresent() ? search.find(idOf(id), revision.get()) : search.find(idOf(id));
        return EventCodec.encode(AnnouncementJson.whole(found.orElseThrow(NotFoundException::new)));
    }

    /** Announcements in much the same words, most alike first. */
    @GET
    @Path("/{id}/similar")
    public byte[] similar(@PathParam("id") String id, @Context UriInfo uri)
            throws RefusedException, SearchUnavailableException {
        AskedSearch.none(uri.getQueryParameters());
        AnnouncementEnriched event = search.find(idOf(id)).orElseThrow(NotFoundException::new);
        return EventCodec.encode(Map.of(
                "items",
                search.similar(event, SIMILAR).stream()
                        .map(AnnouncementJson::similar)
                        .toList()));
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

    /** What changed from one revision to another, in words and in meaning; offsets are those of both texts. */
    @GET
    @Path("/{id}/revisions/{from: \\d+}..{to: \\d+}")
    public byte[] changes(
            @PathParam("id") String id,
            @PathParam("from") String from,
            @PathParam("to") String to,
            @Context UriInfo uri)
            throws RefusedException, SearchUnavailableException {
        AskedSearch.none(uri.getQueryParameters());
        return EventCodec.encode(RevisionDiffJson.of(found(id, from), found(id, to)));
    }

    private AnnouncementEnriched found(String id, String number) throws SearchUnavailableException {
        if (!number.matches("[1-9]\\d{0,8}")) {
            throw new NotFoundException();
        }
        return search.find(idOf(id), new Revision(Integer.parseInt(number))).orElseThrow(NotFoundException::new);
    }

    private static AnnouncementId idOf(String id) {
        if (!id.matches("[0-9a-f]{32}")) {
            throw new NotFoundException();
        }
        return new AnnouncementId(id);
    }
}

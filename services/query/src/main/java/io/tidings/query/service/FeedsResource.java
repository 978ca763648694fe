package io.tidings.query.service;

import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.tidings.contracts.EventCodec;
import io.tidings.query.language.SearchQuery;
import io.tidings.search.AnnouncementSearch;
import io.tidings.search.InvalidPageException;
import io.tidings.search.SearchRequest;
import io.tidings.search.SearchUnavailableException;
import io.tidings.search.SortOrder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * Any search as a feed, what changed last first, so that a reader misses neither late announcements nor corrections. What is
 * withdrawn is told as deleted.
 */
@Path("/feeds")
class FeedsResource {

    private static final int USUAL = 50;
    private static final int FRESH_SECONDS = 60;

    private final AnnouncementSearch search;
    private final Clock clock;

    FeedsResource(AnnouncementSearch search, Clock clock) {
        this.search = search;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "feeds")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance atom(FeedPage feed, EntryHtml html);

        static native TemplateInstance entry(FeedEntry entry);
    }

    /** The content of an entry as HTML. */
    static final class EntryHtml {

        public String of(FeedEntry entry) {
            return Templates.entry(entry).render();
        }
    }

    @GET
    @Path("announcements.atom")
    public Response atom(@Context UriInfo uri, @Context Request request) throws Exception {
        FeedPage page = page(uri);
        String text = Templates.atom(page, new EntryHtml()).render();
        return answer(request, page, "application/atom+xml; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    @GET
    @Path("announcements.json")
    public Response json(@Context UriInfo uri, @Context Request request) throws Exception {
        FeedPage page = page(uri);
        return answer(request, page, "application/feed+json", EventCodec.encode(JsonFeed.of(page, new EntryHtml())));
    }

    private FeedPage page(UriInfo uri) throws RefusedException, InvalidPageException, SearchUnavailableException {
        SearchQuery asked = AskedSearch.conditions(
                uri.getQueryParameters(), List.of("size", "after"), "a feed lists what changed last first", clock);
        SearchQuery query = new SearchQuery(asked.condition(), asked.copies(), true);
        SearchRequest page = AskedSearch.read(uri.getQueryParameters(), clock).request();
        int size = uri.getQueryParameters().containsKey("size") ? page.size() : USUAL;
        var request = new SearchRequest(query, new SortOrder.Changed(), size, page.after(), Set.of(), false);
        return FeedPage.of(asked, search.search(request), uri);
    }

    private static Response answer(Request request, FeedPage page, String type, byte[] body) {
        EntityTag tag = new EntityTag(digest(body));
        CacheControl fresh = new CacheControl();
        fresh.setMaxAge(FRESH_SECONDS);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(body, type) : unchanged)
                .tag(tag)
                .header(
                        HttpHeaders.LAST_MODIFIED,
                        RFC_1123_DATE_TIME.format(page.updated().atOffset(ZoneOffset.UTC)))
                .cacheControl(fresh)
                .build();
    }

    private static String digest(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

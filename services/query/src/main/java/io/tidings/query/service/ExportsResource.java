package io.tidings.query.service;

import io.tidings.query.language.SearchQuery;
import io.tidings.search.AnnouncementExport;
import io.tidings.search.AnnouncementExports;
import io.tidings.search.SearchHit;
import io.tidings.search.SearchUnavailableException;
import io.tidings.search.TooManyExportsException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Clock;
import java.util.List;

/** Everything a search finds, to take along: as it stood at one moment, newest first, however much. */
@Path("/exports")
class ExportsResource {

    private static final String CSV = "text/csv; charset=utf-8; header=present";

    private final AnnouncementExports exports;
    private final Clock clock;

    ExportsResource(AnnouncementExports exports, Clock clock) {
        this.exports = exports;
        this.clock = clock;
    }

    /** A form, made for the stream it is written to. */
    @FunctionalInterface
    private interface Forming {
        ExportForm of(OutputStream out) throws IOException;
    }

    @GET
    @Path("announcements.csv")
    public Response announcements(@Context UriInfo uri, @Context Request request) throws Exception {
        URI home = uri.getBaseUri();
        return answer(
                asked(uri), new Kind(CSV, "announcements.csv", isHead(request)), out -> new AnnouncementCsv(out, home));
    }

    @GET
    @Path("announcements.jsonl")
    public Response lines(@Context UriInfo uri, @Context Request request) throws Exception {
        return answer(
                asked(uri),
                new Kind("application/jsonl", "announcements.jsonl", isHead(request)),
                AnnouncementLines::new);
    }

    @GET
    @Path("funding.csv")
    public Response funding(@Context UriInfo uri, @Context Request request) throws Exception {
        URI home = uri.getBaseUri();
        SearchQuery query = asked(uri);
        return answer(query, new Kind(CSV, "funding.csv", isHead(request)), out -> new FundingCsv(out, home, query));
    }

    private record Kind(String type, String name, boolean head) {}

    private static boolean isHead(Request request) {
        return request.getMethod().equals("HEAD");
    }

    private SearchQuery asked(UriInfo uri) throws RefusedException {
        return AskedSearch.conditions(
                uri.getQueryParameters(), List.of(), "an export holds everything that is found, newest first", clock);
    }

    /** What is wrong is told before the first byte; after it, the stream breaks off, so that nobody takes it for whole. */
    private Response answer(SearchQuery query, Kind kind, Forming forming)
            throws TooManyExportsException, SearchUnavailableException {
        return Response.ok(kind.head() ? null : body(exports.open(query), forming), kind.type())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + kind.name() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static StreamingOutput body(AnnouncementExport export, Forming forming) {
        return out -> write(export, forming.of(new BufferedOutputStream(out)));
    }

    private static void write(AnnouncementExport export, ExportForm form) throws IOException {
        try (export) {
            form.start();
            for (List<SearchHit> slice = export.next(); !slice.isEmpty(); slice = export.next()) {
                for (SearchHit hit : slice) {
                    form.add(hit);
                }
                form.flush();
            }
            form.flush();
        } catch (SearchUnavailableException e) {
            throw new IOException("the export cannot go on: " + e.getMessage(), e);
        }
    }
}

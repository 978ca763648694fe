package io.tidings.ingest.service.register;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tidings.source.SettingsDraft.Fault;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is watched. */
@Path("/api/sources")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Sources")
public class SourcesResource {

    private final SourceDesk desk;
    private final SourceItems items;

    SourcesResource(SourceDesk desk, SourceItems items) {
        this.desk = desk;
        this.items = items;
    }

    @GET
    @Operation(
            summary = "List sources with their health",
            description =
                    "By id. Parameters: q (words of name, id or address), kind, country, enabled, status (ok, quiet,"
                            + " dropping, surging, moved, forbidden, failing, stopped, new, paused), size (1 to 200, usually 50), after"
                            + " (what the page before gave as next). total counts all that fit but for status.")
    public SourcePage list(@Context UriInfo uri) {
        return desk.list(SourceFilter.of(uri.getQueryParameters()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Add a source",
            description =
                    "With an address alone, such as {\"address\": \"www.example.org\"}, its feed, news sitemap or list of"
                            + " links is found first, as by /api/sources/preview; fields that stand beside it are kept. With a kind, it"
                            + " is added as it is stated and nothing is asked. 201 with the source; 409 when its id or address is there"
                            + " already; 422 when nothing was found or a field is wrong.")
    public Response add(InputStream body) throws IOException {
        String id = desk.add(SourceBody.read(body));
        return Response.created(URI.create("/api/sources/" + id))
                .entity(desk.find(id))
                .build();
    }

    @POST
    @Path("/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Show what a source would bring",
            description =
                    "{\"address\": \"https://www.example.org\"} finds what to watch there: the address may be a feed, a home"
                            + " page or any page of a site, with or without https://. With a kind, those settings are looked at. Answers"
                            + " with settings ready to be sent to POST /api/sources, the first five items, whether the page behind the"
                            + " first can be read, and what was tried. Nothing is kept. Takes some seconds, since sites are asked with"
                            + " pauses.")
    public FoundView preview(InputStream body) throws IOException {
        return desk.preview(SourceBody.read(body));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A source with its health")
    public SourceView source(@PathParam("id") @Parameter(example = "gov.uk-news") String id) {
        return desk.find(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Operation(
            summary = "Change a source",
            description =
                    "The fields to change and the version that you have seen: {\"version\": 3, \"name\": \"News\","
                            + " \"country\": null}. null empties a field. 409 when somebody changed it since: current says how it is"
                            + " now, differs where that is not as you want it. It is checked at once.")
    public SourceView change(@PathParam("id") String id, InputStream body) throws IOException {
        return desk.change(id, SourceBody.read(body));
    }

    @POST
    @Path("/{id}/pause")
    @Operation(summary = "Check a source no more until it is resumed")
    public SourceView pause(@PathParam("id") String id) {
        return desk.enable(id, false);
    }

    @POST
    @Path("/{id}/resume")
    @Operation(summary = "Check a source again, at once")
    public SourceView resume(@PathParam("id") String id) {
        return desk.enable(id, true);
    }

    @POST
    @Path("/{id}/check")
    @Operation(
            summary = "Check a source now",
            description = "As soon as its host may be asked; also one that was stopped. 202; 409 when it is paused.")
    public Response check(@PathParam("id") String id) {
        return Response.accepted(desk.checkNow(id)).build();
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Forget a source", description = "What it announced stays.")
    public void delete(@PathParam("id") String id) {
        desk.delete(id);
    }

    @GET
    @Path("/{id}/health")
    @Operation(
            summary = "How a source is, and what that rests on",
            description =
                    "Its last checks, what was mended in its lists, and its new items of the last thirteen weeks.")
    public CheckupView health(@PathParam("id") String id) {
        return desk.checkup(id);
    }

    @GET
    @Path("/{id}/items")
    @Operation(
            summary = "What a source has listed",
            description =
                    "The newest first, with the page behind each and what it was taken in as. Parameters: size (1 to 200,"
                            + " usually 50), after (what the page before gave as next).")
    public ItemPage items(@PathParam("id") String id, @Context UriInfo uri) {
        List<Fault> faults = new ArrayList<>();
        uri.getQueryParameters().keySet().stream()
                .filter(name -> !List.of("size", "after").contains(name))
                .forEach(name -> faults.add(FieldHint.unknown(name, List.of("size", "after"), "parameter")));
        int size = SourceFilter.size(uri.getQueryParameters(), faults);
        if (!faults.isEmpty()) {
            throw SourceProblem.invalid(faults);
        }
        desk.find(id);
        String after = uri.getQueryParameters().getFirst("after");
        return ItemPage.of(items.items(id, after == null ? "" : after.replace("\u0000", ""), size), size);
    }
}

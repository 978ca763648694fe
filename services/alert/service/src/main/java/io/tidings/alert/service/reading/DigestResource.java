package io.tidings.alert.service.reading;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tidings.site.Pages;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The page behind a long letter: exactly what it had no room for. Its address, which cannot be guessed, lets one in. */
@Path("/alerts")
@RunOnVirtualThread
@Tag(name = "Alerts")
public class DigestResource {

    private final DigestPage page;
    private final Pages pages;

    DigestResource(DigestPage page, Pages pages) {
        this.page = page;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "digests")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance rest(int after, int first, List<DigestPage.Item> items, String assets);
    }

    /** What the letter tells. */
    public record Listed(int total, List<DigestPage.Item> items) {}

    @GET
    @Path("digests/{id:[0-9a-f-]{36}}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(summary = "What a letter had no room for")
    public Response html(@PathParam("id") UUID id, @QueryParam("after") @DefaultValue("0") int after) throws Exception {
        List<DigestPage.Item> items = page.of(id);
        if (items.isEmpty()) {
            return pages.trouble(
                    Response.status(Response.Status.NOT_FOUND),
                    "Nothing here",
                    "There is no digest at this address, or it is kept no longer.");
        }
        int from = Math.clamp(after, 0, items.size());
        Response answer = Pages.html(
                Response.ok(), Templates.rest(from, from + 1, items.subList(from, items.size()), pages.assets()));
        answer.getHeaders().putSingle("Cache-Control", "private, no-store");
        return answer;
    }

    @GET
    @Path("digests/{id:[0-9a-f-]{36}}.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "All that a letter tells, or what comes after the first")
    public Listed json(@PathParam("id") UUID id, @QueryParam("after") @DefaultValue("0") int after) throws Exception {
        return new Listed(page.of(id).size(), items(id, after));
    }

    private List<DigestPage.Item> items(UUID id, int after) throws Exception {
        List<DigestPage.Item> all = page.of(id);
        if (all.isEmpty()) {
            throw new NotFoundException();
        }
        return all.subList(Math.clamp(after, 0, all.size()), all.size());
    }
}

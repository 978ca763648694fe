package io.tidings.query.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.tidings.contracts.AnnouncementId;
import io.tidings.contracts.Revision;
import io.tidings.site.SiteAddress;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The pages that people read. Each is whole without scripts. */
@Path("/")
class PageResource {

    private final SearchPages searches;
    private final LinesPages lines;
    private final AnnouncementPages announcements;
    private final PageAnswers answers;

    PageResource(SearchPages searches, LinesPages lines, AnnouncementPages announcements, PageAnswers answers) {
        this.searches = searches;
        this.lines = lines;
        this.announcements = announcements;
        this.answers = answers;
    }

    @CheckedTemplate(basePath = "page")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance search(SearchPage page, String assets);

        static native TemplateInstance lines(LinesPage page, String assets);

        static native TemplateInstance announcement(AnnouncementPage page, String assets);

        static native TemplateInstance changes(ChangesPage page, String assets);
    }

    @GET
    @Operation(hidden = true)
    public Response search(@Context UriInfo uri, @HeaderParam("HX-Target") @Nullable String target) {
        SiteAddress asked = new SiteAddress("/", uri.getQueryParameters());
        if (blank(uri)) {
            return Response.seeOther(URI.create(asked.toString())).build();
        }
        return answers.answer(asked, assets -> Templates.search(searches.found(asked, !"more".equals(target)), assets));
    }

    /** A browser's form also sends the fields that nobody filled in; an address to share is without them. */
    private static boolean blank(UriInfo uri) {
        return uri.getQueryParameters().values().stream().flatMap(List::stream).anyMatch(String::isBlank);
    }

    @GET
    @Path("funding")
    @Operation(hidden = true)
    public Response lines(@Context UriInfo uri) {
        SiteAddress asked = new SiteAddress("/funding", uri.getQueryParameters());
        return answers.answer(asked, assets -> Templates.lines(lines.page(asked), assets));
    }

    @GET
    @Path("announcements/{id}")
    @Operation(hidden = true)
    public Response announcement(@PathParam("id") String id, @Context UriInfo uri) {
        SiteAddress asked = new SiteAddress("/announcements/" + id, uri.getQueryParameters());
        return answers.answer(asked, assets -> {
            Revision revision = asked.all("revision").isEmpty() ? null : revision(asked.first("revision"));
            AnnouncementPage page =
                    announcements.page(idOf(id), revision, uri.getBaseUri()).orElseThrow(NotFoundException::new);
            return Templates.announcement(page, assets);
        });
    }

    @GET
    @Path("announcements/{id}/changes/{from: \\d+}..{to: \\d+}")
    @Operation(hidden = true)
    public Response changes(@PathParam("id") String id, @PathParam("from") String from, @PathParam("to") String to) {
        SiteAddress asked = new SiteAddress("/announcements/" + id, Map.of());
        return answers.answer(asked, assets -> {
            ChangesPage page = announcements
                    .changes(idOf(id), revision(from), revision(to))
                    .orElseThrow(NotFoundException::new);
            return Templates.changes(page, assets);
        });
    }

    private static Revision revision(String number) {
        if (!number.matches("[1-9]\\d{0,8}")) {
            throw new NotFoundException();
        }
        return new Revision(Integer.parseInt(number));
    }

    private static AnnouncementId idOf(String id) {
        if (!id.matches("[0-9a-f]{32}")) {
            throw new NotFoundException();
        }
        return new AnnouncementId(id);
    }
}

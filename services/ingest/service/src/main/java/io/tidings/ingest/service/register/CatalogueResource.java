package io.tidings.ingest.service.register;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tidings.source.Catalogue;
import io.tidings.source.SourceSettings;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Well-known official sources to choose from. */
@Path("/api/sources/catalogue")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Sources")
public class CatalogueResource {

    private final Catalogue catalogue = Catalogue.standard();
    private final SourceDesk desk;
    private final SourceRegister register;

    CatalogueResource(SourceDesk desk, SourceRegister register) {
        this.desk = desk;
        this.register = register;
    }

    /**
     * One of them.
     *
     * @param chosen whether a source of its id or address is there
     */
    @Schema(name = "CatalogueEntry")
    public record Entry(
            @JsonUnwrapped Settings settings,

            @Schema(description = "editorial: the address was written down from memory and not visited")
            String source,

            boolean chosen) {}

    @GET
    @Operation(
            summary = "Well-known official sources to choose from",
            description =
                    "None is watched until it is chosen. Addresses may have changed since the list was made; a chosen"
                            + " source is checked at once, and its health says how that went.")
    public Map<String, List<Entry>> list() {
        Set<String> known = register.idsAndAddresses();
        return Map.of(
                "items",
                catalogue.entries().stream()
                        .map(entry -> new Entry(
                                Settings.of(entry.settings()), entry.source(), chosen(entry.settings(), known)))
                        .toList());
    }

    @POST
    @Path("/{id}")
    @Operation(summary = "Choose a source of the catalogue", description = "It is added and checked at once.")
    public Response choose(@PathParam("id") String id) {
        SourceSettings settings = catalogue.entries().stream()
                .map(Catalogue.Entry::settings)
                .filter(one -> one.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> SourceProblem.notInCatalogue(id));
        desk.choose(settings);
        return Response.created(URI.create("/api/sources/" + id))
                .entity(desk.find(id))
                .build();
    }

    private static boolean chosen(SourceSettings settings, Set<String> known) {
        return known.contains(settings.id().value())
                || known.contains(settings.address().toString());
    }
}

package io.tidings.site;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Serves what pages load. */
@Path("/assets/{version}/{name}")
class AssetsResource {

    private static final String FOR_GOOD = "public, max-age=31536000, immutable";

    private final Assets assets;

    AssetsResource(Assets assets) {
        this.assets = assets;
    }

    /** A page that was loaded before an update still gets its files, but keeps them no longer. */
    @GET
    @Operation(hidden = true)
    public Response file(@PathParam("version") String version, @PathParam("name") String name) {
        byte[] file = assets.find(name).orElseThrow(NotFoundException::new);
        return Response.ok(file, Assets.type(name))
                .header(HttpHeaders.CACHE_CONTROL, assets.isCurrent(version) ? FOR_GOOD : "no-cache")
                .build();
    }
}

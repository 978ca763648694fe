package io.tidings.query.service;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Answers every other address below /api with a problem like all others. */
@Path("/api/{path: .*}")
class UnknownResource {

    @GET
    public Response unknown() {
        throw new NotFoundException();
    }
}

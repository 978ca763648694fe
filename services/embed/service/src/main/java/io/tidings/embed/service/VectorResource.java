package io.tidings.embed.service;

import io.smallrye.common.annotation.Blocking;
import io.tidings.embed.model.SentenceModel;
import io.tidings.embed.model.SentenceModel.ClosedException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.TimeUnit;

/** What somebody asks, as a vector. For the query service; the edge does not lead here. */
@Path("/vectors")
class VectorResource {

    private final SentenceModel model;
    private final EmbedCounts counts;

    VectorResource(SentenceModel model, EmbedCounts counts) {
        this.model = model;
        this.counts = counts;
    }

    /** The direction of a text, one signed byte a dimension. */
    @POST
    @Consumes(MediaType.TEXT_PLAIN)
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Blocking
    public Response vector(String text) {
        long start = System.nanoTime();
        try {
            return Response.ok(model.vector(text))
                    .header("Tidings-Model", SentenceModel.NAME)
                    .build();
        } catch (ClosedException e) {
            return Response.status(Response.Status.SERVICE_UNAVAILABLE).build();
        } finally {
            counts.asked.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        }
    }
}

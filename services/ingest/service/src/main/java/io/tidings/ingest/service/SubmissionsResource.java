package io.tidings.ingest.service;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tidings.contracts.AnnouncementId;
import io.tidings.ingest.RawSubmission;
import io.tidings.ingest.Refusal;
import io.tidings.ingest.SubmissionField;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Submissions over HTTP. */
@Path("/api/submissions")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@RunOnVirtualThread
public class SubmissionsResource {

    private static final String STREAM = "application/x-ndjson";

    private final Intake intake;
    private final StreamIntake streams;
    private final IntakeGate gate;
    private final SubmissionStatuses statuses;

    SubmissionsResource(Intake intake, StreamIntake streams, IntakeGate gate, SubmissionStatuses statuses) {
        this.intake = intake;
        this.streams = streams;
        this.gate = gate;
        this.statuses = statuses;
    }

    /** One method for all types: chosen by the framework, a request without a type would get the one for streams. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Submit announcements",
            description =
                    "One as application/json, text/plain or text/html, at most 5 MB with at most 1 MB of text; or as PDF,"
                            + " Word, OpenDocument text or RTF, at most 25 MB; or many"
                            + " as application/x-ndjson, one JSON object a line. Facts may stand beside a text as parameters: title,"
                            + " publisher, country, publishedAt, updatedAt, url, source, id, language, historical, withdrawn."
                            + " 202 once all of it is durable. Bodies may be compressed with gzip. A stream is answered"
                            + " with what became of each line, or with report=refused of the refused ones and counts.")
    public Response submit(
            @Context HttpHeaders headers, @Context UriInfo uri, @Context RoutingContext exchange, InputStream body)
            throws IOException {
        MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>(uri.getQueryParameters());
        StreamReport report = StreamReport.taken(parameters);
        var beside = StatedBeside.of(parameters);
        String coding = headers.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        String contentType = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (contentType == null) {
            throw new RefusedException(
                    List.of(new Refusal(Refusal.Reason.UNSUPPORTED_TYPE, null, "the request has no Content-Type")));
        }
        return STREAM.equalsIgnoreCase(contentType.split(";", 2)[0].strip())
                ? streams.take(body, new StreamIntake.Sent(coding, beside, report, exchange))
                : submitOne(
                        new Sent(coding == null ? headers.getLength() : -1, contentType, beside),
                        Bodies.decoded(body, coding));
    }

    private record Sent(long length, String contentType, Map<SubmissionField, String> beside) {

        /** What has no stated length may be as long as is taken. */
        long atMost() {
            return length >= 0 ? length : limit();
        }

        int limit() {
            return RawSubmission.maxBytes(contentType);
        }

        boolean document() {
            return limit() > RawSubmission.MAX_BYTES;
        }
    }

    private Response submitOne(Sent sent, InputStream body) throws IOException {
        if (sent.atMost() > sent.limit()) {
            throw Bodies.tooLarge(sent.limit());
        }
        try (IntakeGate.Place _ = sent.document() ? gate.enterDocument(sent.atMost()) : gate.enter(sent.atMost())) {
            byte[] bytes = Bodies.read(body, sent.length(), sent.limit());
            var raw = new RawSubmission(bytes, sent.contentType(), sent.beside());
            Accepted held = intake.take(raw).await().indefinitely();
            statuses.awaitNoted(held);
            return accepted(held.id());
        }
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Say which stage a submission has reached")
    public SubmissionStatus status(@PathParam("id") String id) {
        return parsed(id).flatMap(statuses::find).orElseThrow(NotFoundException::new);
    }

    private static Response accepted(AnnouncementId id) {
        return Response.accepted(Map.of("id", id.value(), "status", "received"))
                .location(URI.create("/api/submissions/" + id))
                .build();
    }

    private static Optional<AnnouncementId> parsed(String id) {
        try {
            return Optional.of(new AnnouncementId(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

package io.tidings.ingest.service;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever goes wrong into a problem; never shows a stack trace. */
class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);

    private final IngestConfig config;

    Problems(IngestConfig config) {
        this.config = config;
    }

    @ServerExceptionMapper
    Response refused(RefusedException e) {
        return Problem.refused(e.refusals()).response();
    }

    @ServerExceptionMapper
    Response away(AwayException e) {
        LOG.warnf("a caller is told to come again: %s", e.getMessage());
        Response problem = Problem.of(503, "Service Unavailable", e.getMessage() + "; try again soon")
                .response();
        return Response.fromResponse(problem)
                .header(HttpHeaders.RETRY_AFTER, config.retryAfter().toSeconds())
                .build();
    }

    @ServerExceptionMapper
    Response web(WebApplicationException e) {
        Response answer = e.getResponse();
        Response.Status status = Response.Status.fromStatusCode(answer.getStatus());
        if (status == null || status.getFamily() != Response.Status.Family.CLIENT_ERROR) {
            return unexpected(e);
        }
        Response.ResponseBuilder problem =
                Response.fromResponse(Problem.of(status.getStatusCode(), status.getReasonPhrase(), detail(status))
                        .response());
        List<Object> allow = answer.getHeaders().get(HttpHeaders.ALLOW);
        if (allow != null) {
            allow.forEach(method -> problem.header(HttpHeaders.ALLOW, method));
        }
        return problem.build();
    }

    @ServerExceptionMapper
    Response ended(StreamEndedException e) {
        return Problem.of(e.status(), e.title(), String.valueOf(e.getMessage())).response();
    }

    /** Nobody is there to read this any more. */
    @ServerExceptionMapper
    Response gone(IOException e) {
        LOG.infof("a body could not be read to its end: %s", e.getMessage());
        return Problem.of(400, "Bad Request", "the body could not be read to its end")
                .response();
    }

    @ServerExceptionMapper
    Response unexpected(Throwable e) {
        String reference = UUID.randomUUID().toString();
        LOG.errorf(e, "unexpected failure %s", reference);
        return Problem.of(500, "Internal Server Error", "something failed on our side; it is logged under " + reference)
                .response();
    }

    private static String detail(Response.Status status) {
        return switch (status) {
            case NOT_FOUND -> "there is nothing at this address";
            case METHOD_NOT_ALLOWED -> "this address does not take that method; the header Allow says which it takes";
            case UNSUPPORTED_MEDIA_TYPE -> "this address takes application/json";
            case NOT_ACCEPTABLE -> "this address answers with application/json";
            default -> "the request cannot be answered: " + status.getReasonPhrase();
        };
    }
}

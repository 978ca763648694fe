package io.tidings.alert.service;

import io.tidings.search.SearchUnavailableException;
import io.tidings.search.TooManyExportsException;
import io.tidings.stage.UnavailableException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever goes wrong into a problem; never shows a stack trace. */
class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);

    private final AlertConfig config;

    Problems(AlertConfig config) {
        this.config = config;
    }

    @ServerExceptionMapper
    Response refused(RefusedException e) {
        return Problem.invalid(e.faults()).response().build();
    }

    @ServerExceptionMapper
    Response overtaken(OvertakenException e) {
        return Problem.overtaken(e.current()).response().build();
    }

    @ServerExceptionMapper
    Response away(UnavailableException e) {
        LOG.warnf("a request is put off reason=%s", e.getMessage());
        return comeAgain("alerts cannot be reached now; try again soon");
    }

    @ServerExceptionMapper
    Response searchAway(SearchUnavailableException e) {
        LOG.warnf("elasticsearch is away reason=%s", e.getMessage());
        return comeAgain("searches cannot be answered now; try again soon");
    }

    @ServerExceptionMapper
    Response busy(TooManyExportsException e) {
        return comeAgain(e.getMessage() + "; try again when one has ended");
    }

    @ServerExceptionMapper
    Response unfit(IllegalArgumentException e) {
        return Problem.of(Response.Status.BAD_REQUEST, String.valueOf(e.getMessage()))
                .response()
                .build();
    }

    @ServerExceptionMapper
    Response web(WebApplicationException e) {
        Response answer = e.getResponse();
        Response.Status status = Response.Status.fromStatusCode(answer.getStatus());
        if (status == null || status.getFamily() == Response.Status.Family.SERVER_ERROR) {
            return unexpected(e);
        }
        if (status.getFamily() != Response.Status.Family.CLIENT_ERROR) {
            return answer;
        }
        Response.ResponseBuilder problem = Problem.of(status, detail(status)).response();
        answer.getHeaders().forEach((name, values) -> copy(problem, name, values));
        return problem.build();
    }

    @ServerExceptionMapper
    Response unexpected(Throwable e) {
        String reference = UUID.randomUUID().toString();
        LOG.errorf(e, "unexpected failure %s", reference);
        return Problem.of(
                        Response.Status.INTERNAL_SERVER_ERROR,
                        "something failed on our side; it is logged under " + reference)
                .response()
                .build();
    }

    private Response comeAgain(String detail) {
        return Problem.of(Response.Status.SERVICE_UNAVAILABLE, detail)
                .response()
                .header(HttpHeaders.RETRY_AFTER, config.retryAfter().toSeconds())
                .build();
    }

    private static void copy(Response.ResponseBuilder problem, String name, List<Object> values) {
        if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE) && !name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)) {
            values.forEach(value -> problem.header(name, value));
        }
    }

    private static String detail(Response.Status status) {
        return switch (status) {
            case NOT_FOUND -> "there is nothing of yours at this address";
            case UNAUTHORIZED ->
                "say who you are: Authorization: Bearer, with an API key or the token of a link that was mailed to you";
            case UNSUPPORTED_MEDIA_TYPE -> "this address takes application/json";
            default -> "the request cannot be answered: " + status.getReasonPhrase();
        };
    }
}

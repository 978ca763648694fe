package io.tidings.query.service;

import io.tidings.query.service.Problem.Fault;
import io.tidings.search.InvalidPageException;
import io.tidings.search.SearchUnavailableException;
import io.tidings.search.TooManyExportsException;
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

    private final QueryConfig config;

    Problems(QueryConfig config) {
        this.config = config;
    }

    @ServerExceptionMapper
    Response refused(RefusedException e) {
        return Problem.invalidParameters(e.faults()).response().build();
    }

    @ServerExceptionMapper
    Response invalidPage(InvalidPageException e) {
        return Problem.invalidParameters(List.of(new Fault("after", 0, 0, e.getMessage(), null)))
                .response()
                .build();
    }

    @ServerExceptionMapper
    Response tooMany(TooManyExportsException e) {
        return Problem.of(Response.Status.TOO_MANY_REQUESTS, e.getMessage() + "; try again when one has ended")
                .response()
                .header(HttpHeaders.RETRY_AFTER, config.retryAfter().toSeconds())
                .build();
    }

    @ServerExceptionMapper
    Response unavailable(SearchUnavailableException e) {
        LOG.warnf("elasticsearch is away: %s", e.getMessage());
        return Problem.of(Response.Status.SERVICE_UNAVAILABLE, "searches cannot be answered now; try again soon")
                .response()
                .header(HttpHeaders.RETRY_AFTER, config.retryAfter().toSeconds())
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

    private static void copy(Response.ResponseBuilder problem, String name, List<Object> values) {
        if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE) && !name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)) {
            values.forEach(value -> problem.header(name, value));
        }
    }

    private static String detail(Response.Status status) {
        return switch (status) {
            case NOT_FOUND -> "there is nothing at this address";
            case METHOD_NOT_ALLOWED -> "this address is only read; use GET";
            case NOT_ACCEPTABLE -> "this address answers with application/json";
            default -> "the request cannot be answered: " + status.getReasonPhrase();
        };
    }
}

package io.tidings.ingest.service.register;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers with problems of sources. */
class SourceProblems {

    @ServerExceptionMapper
    Response problem(SourceProblem problem) {
        return problem.response();
    }
}

package io.tidings.ingest.service;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * The edge is closed to erasures; should a request slip through it all the same, it carries what every proxy writes, and
 * finds nothing here.
 */
class ErasuresForOperators {

    private static final List<String> WRITTEN_BY_PROXIES = List.of("X-Forwarded-For", "Forwarded");

    @ServerRequestFilter
    @Nullable Response closed(ContainerRequestContext request) {
        boolean proxied = WRITTEN_BY_PROXIES.stream().anyMatch(name -> request.getHeaderString(name) != null);
        return proxied && request.getUriInfo().getPath().contains("api/erasures")
                ? Problem.of(404, "Not Found", "there is nothing at this address")
                        .response()
                : null;
    }
}

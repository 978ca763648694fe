package io.tidings.query.service;

import io.tidings.contracts.EventCodec;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Explains a query without running it. */
@Path("/api/query")
@Produces(MediaType.APPLICATION_JSON)
class QueryResource {

    private final Clock clock;

    QueryResource(Clock clock) {
        this.clock = clock;
    }

    /** What was understood, or where the mistakes are. Takes every parameter of a search. */
    @GET
    public byte[] explain(@Context UriInfo uri) {
        Map<String, Object> json = new LinkedHashMap<>();
        try {
            var query = AskedRanking.read(uri.getQueryParameters())
                    .search(clock)
                    .request()
                    .query();
            json.put("valid", true);
            json.putAll(SearchJson.query(query));
            json.put("mistakes", List.of());
        } catch (RefusedException e) {
            json.put("valid", false);
            json.put("mistakes", e.faults());
        }
        return EventCodec.encode(json);
    }
}

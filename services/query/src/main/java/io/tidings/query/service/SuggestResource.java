package io.tidings.query.service;

import io.tidings.contracts.EventCodec;
import io.tidings.query.service.Problem.Fault;
import io.tidings.search.KnownNames;
import io.tidings.search.SearchUnavailableException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;

/** What somebody may mean while they type. */
@Path("/api/suggest")
@Produces(MediaType.APPLICATION_JSON)
class SuggestResource {

    private static final int LONGEST = 100;

    private final Suggestions suggestions;

    SuggestResource(KnownNames names) {
        this.suggestions = new Suggestions(names);
    }

    @GET
    public byte[] suggest(@Context UriInfo uri) throws RefusedException, SearchUnavailableException {
        String start = start(uri.getQueryParameters());
        return EventCodec.encode(Map.of("items", suggestions.startingWith(start)));
    }

    private static String start(Map<String, List<String>> parameters) throws RefusedException {
        List<Fault> unknown = parameters.keySet().stream()
                .filter(name -> !name.equals("q"))
                .sorted()
                .map(name -> new Fault(name, 0, 0, "this address takes only q", null))
                .toList();
        if (!unknown.isEmpty()) {
            throw new RefusedException(unknown);
        }
        List<String> values = parameters.getOrDefault("q", List.of());
        String start = values.size() == 1 ? values.getFirst().strip() : "";
        if (start.isEmpty() || start.length() > LONGEST) {
            throw new RefusedException(List.of(
                    new Fault("q", 0, start.length(), "q is one text of 1 to " + LONGEST + " characters", null)));
        }
        return start;
    }
}

package io.tidings.ingest.service;

import io.tidings.ingest.Refusal;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;

/** Which lines of a stream its answer speaks of, besides how many there were: the parameter {@code report}. */
enum StreamReport {
    /** Every line. */
    ALL,
    /** Those that were refused: a million accepted lines need no answer each. */
    REFUSED;

    private static final String PARAMETER = "report";

    /** Takes the parameter out of the others, which are facts. */
    static StreamReport taken(MultivaluedMap<String, String> parameters) {
        List<String> values = parameters.get(PARAMETER);
        if (values == null) {
            return ALL;
        }
        parameters.remove(PARAMETER);
        return switch (String.join(" ", values)) {
            case "all" -> ALL;
            case "refused" -> REFUSED;
            default ->
                throw new RefusedException(List.of(
                        new Refusal(Refusal.Reason.INVALID, PARAMETER, "is either all or refused, and stands once")));
        };
    }
}

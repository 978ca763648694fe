package io.tidings.query.service;

import io.tidings.contracts.EventCodec;
import io.tidings.query.language.SearchParameters.Refusal;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, as RFC 9457 has it.
 *
 * @param type {@code about:blank} where the status says it all
 * @param title what kind of problem
 * @param status the HTTP status
 * @param detail this problem
 * @param errors what is wrong with which parameter, null where no parameter is at fault
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable List<Fault> errors) {

    private static final String MEDIA_TYPE = "application/problem+json";

    /**
     * A parameter that cannot be used.
     *
     * @param parameter its name
     * @param position where in its value the mistake begins, in UTF-16 code units
     * @param length how long it is, 0 where something is missing or the parameter itself is wrong
     * @param message what is wrong and what would be right
     * @param suggestion what to write instead, null when nothing is near
     */
    public record Fault(
            String parameter,
            int position,
            int length,
            String message,
            @Nullable String suggestion) {

        static Fault of(Refusal refusal) {
            var mistake = refusal.mistake();
            return new Fault(
                    refusal.parameter(), mistake.position(), mistake.length(), mistake.message(), mistake.suggestion());
        }
    }

    static Problem of(Response.Status status, String detail) {
        return new Problem("about:blank", status.getReasonPhrase(), status.getStatusCode(), detail, null);
    }

    static Problem invalidParameters(List<Fault> faults) {
        Fault first = faults.getFirst();
        String detail = first.parameter() + ": " + first.message();
        return new Problem("urn:tidings:problem:invalid-parameters", "Invalid parameters", 400, detail, faults);
    }

    Response.ResponseBuilder response() {
        return Response.status(status).type(MEDIA_TYPE).entity(EventCodec.encode(this));
    }
}

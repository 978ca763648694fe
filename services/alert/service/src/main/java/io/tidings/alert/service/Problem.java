package io.tidings.alert.service;

import io.tidings.contracts.EventCodec;
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
 * @param errors what is wrong with which field, null where no field is at fault
 * @param current how it is now, where somebody else was faster
 */
record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable List<Fault> errors,
        @Nullable Object current) {

    private static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(Response.Status status, String detail) {
        return new Problem("about:blank", status.getReasonPhrase(), status.getStatusCode(), detail, null, null);
    }

    static Problem invalid(List<Fault> faults) {
        Fault first = faults.getFirst();
        String detail = first.field() + ": " + first.message();
        return new Problem("urn:tidings:problem:invalid-fields", "Invalid fields", 400, detail, faults, null);
    }

    static Problem overtaken(Object current) {
        String detail = "it was changed since the edition that you have seen; current says how it is now";
        return new Problem("urn:tidings:problem:overtaken", "Conflict", 409, detail, null, current);
    }

    Response.ResponseBuilder response() {
        return Response.status(status).type(MEDIA_TYPE).entity(EventCodec.encode(this));
    }
}

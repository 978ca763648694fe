package io.tidings.ingest.service.register;

import io.tidings.source.SettingsDraft.Fault;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ends a request with a problem (RFC 9457). */
final class SourceProblem extends RuntimeException {

    private static final String MEDIA_TYPE = "application/problem+json";

    private final int status;
    private final Map<String, Object> members = new LinkedHashMap<>();

    private SourceProblem(int status, String kind, String title) {
        super(title, null, false, false);
        this.status = status;
        members.put("type", kind.isEmpty() ? "about:blank" : "urn:tidings:problem:" + kind);
        members.put("title", title);
        members.put("status", status);
    }

    /** Fields that cannot be used. */
    static SourceProblem invalid(List<Fault> faults) {
        Fault first = faults.getFirst();
        return new SourceProblem(422, "invalid", "Invalid source")
                .with("detail", first.field() + ": " + first.detail())
                .with("errors", faults);
    }

    static SourceProblem invalid(String field, String detail) {
        return invalid(List.of(new Fault(field, detail)));
    }

    static SourceProblem malformed(String detail) {
        return new SourceProblem(400, "malformed", "Not JSON")
                .with("detail", detail)
                .with("errors", List.of(new Fault(null, detail)));
    }

    static SourceProblem tooLarge(int limit) {
        return new SourceProblem(413, "too-large", "Too large")
                .with("detail", "settings of a source have at most " + limit + " bytes");
    }

    static SourceProblem unknown(String id) {
        return new SourceProblem(404, "", "Not Found").with("detail", "there is no source \"" + shown(id) + "\"");
    }

    static SourceProblem notInCatalogue(String id) {
        return new SourceProblem(404, "", "Not Found")
                .with("detail", "the catalogue has no \"" + shown(id) + "\"; see /api/sources/catalogue");
    }

    static SourceProblem conflict(String detail) {
        return new SourceProblem(409, "conflict", "Conflict").with("detail", detail);
    }

    /** Nothing was found at an address; says what was tried. */
    static SourceProblem nothing(String reason, List<?> tried) {
        return new SourceProblem(422, "no-source", "No source found")
                .with("detail", reason)
                .with("errors", List.of(new Fault("address", reason)))
                .with("tried", tried);
    }

    static SourceProblem slow(String detail) {
        return new SourceProblem(504, "", "Gateway Timeout").with("detail", detail);
    }

    SourceProblem with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    Response response() {
        return Response.status(status).type(MEDIA_TYPE).entity(members).build();
    }

    private static String shown(String id) {
        String plain = id.replaceAll("[^\\x20-\\x7e]", "?");
        return plain.length() > 100 ? plain.substring(0, 100) + "…" : plain;
    }
}

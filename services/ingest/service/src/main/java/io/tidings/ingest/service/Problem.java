package io.tidings.ingest.service;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tidings.ingest.Refusal;
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
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable List<Fault> errors) {

    static final String MEDIA_TYPE = "application/problem+json";

    /**
     * A field that cannot be used.
     *
     * @param field its name, null for the whole
     * @param detail what is wrong and what would be right
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Fault(@Nullable String field, String detail) {}

    static Problem of(int status, String title, String detail) {
        return new Problem("about:blank", title, status, detail, null);
    }

    /** A submission that is none; the first thing that is wrong with it gives the status. */
    static Problem refused(List<Refusal> refusals) {
        Refusal first = refusals.getFirst();
        String detail = first.field() == null ? first.detail() : first.field() + ": " + first.detail();
        return new Problem(
                "urn:tidings:problem:" + first.reason().key(),
                title(first.reason()),
                status(first.reason()),
                detail,
                refusals.stream()
                        .map(refusal -> new Fault(refusal.field(), refusal.detail()))
                        .toList());
    }

    Response response() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }

    private static int status(Refusal.Reason reason) {
        return switch (reason) {
            case UNSUPPORTED_TYPE -> 415;
            case BROKEN_ENCODING, MALFORMED -> 400;
            case TOO_LARGE -> 413;
            case INVALID, UNREADABLE -> 422;
            case ERASED -> 451;
        };
    }

    private static String title(Refusal.Reason reason) {
        return switch (reason) {
            case UNSUPPORTED_TYPE -> "Unsupported type";
            case BROKEN_ENCODING -> "Broken encoding";
            case MALFORMED -> "Not JSON";
            case TOO_LARGE -> "Too large";
            case INVALID -> "Invalid submission";
            case UNREADABLE -> "Unreadable document";
            case ERASED -> "Unavailable For Legal Reasons";
        };
    }
}

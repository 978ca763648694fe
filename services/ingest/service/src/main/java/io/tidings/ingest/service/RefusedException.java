package io.tidings.ingest.service;

import io.tidings.ingest.Refusal;
import java.util.List;

/** Ends a request whose submission is none. */
public final class RefusedException extends RuntimeException {

    private final List<Refusal> refusals;

    RefusedException(List<Refusal> refusals) {
        super(refusals.getFirst().detail(), null, false, false);
        this.refusals = List.copyOf(refusals);
    }

    List<Refusal> refusals() {
        return refusals;
    }
}

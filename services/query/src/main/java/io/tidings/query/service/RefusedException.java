package io.tidings.query.service;

import io.tidings.query.service.Problem.Fault;
import java.util.List;

/** The caller's parameters cannot be used. */
public final class RefusedException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient List<Fault> faults;

    public RefusedException(List<Fault> faults) {
        super(faults.toString(), null, false, false);
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}

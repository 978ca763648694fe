package io.tidings.ingest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A submission while it is read: what was stated, and all that is wrong so far. */
final class Draft {

    private static final int MOST_REFUSALS = 20;

    private final Map<SubmissionField, String> stated = new EnumMap<>(SubmissionField.class);
    private final List<Refusal> refusals = new ArrayList<>();

    void state(SubmissionField field, String value) {
        if (stated.putIfAbsent(field, value) != null) {
            refuse(field, "is given twice");
        }
    }

    /** States what the bytes themselves did not say. */
    void stateBeside(Map<SubmissionField, String> beside) {
        beside.forEach((field, value) -> {
            if (field.statedBeside()) {
                stated.putIfAbsent(field, value);
            }
        });
    }

    /** The stated value, if there is one that says anything. */
    Optional<String> value(SubmissionField field) {
        return Optional.ofNullable(stated.get(field)).filter(value -> !value.isBlank());
    }

    boolean has(SubmissionField field) {
        return stated.containsKey(field);
    }

    void refuse(SubmissionField field, String detail) {
        refuse(Refusal.invalid(field, detail));
    }

    void refuse(Refusal refusal) {
        if (!full() || refusal.reason() == Refusal.Reason.MALFORMED) {
            refusals.add(refusal);
        }
    }

    /** Whether so much is wrong already that more would tell nobody anything. */
    boolean full() {
        return refusals.size() >= MOST_REFUSALS;
    }

    /** Whether the whole could not be read, so that nothing can be said of its fields. */
    boolean unreadable() {
        return refusals.stream().anyMatch(refusal -> refusal.field() == null);
    }

    /** What is wrong; in what is no JSON at all, nothing else counts. */
    List<Refusal> refusals() {
        List<Refusal> malformed = refusals.stream()
                .filter(refusal -> refusal.reason() == Refusal.Reason.MALFORMED)
                .toList();
        return malformed.isEmpty() ? refusals : malformed;
    }

    Map<SubmissionField, String> stated() {
        return stated;
    }
}

package io.tidings.ingest.service;

import io.tidings.ingest.Refusal;
import io.tidings.ingest.SubmissionField;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parameters of a submission: what is stated beside its text. */
final class StatedBeside {

    private StatedBeside() {}

    static Map<SubmissionField, String> of(MultivaluedMap<String, String> parameters) {
        Map<SubmissionField, String> stated = new EnumMap<>(SubmissionField.class);
        List<Refusal> refusals = new ArrayList<>();
        parameters.forEach((name, values) -> {
            Optional<SubmissionField> field = SubmissionField.ofKey(name).filter(SubmissionField::statedBeside);
            if (field.isEmpty()) {
                refusals.add(refusal(name, "there is no such parameter; " + hint(name)));
            } else if (values.size() > 1) {
                refusals.add(refusal(name, "is given twice"));
            } else {
                stated.put(field.get(), values.getFirst());
            }
        });
        if (!refusals.isEmpty()) {
            throw new RefusedException(refusals);
        }
        return stated;
    }

    private static Refusal refusal(String name, String detail) {
        return new Refusal(Refusal.Reason.INVALID, name, detail);
    }

    private static String hint(String name) {
        return SubmissionField.closest(name)
                .filter(SubmissionField::statedBeside)
                .map(field -> "did you mean \"" + field.key() + "\"?")
                .orElseGet(() -> "known are " + known());
    }

    private static String known() {
        return Stream.of(SubmissionField.values())
                .filter(SubmissionField::statedBeside)
                .map(SubmissionField::key)
                .collect(Collectors.joining(", "));
    }
}

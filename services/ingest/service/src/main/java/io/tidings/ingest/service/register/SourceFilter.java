package io.tidings.ingest.service.register;

import io.tidings.fetch.SourceHealth;
import io.tidings.source.SettingsDraft.Fault;
import io.tidings.source.SourceKind;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which sources are listed.
 *
 * @param words that name, id or address contain
 * @param status as {@link HealthView} says it
 * @param size of a page
 * @param after id of the last source of the page before
 */
record SourceFilter(
        @Nullable String words,
        @Nullable String kind,
        @Nullable String country,
        @Nullable Boolean enabled,
        @Nullable String status,
        int size,
        String after) {

    private static final int USUAL = 50;
    private static final int MOST = 200;
    private static final List<String> NAMES = List.of("q", "kind", "country", "enabled", "status", "size", "after");
    private static final List<String> KINDS =
            Arrays.stream(SourceKind.values()).map(SourceKind::key).toList();
    private static final List<String> STATES = Stream.concat(
                    Arrays.stream(SourceHealth.Status.values()).map(HealthView::word), Stream.of(HealthView.PAUSED))
            .toList();

    static SourceFilter of(MultivaluedMap<String, String> parameters) {
        List<Fault> faults = new ArrayList<>();
        for (Map.Entry<String, List<String>> each : parameters.entrySet()) {
            if (!NAMES.contains(each.getKey())) {
                faults.add(FieldHint.unknown(each.getKey(), NAMES, "parameter"));
            } else if (each.getValue().size() > 1) {
                faults.add(new Fault(each.getKey(), "is given twice"));
            }
        }
        Optional<String> enabled = one(parameters, "enabled", List.of("true", "false"), faults);
        SourceFilter filter = new SourceFilter(
                text(parameters, "q").orElse(null),
                one(parameters, "kind", KINDS, faults).orElse(null),
                text(parameters, "country").orElse(null),
                enabled.map(Boolean::valueOf).orElse(null),
                one(parameters, "status", STATES, faults).orElse(null),
                size(parameters, faults),
                text(parameters, "after").orElse(""));
        if (!faults.isEmpty()) {
            throw SourceProblem.invalid(faults);
        }
        return filter;
    }

    /** How many of a page, and nothing else. */
    static int size(MultivaluedMap<String, String> parameters, List<Fault> faults) {
        Optional<String> written = text(parameters, "size");
        if (written.isPresent() && !written.get().matches("[1-9][0-9]{0,2}")) {
            faults.add(new Fault("size", "is a number from 1 to " + MOST));
            return USUAL;
        }
        int size = written.map(Integer::valueOf).orElse(USUAL);
        if (size > MOST) {
            faults.add(new Fault("size", "is at most " + MOST));
        }
        return size;
    }

    SourceFilter from(String last, int wanted) {
        return new SourceFilter(words, kind, country, enabled, status, wanted, last);
    }

    /** What PostgreSQL cannot keep can be in no row either. */
    private static Optional<String> text(MultivaluedMap<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.getFirst(name))
                .map(value -> value.replace("\u0000", "\uFFFD").strip())
                .filter(value -> !value.isEmpty());
    }

    private static Optional<String> one(
            MultivaluedMap<String, String> parameters, String name, List<String> known, List<Fault> faults) {
        Optional<String> value = text(parameters, name);
        if (value.filter(stated -> !known.contains(stated)).isPresent()) {
            faults.add(new Fault(name, "is one of " + String.join(", ", known)));
        }
        return value;
    }
}

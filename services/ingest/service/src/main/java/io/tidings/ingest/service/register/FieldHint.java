package io.tidings.ingest.service.register;

import io.tidings.ingest.EditDistance;
import io.tidings.source.SettingsDraft;
import io.tidings.source.SettingsDraft.Fault;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What somebody may have meant by a name that does not exist. */
final class FieldHint {

    private static final Map<String, String> OTHERWISE = Map.of(
            "url", "address",
            "uri", "address",
            "href", "address",
            "feed", "address",
            "pattern", "links",
            "linkpattern", "links",
            "title", "name",
            "type", "kind",
            "lang", "language",
            "active", "enabled");

    private FieldHint() {}

    static Fault unknown(String name) {
        List<String> known = new ArrayList<>(SettingsDraft.FIELDS);
        known.addAll(List.of("enabled", "version"));
        return unknown(name, known, "field");
    }

    static Fault unknown(String name, Collection<String> known, String what) {
        String hint = closest(name, known)
                .map(meant -> "did you mean \"" + meant + "\"?")
                .orElse("known are " + String.join(", ", known));
        return new Fault(shown(name), "there is no such " + what + "; " + hint);
    }

    private static Optional<String> closest(String name, Collection<String> known) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        String otherwise = OTHERWISE.getOrDefault(plain, "");
        if (known.contains(otherwise)) {
            return Optional.of(otherwise);
        }
        return plain.isEmpty() || plain.length() > 30
                ? Optional.empty()
                : known.stream()
                        .filter(meant -> EditDistance.between(plain, meant) <= 2 && meant.length() > 2)
                        .min(Comparator.comparingInt(meant -> EditDistance.between(plain, meant)));
    }

    private static String shown(String name) {
        String plain = name.replaceAll("\\p{Cntrl}|\\p{Cs}", "?");
        return plain.length() > 60 ? plain.substring(0, 60) + "…" : plain;
    }
}

package io.tidings.enrich.name;

import io.tidings.contracts.Organisation;
import io.tidings.contracts.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers mentions into organisations: letters given in brackets behind a name stand for it everywhere. */
final class OrganisationsFound {

    private static final int MOST = 60;
    private static final int MOST_SPANS = 20;

    private final Map<String, List<Span>> found = new LinkedHashMap<>();
    private final Map<String, String> byShortForm = new HashMap<>();

    void add(String name, Span span) {
        if (found.size() < MOST || found.containsKey(name)) {
            List<Span> spans = found.computeIfAbsent(name, n -> new ArrayList<>());
            if (spans.size() < MOST_SPANS) {
                spans.add(span);
            }
        }
    }

    void stands(String shortForm, String name) {
        byShortForm.putIfAbsent(shortForm, name);
    }

    boolean isShortForm(String word) {
        return byShortForm.containsKey(word);
    }

    List<Organisation> organisations() {
        Map<String, List<Span>> whole = new LinkedHashMap<>();
        found.forEach(
                (name, spans) -> whole.computeIfAbsent(byShortForm.getOrDefault(name, name), n -> new ArrayList<>())
                        .addAll(spans));
        return whole.entrySet().stream()
                .map(entry -> new Organisation(
                        entry.getKey(),
                        entry.getValue().stream().limit(MOST_SPANS).toList()))
                .toList();
    }
}

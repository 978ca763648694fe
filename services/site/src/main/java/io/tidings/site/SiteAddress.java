package io.tidings.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An address of this site. Every change gives another address, so that all links of a page are made from the one it was
 * asked under.
 *
 * @param path without parameters
 * @param parameters values by name, none of them blank
 */
public record SiteAddress(String path, Map<String, List<String>> parameters) {

    public SiteAddress {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        parameters.forEach((name, values) -> {
            List<String> said =
                    values.stream().filter(value -> !value.isBlank()).toList();
            if (!said.isEmpty()) {
                kept.put(name, said);
            }
        });
        parameters = Collections.unmodifiableMap(kept);
    }

    public List<String> all(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    public String first(String name) {
        return all(name).isEmpty() ? "" : all(name).getFirst();
    }

    public SiteAddress at(String otherPath) {
        return new SiteAddress(otherPath, parameters);
    }

    /** With one more value. */
    public SiteAddress with(String name, String value) {
        List<String> values = new ArrayList<>(all(name));
        values.add(value);
        return put(name, values);
    }

    /** With this value alone; without the parameter when it is null. */
    public SiteAddress set(String name, @Nullable String value) {
        return put(name, value == null ? List.of() : List.of(value));
    }

    /** Without one value, however it is capitalised; what is said of places goes with the last of them. */
    public SiteAddress without(String name, String value) {
        List<String> left = all(name).stream()
                .filter(known -> !known.equalsIgnoreCase(value))
                .toList();
        SiteAddress without = put(name, left);
        return name.equals("region") && left.isEmpty() ? without.set("role", null) : without;
    }

    public SiteAddress without(Set<String> names) {
        Map<String, List<String>> left = new LinkedHashMap<>(parameters);
        left.keySet().removeAll(names);
        return new SiteAddress(path, left);
    }

    private SiteAddress put(String name, List<String> values) {
        Map<String, List<String>> all = new LinkedHashMap<>(parameters);
        all.put(name, values);
        return new SiteAddress(path, all);
    }

    /** As it stands in a link. */
    @Override
    public String toString() {
        List<String> pairs = new ArrayList<>();
        parameters.forEach((name, values) -> values.forEach(value -> pairs.add(encoded(name) + "=" + encoded(value))));
        return pairs.isEmpty() ? path : path + "?" + String.join("&", pairs);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

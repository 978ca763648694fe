package io.tidings.classify;

import io.tidings.classify.ThemeTerms.Force;
import io.tidings.vocabulary.Themes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The content of {@code themes.yaml}.
 *
 * @param themes what is known about each theme, in the file's order
 * @param ignored patterns of phrases in which no term counts
 * @param spellings parts of words and how others write them
 */
record ThemeKnowledge(List<ThemeTerms> themes, List<String> ignored, Map<String, String> spellings) {

    ThemeKnowledge {
        themes = List.copyOf(themes);
        ignored = List.copyOf(ignored);
        spellings = Map.copyOf(spellings);
    }

    static ThemeKnowledge standard() {
        try (InputStream file = ThemeKnowledge.class.getResourceAsStream("themes.yaml")) {
            if (file == null) {
                throw new IllegalStateException("themes.yaml is missing from the class path");
            }
            return of(new Yaml(new SafeConstructor(new LoaderOptions())).load(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ThemeKnowledge of(Map<?, ?> file) {
        List<ThemeTerms> themes = new ArrayList<>();
        for (Object theme : (List<?>) required(file, "themes")) {
            themes.add(theme((Map<?, ?>) theme));
        }
        List<String> ignored = new ArrayList<>();
        strings(file, "ignored").values().forEach(ignored::add);
        return new ThemeKnowledge(themes, ignored, strings(file, "spellings"));
    }

    private static ThemeTerms theme(Map<?, ?> entry) {
        String id = required(entry, "id").toString();
        if (Themes.find(id).isEmpty()) {
            throw new IllegalArgumentException("themes.yaml: no theme is called " + id);
        }
        Map<Force, String> terms = new EnumMap<>(Force.class);
        for (Force force : Force.values()) {
            terms.put(
                    force,
                    required(entry, force.name().toLowerCase(Locale.ROOT)).toString());
        }
        Object needs = entry.get("needs");
        double factor = needs instanceof Number number ? number.doubleValue() : 1;
        return new ThemeTerms(id, required(entry, "definition").toString(), factor, terms);
    }

    private static Map<String, String> strings(Map<?, ?> map, String key) {
        Map<String, String> strings = new HashMap<>();
        ((Map<?, ?>) required(map, key)).forEach((name, value) -> strings.put(name.toString(), value.toString()));
        return strings;
    }

    private static Object required(Map<?, ?> map, String key) {
        Object value = map.get(key);
        if (value == null) {
            throw new IllegalArgumentException("themes.yaml: " + map.get("id") + " lacks " + key);
        }
        return value;
    }
}

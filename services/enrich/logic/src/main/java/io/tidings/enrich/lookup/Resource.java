package io.tidings.enrich.lookup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Knowledge kept as data beside the code. Every file names its source. */
public final class Resource {

    private static final String FOLDER = "/io/tidings/enrich/";

    private final String name;
    private final Map<?, ?> data;

    private Resource(String name, Map<?, ?> data) {
        this.name = name;
        this.data = data;
    }

    /**
     * Loads a YAML file of this module.
     *
     * @throws IllegalStateException when it is missing or names no source
     */
    public static Resource yaml(String name) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(16 * 1024 * 1024);
        try (InputStream in = open(name)) {
            Object loaded = new Yaml(new SafeConstructor(options)).load(in);
            if (loaded instanceof Map<?, ?> map && map.containsKey("source")) {
                return new Resource(name, map);
            }
            throw new IllegalStateException(name + " names no source");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a text file of this module, without comments and empty ones. */
    public static List<String> lines(String name) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(open(name), StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A section that gives a list of phrases for each word. */
    public Map<String, List<String>> lists(String section) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        section(section).forEach((key, value) -> lists.put(String.valueOf(key), strings(value)));
        return lists;
    }

    /** A section that is one list of phrases. */
    public List<String> list(String section) {
        Object list = data.get(section);
        return list == null ? List.of() : strings(list);
    }

    /** A section that gives one word for each word. */
    public Map<String, String> words(String section) {
        Map<String, String> words = new LinkedHashMap<>();
        section(section).forEach((key, value) -> words.put(String.valueOf(key), String.valueOf(value)));
        return words;
    }

    /** A section that gives a map of words for each word. */
    public Map<String, Map<String, String>> maps(String section) {
        Map<String, Map<String, String>> maps = new LinkedHashMap<>();
        section(section).forEach((key, value) -> maps.put(String.valueOf(key), strings((Map<?, ?>) value)));
        return maps;
    }

    private Map<?, ?> section(String section) {
        if (data.get(section) instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalStateException(name + " has no section " + section);
    }

    private static Map<String, String> strings(Map<?, ?> map) {
        Map<String, String> words = new LinkedHashMap<>();
        map.forEach((key, value) -> words.put(String.valueOf(key), String.valueOf(value)));
        return words;
    }

    private static List<String> strings(Object list) {
        List<String> strings = new ArrayList<>();
        if (list instanceof List<?> values) {
            values.forEach(value -> strings.add(String.valueOf(value)));
        }
        return strings;
    }

    private static InputStream open(String name) {
        InputStream in = Resource.class.getResourceAsStream(FOLDER + name);
        if (in == null) {
            throw new IllegalStateException("no resource " + FOLDER + name);
        }
        return in;
    }
}

package io.tidings.source;

import io.tidings.contracts.SourceId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Well-known official sources to choose from; a choice, not a claim that their addresses still hold.
 *
 * @param entries in the order of the file, ids and addresses unique
 */
public record Catalogue(List<Entry> entries) {

    private static final String FILE = "catalogue.yaml";

    /**
     * One of them.
     *
     * @param source where its address comes from; {@code editorial} is from memory, not visited
     */
    public record Entry(SourceSettings settings, String source) {}

    /** Keeps its own copy. */
    public Catalogue {
        entries = List.copyOf(entries);
    }

    /** The one that comes with the program. */
    public static Catalogue standard() {
        try (InputStream in = Catalogue.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is not there");
            }
            Map<String, List<Map<String, String>>> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return new Catalogue(file.getOrDefault("sources", List.of()).stream()
                    .map(Catalogue::entry)
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The entry of that id. */
    public Optional<Entry> find(SourceId id) {
        return entries.stream()
                .filter(entry -> entry.settings().id().equals(id))
                .findFirst();
    }

    private static Entry entry(Map<String, String> fields) {
        Map<String, String> stated = new LinkedHashMap<>(fields);
        String source = stated.remove("source");
        if (source == null || !SettingsDraft.FIELDS.containsAll(stated.keySet())) {
            throw new IllegalStateException("an entry without source, or with an unknown field: " + fields);
        }
        return switch (new SettingsDraft(stated).checked()) {
            case SettingsDraft.Outcome.Good good -> new Entry(good.settings(), source);
            case SettingsDraft.Outcome.Wrong wrong ->
                throw new IllegalStateException(fields.get("id") + ": " + wrong.faults());
        };
    }
}

package io.tidings.enrich.lookup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Patterns by label, found in one walk over a sentence's keys. How patterns are written: {@link Pattern}. */
public final class CueBook {

    private final Map<String, List<Labelled>> byFirstKey = new HashMap<>();

    private record Labelled(String label, Pattern pattern) {}

    private CueBook(Resource data) {
        data.lists("cues").forEach((label, lines) -> lines.forEach(line -> add(label, line)));
    }

    /** Loads a YAML file of cues: a list of patterns for each label. */
    public static CueBook load(String name) {
        return new CueBook(Resource.yaml(name));
    }

    /** Every cue in a sentence. */
    public List<Cue> find(List<String> keys) {
        List<Cue> cues = new ArrayList<>();
        for (int at = 0; at < keys.size(); at++) {
            collect(byFirstKey.getOrDefault(keys.get(at), List.of()), keys, at, cues);
            collect(byFirstKey.getOrDefault(Phrases.ANY, List.of()), keys, at, cues);
        }
        return cues;
    }

    private static void collect(List<Labelled> patterns, List<String> keys, int at, List<Cue> cues) {
        for (Labelled labelled : patterns) {
            int end = labelled.pattern.end(keys, at);
            if (end > at) {
                cues.add(new Cue(labelled.label, at, end));
            }
        }
    }

    private void add(String label, String text) {
        Pattern pattern = Pattern.of(text);
        for (String key : pattern.first()) {
            byFirstKey.computeIfAbsent(key, k -> new ArrayList<>()).add(new Labelled(label, pattern));
        }
    }
}

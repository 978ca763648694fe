package io.tidings.enrich.role;

import io.tidings.enrich.lookup.Resource;
import io.tidings.enrich.passage.Passage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words by what they tell, such as what a place beside them does. */
final class WordKinds {

    static final WordKinds STANDARD = new WordKinds(Resource.yaml("role-words.yaml"));

    /** The kinds of words that tell of measures at home. */
    static final WordKinds HOME = new WordKinds(Resource.yaml("home-words.yaml"));

    private final Map<String, List<String>> kinds = new HashMap<>();

    private WordKinds(Resource data) {
        data.lists("kinds")
                .forEach((kind, words) -> words.forEach(word ->
                        kinds.computeIfAbsent(word, w -> new ArrayList<>()).add(kind)));
    }

    /** The kinds a word is of; none as a rule. */
    List<String> of(String word) {
        return kinds.getOrDefault(word, List.of());
    }

    /** The kinds of words of a whole sentence. */
    Set<String> in(Passage passage) {
        Set<String> found = new HashSet<>();
        passage.units().forEach(unit -> found.addAll(of(unit.key())));
        return found;
    }
}

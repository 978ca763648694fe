package io.tidings.query.language;

import io.tidings.query.language.SearchParameters.Refusal;
import io.tidings.vocabulary.Closest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The parameters of a URL, and what is wrong with them. */
final class GivenParameters {

    private final Map<String, List<String>> parameters;
    private final List<Refusal> refusals = new ArrayList<>();

    GivenParameters(Map<String, List<String>> parameters) {
        this.parameters = new TreeMap<>(parameters);
    }

    List<Refusal> refusals() {
        return refusals;
    }

    void refuse(String parameter, Mistake mistake) {
        refusals.add(new Refusal(parameter, mistake));
    }

    void refuse(String parameter, Reading reading) {
        if (reading instanceof Reading.Wrong wrong) {
            refuse(parameter, wrong.mistake());
        }
    }

    /** Refuses what is not known: some of it with a word of its own, because it belongs elsewhere. */
    void refuseOthers(List<String> known, Map<String, String> elsewhere) {
        for (String name : parameters.keySet()) {
            if (elsewhere.containsKey(name)) {
                refuse(name, new Mistake(0, 0, elsewhere.get(name), null));
            } else if (!known.contains(name)) {
                Optional<String> near = Closest.to(name, known);
                String message = "unknown parameter " + name
                        + near.map(word -> "; did you mean " + word + "?").orElse("");
                refuse(name, new Mistake(0, 0, message, near.orElse(null)));
            }
        }
    }

    /** Every value that is not blank. */
    List<Value> all(String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .map(Texts::wholeCharacters)
                .filter(text -> !text.isBlank())
                .map(Value::of)
                .toList();
    }

    /** The one value, refused when there are several. */
    Optional<Value> single(String name) {
        List<Value> values = all(name);
        if (values.size() > 1) {
            refuse(name, Mistake.at(values.get(1), "the parameter " + name + " may be given once"));
        }
        return values.stream().findFirst();
    }

    /** The values, which may also stand in one, with commas between. */
    List<Value> listed(String name) {
        List<Value> listed = new ArrayList<>();
        for (Value value : all(name)) {
            int at = 0;
            for (String part : value.text().split(",", -1)) {
                listed.add(new Value(part.strip(), at, part.length()));
                at += part.length() + 1;
            }
        }
        return listed;
    }

    /** One of these words; the first when nothing is given or something wrong is. */
    String oneOf(String name, List<String> words) {
        Optional<Value> value = single(name);
        if (value.isPresent() && !words.contains(value.get().text())) {
            refuse(name, WordLists.listed(name, value.get(), words));
        }
        return value.map(Value::text).filter(words::contains).orElse(words.getFirst());
    }

    /** A whole number from 1. */
    int number(String name, int usual, int most) {
        Optional<Value> value = single(name);
        if (value.isEmpty()) {
            return usual;
        }
        String text = value.get().text();
        int number = text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
        if (number < 1 || number > most) {
            refuse(name, Mistake.at(value.get(), name + " is a whole number from 1 to " + most));
            return usual;
        }
        return number;
    }
}

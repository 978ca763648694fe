package io.tidings.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with what each of its sums is, for training.
 *
 * @param id unique among them
 * @param submission the announcement it is read as
 * @param sums what each sum is, in text order: a delta or a kind of other money
 */
record MarkedSentence(String id, JsonNode submission, List<String> sums) {

    private static final Pattern MARK = Pattern.compile("\\{([a-z-]+) ([^}]+)}");
    private static final String NO_COUNTRY = "-";

    /** All of them, as they stand in labelled/sentences/sums.txt. */
    static List<MarkedSentence> load() {
        List<MarkedSentence> sentences = new ArrayList<>();
        InputStream in =
                Objects.requireNonNull(MarkedSentence.class.getResourceAsStream("/labelled/sentences/sums.txt"));
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> sentences.add(of("sums-" + sentences.size(), line)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sentences;
    }

    static MarkedSentence of(String id, String line) {
        int bar = line.indexOf('|');
        String country = line.substring(0, bar).trim();
        String marked = line.substring(bar + 1).trim().replace(" || ", "\n\n");
        List<String> sums = new ArrayList<>();
        Matcher marks = MARK.matcher(marked);
        String text = marks.replaceAll(mark -> {
            sums.add(mark.group(1));
            return Matcher.quoteReplacement(mark.group(2));
        });
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("text", text)
                .put("publishedAt", "2025-06-12");
        if (!country.equals(NO_COUNTRY)) {
            json.put("country", country);
        }
        return new MarkedSentence(id, json, List.copyOf(sums));
    }
}

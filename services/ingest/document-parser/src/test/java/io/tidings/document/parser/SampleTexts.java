package io.tidings.document.parser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The sample announcements as title and paragraphs. */
final class SampleTexts {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SampleTexts() {}

    /** An announcement to make a document of; a paragraph that begins with "- " is a bullet. */
    record Sample(String title, List<String> paragraphs) {

        String text() {
            return title + "\n" + String.join("\n", paragraphs);
        }
    }

    static List<Sample> all() {
        try (var lines = new BufferedReader(new InputStreamReader(
                SampleTexts.class.getResourceAsStream("/io/tidings/testing/samples/announcements.jsonl"),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(SampleTexts::sample)
                    .filter(sample ->
                            sample.title().length() > 10 && sample.text().length() > 300)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sample sample(String line) {
        try {
            JsonNode json = JSON.readTree(line);
            List<String> paragraphs = json.path("text")
                    .asText()
                    .lines()
                    .map(String::strip)
                    .filter(paragraph -> !paragraph.isEmpty())
                    .toList();
            return new Sample(json.path("title").asText(), paragraphs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

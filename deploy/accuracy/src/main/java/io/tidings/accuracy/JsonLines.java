package io.tidings.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Files of one JSON object a line. */
public final class JsonLines {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonLines() {}

    /** All objects in their order; empty lines are passed over. */
    public static List<JsonNode> of(Path file) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            return of(reader);
        }
    }

    /** All objects in their order; empty lines are passed over. */
    public static List<JsonNode> of(BufferedReader reader) throws IOException {
        List<JsonNode> objects = new ArrayList<>();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (!line.isBlank()) {
                objects.add(JSON.readTree(line));
            }
        }
        return objects;
    }

    /** Readings by their announcement's id. */
    public static Map<String, Reading> readings(Path file) throws IOException {
        Map<String, Reading> readings = new LinkedHashMap<>();
        of(file).forEach(record -> readings.put(record.path("id").asText(), Reading.of(record)));
        return readings;
    }
}

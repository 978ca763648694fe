package io.tidings.ingest.service.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tidings.source.SettingsDraft;
import io.tidings.source.SettingsDraft.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a caller says of a source.
 *
 * @param stated texts by field
 * @param cleared fields that are to be empty (null in JSON)
 * @param version which version of the source the caller has seen
 */
record SourceBody(Map<String, String> stated, Set<String> cleared, Optional<Boolean> enabled, OptionalInt version) {

    private static final int MOST_BYTES = 64 * 1024;
    private static final String ENABLED = "enabled";
    private static final String VERSION = "version";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Reads all of it; every field that cannot be used is told at once. */
    static SourceBody read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw SourceProblem.tooLarge(MOST_BYTES);
        }
        JsonNode fields = parsed(bytes);
        if (!fields.isObject()) {
            throw SourceProblem.malformed(
                    "a JSON object is needed, such as {\"address\": \"https://www.example.org\"}");
        }
        return of(fields);
    }

    private static JsonNode parsed(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (MismatchedInputException trailing) {
            throw SourceProblem.malformed("something follows the JSON" + place(trailing));
        } catch (JsonProcessingException broken) {
            throw SourceProblem.malformed(broken.getOriginalMessage().split("\n", 2)[0] + place(broken));
        } catch (IOException encoding) {
            throw SourceProblem.malformed("the bytes are no text in UTF-8");
        }
    }

    private static String place(JsonProcessingException broken) {
        return broken.getLocation() == null
                ? ""
                : " (line " + broken.getLocation().getLineNr() + ", column "
                        + broken.getLocation().getColumnNr() + ")";
    }

    private static SourceBody of(JsonNode fields) {
        Map<String, String> stated = new LinkedHashMap<>();
        Set<String> cleared = new HashSet<>();
        List<Fault> faults = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : fields.properties()) {
            String name = field.getKey();
            JsonNode value = field.getValue();
            if (SettingsDraft.FIELDS.contains(name) && value.isTextual()) {
                stated.put(name, value.textValue());
            } else if (SettingsDraft.FIELDS.contains(name) && value.isNull()) {
                cleared.add(name);
            } else {
                fault(name, value).ifPresent(faults::add);
            }
        }
        if (!faults.isEmpty()) {
            throw SourceProblem.invalid(faults);
        }
        return new SourceBody(
                stated,
                cleared,
                fields.has(ENABLED) ? Optional.of(fields.get(ENABLED).booleanValue()) : Optional.empty(),
                fields.has(VERSION) ? OptionalInt.of(fields.get(VERSION).intValue()) : OptionalInt.empty());
    }

    private static Optional<Fault> fault(String name, JsonNode value) {
        if (name.equals(ENABLED)) {
            return value.isBoolean() ? Optional.empty() : Optional.of(new Fault(name, "is true or false"));
        }
        if (name.equals(VERSION)) {
            return value.isInt()
                    ? Optional.empty()
                    : Optional.of(new Fault(name, "is a whole number, the version that you have seen"));
        }
        return Optional.of(
                SettingsDraft.FIELDS.contains(name)
                        ? new Fault(name, "is a text in quotes, or null")
                        : FieldHint.unknown(name));
    }
}

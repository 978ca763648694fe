package io.tidings.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.EventCodec;
import io.tidings.testing.RandomAnnouncements;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AnnouncementDocumentTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void everyFieldOfTheMappingIsWrittenAndNoOther() throws IOException {
        // Given
        RandomAnnouncements announcements = new RandomAnnouncements(1);
        Set<String> written = new TreeSet<>();
        // When
        for (int i = 0; i < 200; i++) {
            JsonNode document = MAPPER.readTree(AnnouncementDocument.of(EnrichedRecord.of(announcements.next())));
            paths("", document, written);
        }
        // Then
        Set<String> mapped = new TreeSet<>();
        mappedPaths("", IndexDefinition.mappings(), mapped);
        // Values are converted to a few currencies, and not to all of them each time.
        mapped.removeIf(path -> path.startsWith("funding.valueIn.") && !written.contains(path));
        assertThat(written).isEqualTo(mapped);
    }

    @Test
    void theEventIsStoredAsItTravelled() throws IOException {
        // Given
        AnnouncementEnriched event = new RandomAnnouncements(2).next();
        byte[] json = new String(EventCodec.encode(event), StandardCharsets.UTF_8)
                .replaceFirst("\\{", "{\n \"fieldOfTomorrow\": \"kept\",\r\n")
                .getBytes(StandardCharsets.UTF_8);
        // When
        byte[] document = AnnouncementDocument.of(new EnrichedRecord(event, json));
        // Then
        assertThat(new String(document, StandardCharsets.UTF_8)).doesNotContain("\n", "\r");
        assertThat(MAPPER.readTree(document).get("event")).isEqualTo(MAPPER.readTree(json));
    }

    private static void paths(String path, JsonNode node, Set<String> found) {
        if (path.startsWith("event")) {
            return;
        }
        if (node.isArray()) {
            node.forEach(element -> paths(path, element, found));
        } else if (node.isObject()) {
            node.properties()
                    .forEach(field -> paths(
                            path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), found));
        } else {
            found.add(path);
        }
    }

    private static void mappedPaths(String path, JsonNode mapping, Set<String> found) {
        for (Map.Entry<String, JsonNode> property : mapping.path("properties").properties()) {
            String inner = path.isEmpty() ? property.getKey() : path + "." + property.getKey();
            if (property.getValue().has("properties") && !inner.equals("event")) {
                mappedPaths(inner, property.getValue(), found);
            } else if (!inner.equals("event")) {
                found.add(inner);
            }
        }
    }
}

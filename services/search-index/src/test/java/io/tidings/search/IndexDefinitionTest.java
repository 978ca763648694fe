package io.tidings.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndexDefinitionTest {

    @Test
    void theOwnMappingFits() {
        assertThat(IndexDefinition.differences(IndexDefinition.mappings())).isEmpty();
    }

    @Test
    void everyDifferenceIsNamedByItsPath() {
        // Given
        ObjectNode found = IndexDefinition.mappings().deepCopy();
        found.put("dynamic", "true");
        ((ObjectNode) found.get("properties")).remove("copyOf");
        ((ObjectNode) found.at("/properties/funding/properties")).putObject("colour");
        // When
        List<String> differences = IndexDefinition.differences(found);
        // Then
        assertThat(differences)
                .containsExactly(
                        "dynamic is \"true\", not \"strict\"",
                        "properties.copyOf is missing",
                        "properties.funding.properties.colour is unknown here");
    }

    @Test
    void anIndexThatWasMadeByOtherGroupingsDoesNotFit() {
        // Given
        ObjectNode found = IndexDefinition.mappings().deepCopy();
        ((ObjectNode) found.get("_meta")).put("groupings", "0123456789abcdef");
        // Then
        assertThat(IndexDefinition.differences(found))
                .singleElement()
                .asString()
                .startsWith("_meta.groupings is ");
        assertThat(IndexDefinition.countsAsWeDo(found)).isFalse();
        assertThat(IndexDefinition.countsAsWeDo(IndexDefinition.mappings())).isTrue();
    }

    @Test
    void settingsStandInTheCreateRequest() throws IOException {
        String body = IndexDefinition.create(
                new IndexSettings(3, 1, Duration.ofMillis(500)), List.of("announcements", "announcements-write"));
        JsonNode request = new ObjectMapper().readTree(body);
        assertThat(request.at("/settings/number_of_shards").intValue()).isEqualTo(3);
        assertThat(request.at("/settings/number_of_replicas").intValue()).isEqualTo(1);
        assertThat(request.at("/settings/refresh_interval").textValue()).isEqualTo("500ms");
        assertThat(request.get("aliases").properties()).hasSize(2);
    }
}

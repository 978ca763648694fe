package io.tidings.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every version ever published stays readable: its golden file validates, decodes and is written the same again. */
class GoldenFilesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(Map.of("urn:tidings:schema:definitions.v1", Schemas.definitions())));

    @ParameterizedTest
    @CsvSource({
        "v1/announcement-ingested.json, io.tidings.contracts.AnnouncementIngested",
        "v1/announcement-classified.json, io.tidings.contracts.AnnouncementClassified",
        "v1/announcement-enriched.json, io.tidings.contracts.AnnouncementEnriched",
        "v1/announcement-embedded.json, io.tidings.contracts.AnnouncementEmbedded",
        "v1/announcements-progressed.json, io.tidings.contracts.AnnouncementsProgressed",
        "v1/subscription-changed.json, io.tidings.contracts.SubscriptionChanged",
        "v1/alert-sent.json, io.tidings.contracts.AlertSent"
    })
    void aGoldenFileValidatesDecodesAndIsWrittenTheSame(String file, Class<?> type) throws Exception {
        byte[] golden = golden(file);

        Object decoded = EventCodec.decode(golden, type);

        assertThat(validate(golden, type)).isEmpty();
        JsonNode written = JSON.readTree(EventCodec.encode(decoded));
        assertThat(written).isEqualTo(JSON.readTree(golden));
    }

    @ParameterizedTest
    @CsvSource({
        "\"bound\": \"exact\", \"bound\": \"sort-of\"",
        "\"role\": \"beneficiary\", \"role\": \"guest\"",
        "\"revision\": 2, \"revision\": 0"
    })
    void theSchemaRefusesWhatTheRecordRefuses(String right, String wrong) throws Exception {
        String golden = new String(golden("v1/announcement-enriched.json"), StandardCharsets.UTF_8);
        assertThat(golden).contains(right);
        byte[] broken = golden.replace(right, wrong).getBytes(StandardCharsets.UTF_8);

        assertThat(validate(broken, AnnouncementEnriched.class)).isNotEmpty();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> EventCodec.decode(broken, AnnouncementEnriched.class))
                .isInstanceOf(UndecodableException.class);
    }

    private static List<Error> validate(byte[] json, Class<?> type) {
        Schema schema = REGISTRY.getSchema(SchemaLocation.of(Schemas.uriOf(type)), Schemas.of(type), InputFormat.JSON);
        return schema.validate(new String(json, StandardCharsets.UTF_8), InputFormat.JSON);
    }

    private static byte[] golden(String file) throws IOException {
        try (InputStream in = GoldenFilesTest.class.getResourceAsStream("/golden/" + file)) {
            return in.readAllBytes();
        }
    }
}

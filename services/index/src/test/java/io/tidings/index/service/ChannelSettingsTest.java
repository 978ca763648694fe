package io.tidings.index.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.contracts.Topics;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ChannelSettingsTest {

    private static final String CHANNEL = "mp.messaging.incoming." + EnrichedChannel.NAME + ".";

    @Test
    void theChannelReadsTheEnrichedTopicAtLeastOnceAndInBatches() throws IOException {
        Properties settings = new Properties();
        try (InputStream file = getClass().getResourceAsStream("/application.properties")) {
            settings.load(file);
        }
        assertThat(settings)
                .containsEntry(CHANNEL + "topic", Topics.ENRICHED.name())
                .containsEntry(CHANNEL + "group.id", SideTopics.STAGE)
                .containsEntry(CHANNEL + "isolation.level", "read_committed")
                .containsEntry(CHANNEL + "auto.offset.reset", "earliest")
                .containsEntry(CHANNEL + "batch", "true")
                .containsEntry(CHANNEL + "commit-strategy", "throttled")
                .containsEntry(CHANNEL + "throttled.unprocessed-record-max-age.ms", "0")
                .containsEntry(CHANNEL + "health-enabled", "false");
    }
}

package io.tidings.index.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.AnnouncementId;
import io.tidings.contracts.EventCodec;
import io.tidings.stage.IncomingRecord;
import io.tidings.testing.RandomAnnouncements;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnrichedMessageTest {

    private static final String KEY = "0123456789abcdef0123456789abcdef";

    @Test
    void anEventUnderItsOwnKeyIsAnAnnouncement() {
        AnnouncementEnriched event = new RandomAnnouncements(1).next();
        EnrichedMessage message =
                EnrichedMessage.of(record(event.announcement().id().value(), EventCodec.encode(event)));
        assertThat(message)
                .isInstanceOfSatisfying(
                        EnrichedMessage.Announced.class,
                        announced -> assertThat(announced.enriched().event()).isEqualTo(event));
    }

    @Test
    void aKeyWithoutValueErases() {
        assertThat(EnrichedMessage.of(record(KEY, null)))
                .isEqualTo(new EnrichedMessage.Erased(new AnnouncementId(KEY)));
    }

    @Test
    void whatIsNoEventSaysWhy() {
        assertThat(reason(record(KEY, bytes("not json")))).contains("not a AnnouncementEnriched");
        assertThat(reason(record(KEY, bytes("{}")))).contains("lacks a section");
        assertThat(reason(record(KEY, bytes("{\"announcement\":{\"id\":7}}")))).contains(".announcement");
        assertThat(reason(record("nobody", null))).contains("32 lower-case hex digits");
    }

    @Test
    void anEventUnderAnotherKeyIsRefusedSinceItsOrderWouldBeLost() {
        AnnouncementEnriched event = new RandomAnnouncements(2).next();
        assertThat(reason(record(KEY, EventCodec.encode(event)))).contains(KEY);
    }

    private static String reason(IncomingRecord record) {
        return ((EnrichedMessage.Undecodable) EnrichedMessage.of(record)).reason();
    }

    private static IncomingRecord record(String key, byte[] value) {
        return new IncomingRecord("topic", 0, 0, Instant.EPOCH, key, value, Map.of());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

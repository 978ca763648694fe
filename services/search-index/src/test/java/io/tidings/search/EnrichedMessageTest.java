package io.tidings.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.AnnouncementId;
import io.tidings.contracts.EventCodec;
import io.tidings.testing.RandomAnnouncements;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EnrichedMessageTest {

    private static final String KEY = "0123456789abcdef0123456789abcdef";

    @Test
    void anEventUnderItsOwnKeyIsAnAnnouncement() {
        AnnouncementEnriched event = new RandomAnnouncements(1).next();
        EnrichedMessage message = EnrichedMessage.of(event.announcement().id().value(), EventCodec.encode(event));
        assertThat(message)
                .isInstanceOfSatisfying(
                        EnrichedMessage.Announced.class,
                        announced -> assertThat(announced.enriched().event()).isEqualTo(event));
    }

    @Test
    void aKeyWithoutValueErases() {
        assertThat(EnrichedMessage.of(KEY, null)).isEqualTo(new EnrichedMessage.Erased(new AnnouncementId(KEY)));
    }

    @Test
    void whatIsNoEventSaysWhy() {
        assertThat(reason(KEY, bytes("not json"))).contains("not a AnnouncementEnriched");
        assertThat(reason(KEY, bytes("{}"))).contains("lacks a section");
        assertThat(reason(KEY, bytes("{\"announcement\":{\"id\":7}}"))).contains(".announcement");
        assertThat(reason("nobody", null)).contains("32 lower-case hex digits");
    }

    @Test
    void anEventUnderAnotherKeyIsRefusedSinceItsOrderWouldBeLost() {
        AnnouncementEnriched event = new RandomAnnouncements(2).next();
        assertThat(reason(KEY, EventCodec.encode(event))).contains(KEY);
    }

    private static String reason(String key, byte @Nullable [] value) {
        return ((EnrichedMessage.Undecodable) EnrichedMessage.of(key, value)).reason();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

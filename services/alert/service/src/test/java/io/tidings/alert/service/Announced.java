package io.tidings.alert.service;

import io.tidings.contracts.Announcement;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.AnnouncementId;
import io.tidings.contracts.Content;
import io.tidings.contracts.EventCodec;
import io.tidings.contracts.EventHeaders;
import io.tidings.contracts.Kind;
import io.tidings.contracts.Revision;
import io.tidings.contracts.SubscriptionChanged;
import io.tidings.contracts.SubscriptionTerm;
import io.tidings.contracts.Times;
import io.tidings.contracts.Topics;
import io.tidings.testing.RandomAnnouncements;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Announcements as enrich publishes them. */
final class Announced implements AutoCloseable {

    private final RandomAnnouncements random = new RandomAnnouncements(20_261_122);
    private final KafkaProducer<byte[], byte[]> producer;

    Announced(String kafka) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka, "max.request.size", Topics.MAX_RECORD_BYTES, "linger.ms", 5),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    static AnnouncementId newId() {
        return new AnnouncementId(UUID.randomUUID().toString().replace("-", ""));
    }

    /** A first revision that says a word, published now. */
    AnnouncementEnriched saying(String word) {
        return revised(random.next(newId(), Revision.FIRST), word, Kind.CREATED);
    }

    /** The next revision with other readings, published now. */
    AnnouncementEnriched next(AnnouncementEnriched event, String word, Kind kind) {
        AnnouncementEnriched other = random.next(
                event.announcement().id(), event.announcement().revision().next());
        return revised(other, word, kind);
    }

    /** The next revision with the same readings, published now. */
    AnnouncementEnriched reworded(AnnouncementEnriched event, String word) {
        Announcement a = event.announcement();
        var next = new Announcement(
                a.id(), a.revision().next(), a.kind(), a.withdrawn(), a.origin(), a.content(), a.times(), null, false);
        return revised(
                new AnnouncementEnriched(next, event.classification(), event.enrichment()), word, Kind.CORRECTED);
    }

    static AnnouncementEnriched copy(AnnouncementEnriched event, AnnouncementId of) {
        return with(event, of, event.announcement().historical());
    }

    static AnnouncementEnriched with(AnnouncementEnriched event, @Nullable AnnouncementId copyOf, boolean historical) {
        Announcement a = event.announcement();
        return new AnnouncementEnriched(
                new Announcement(
                        a.id(),
                        a.revision(),
                        a.kind(),
                        a.withdrawn(),
                        a.origin(),
                        a.content(),
                        a.times(),
                        copyOf,
                        historical),
                event.classification(),
                event.enrichment());
    }

    private static AnnouncementEnriched revised(AnnouncementEnriched event, String word, Kind kind) {
        Announcement a = event.announcement();
        Instant now = TestClock.now();
        Times times = new Times(a.times().publishedAt(), null, now, a.times().receivedAt(), now);
        String body = a.content().body() + " " + word;
        var revised = new Announcement(
                a.id(),
                a.revision(),
                kind,
                kind == Kind.WITHDRAWN,
                a.origin(),
                new Content(a.content().title(), body, "en"),
                times,
                null,
                false);
        return new AnnouncementEnriched(revised, event.classification(), event.enrichment());
    }

    AnnouncementEnriched publish(AnnouncementEnriched event) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                Topics.ENRICHED.name(), bytes(event.announcement().id().value()), EventCodec.encode(event));
        EventHeaders.of(event, "enrich", Instant.EPOCH)
                .forEach((name, value) -> record.headers().add(name, bytes(value)));
        producer.send(record);
        return event;
    }

    /** What a subscription asks for, whatever it is, as every instance reads it. */
    void subscription(String id, String query) {
        var term = new SubscriptionTerm(1, query, false, Instant.EPOCH, null);
        producer.send(new ProducerRecord<>(
                Topics.SUBSCRIPTIONS.name(),
                bytes(id),
                EventCodec.encode(new SubscriptionChanged(id, id, List.of(term)))));
        producer.flush();
    }

    void erase(AnnouncementId id) {
        producer.send(new ProducerRecord<>(Topics.ENRICHED.name(), bytes(id.value()), null));
        producer.flush();
    }

    void flush() {
        producer.flush();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
    }
}

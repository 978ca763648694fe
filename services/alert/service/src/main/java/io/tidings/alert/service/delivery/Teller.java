package io.tidings.alert.service.delivery;

import io.tidings.alert.service.KafkaSide;
import io.tidings.alert.service.matching.Ids;
import io.tidings.contracts.AlertChannel;
import io.tidings.contracts.AlertSent;
import io.tidings.contracts.EventCodec;
import io.tidings.contracts.Kind;
import io.tidings.contracts.Revision;
import io.tidings.contracts.Topics;
import io.tidings.postgres.Database;
import io.tidings.stage.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Tells {@code alerts.sent.v1} what reached its receivers; at least once, with ids that stay the same. */
@ApplicationScoped
class Teller {

    private static final String UNTOLD = """
            with d as (select id, ended_at, target_kind from alert.delivery
              where state = 'delivered' and not told and kind in ('alert', 'digest') and cast($1 as text) is not null
              order by ended_at limit 100)
            select cast(row_to_json(found) as text) from (
              select d.id as delivery, s.owner_id as owner, l.subscription_id as subscription, l.version,
                     l.announcement_id as announcement, l.revision, l.kind, d.target_kind as channel,
                     i.channel_id as "channelId", l.matched_at as "matchedAt", d.ended_at as "sentAt"
                from d join alert.delivery_item i on i.delivery_id = d.id
                join alert.ledger l using (subscription_id, announcement_id, revision)
                join alert.subscription s on s.id = l.subscription_id
               order by d.ended_at, d.id, l.matched_at, l.announcement_id, l.revision) found""";

    private static final String TOLD = """
            update alert.delivery set told = true
             where id in (select cast(jsonb_array_elements_text(cast(cast($1 as text) as jsonb) -> 'ids') as uuid))""";

    private static final String EMPTY = """
            update alert.delivery d set told = true
             where d.state = 'delivered' and not d.told and cast($1 as text) is not null
               and not exists (select from alert.delivery_item i where i.delivery_id = d.id)""";

    private final Database database;
    private final KafkaSide kafka;

    Teller(Database database, KafkaSide kafka) {
        this.database = database;
        this.kafka = kafka;
    }

    private record Sent(
            UUID delivery,
            UUID owner,
            UUID subscription,
            int version,
            UUID announcement,
            int revision,
            String kind,
            String channel,
            UUID channelId,
            Instant matchedAt,
            Instant sentAt) {}

    private record Told(Set<UUID> ids) {}

    /** Whether something was told. */
    boolean tell() throws UnavailableException, InterruptedException {
        List<Sent> sent = database.rows(UNTOLD, "", Sent.class);
        if (sent.isEmpty()) {
            database.change(EMPTY, "");
            return false;
        }
        kafka.send(sent.stream().map(Teller::record).toList());
        Set<UUID> ids = new LinkedHashSet<>();
        sent.forEach(one -> ids.add(one.delivery()));
        database.change(TOLD, new Told(ids));
        return true;
    }

    private static ProducerRecord<byte[], byte[]> record(Sent sent) {
        String match = sent.subscription() + "|" + sent.announcement() + "|" + sent.revision() + "|" + sent.channelId();
        AlertSent event = new AlertSent(
                UUID.nameUUIDFromBytes(match.getBytes(StandardCharsets.UTF_8)).toString(),
                sent.owner().toString(),
                sent.subscription().toString(),
                sent.version(),
                Ids.of(sent.announcement()),
                new Revision(sent.revision()),
                Kind.valueOf(sent.kind().toUpperCase(Locale.ROOT)),
                AlertChannel.valueOf(sent.channel().toUpperCase(Locale.ROOT)),
                sent.matchedAt(),
                sent.sentAt());
        byte[] key = sent.owner().toString().getBytes(StandardCharsets.UTF_8);
        return new ProducerRecord<>(Topics.ALERTS_SENT.name(), key, EventCodec.encode(event));
    }
}

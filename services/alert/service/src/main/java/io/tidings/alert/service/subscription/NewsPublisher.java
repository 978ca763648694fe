package io.tidings.alert.service.subscription;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.tidings.alert.service.AlertConfig;
import io.tidings.alert.service.KafkaSide;
import io.tidings.alert.service.Loop;
import io.tidings.alert.service.WakeUps;
import io.tidings.contracts.EventCodec;
import io.tidings.contracts.SubscriptionChanged;
import io.tidings.contracts.SubscriptionTerm;
import io.tidings.contracts.Topics;
import io.tidings.postgres.Database;
import io.tidings.stage.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Makes changes of subscriptions known to every instance: what PostgreSQL has noted as news goes to the compacted topic, and the
 * note goes once Kafka has it. The newest state is sent, so twice or late does no harm.
 */
@ApplicationScoped
class NewsPublisher {

    private static final Duration LOOK = Duration.ofMillis(500);

    private static final String NEWS = """
            with p as (select * from jsonb_to_record(cast(cast($1 as text) as jsonb)) as p(since timestamptz)),
            n as (select * from alert.subscription_news order by number limit 500)
            select cast(row_to_json(found) as text) from (
              select n.subscription_id as id, n.number, n.cover_from as "coverFrom", s.owner_id as owner, s.state,
                     (select json_agg(json_build_object('number', v.number, 'query', v.query, 'paused', v.paused,
                               'activeFrom', v.active_from, 'activeUntil', v.active_until) order by v.number)
                        from alert.subscription_version v cross join p
                       where v.subscription_id = s.id and (v.active_until is null or v.active_until > p.since)) as terms
                from n left join alert.subscription s on s.id = n.subscription_id order by n.number) found""";

    private static final String DONE = """
            with p as (select * from jsonb_to_record(cast(cast($1 as text) as jsonb))
              as p(done jsonb, until timestamptz, positions jsonb)),
            d as (select * from p, jsonb_to_recordset(p.done) as d(id uuid, number bigint)),
            gone as (delete from alert.subscription_news n using d
              where n.subscription_id = d.id and n.number = d.number returning n.subscription_id, n.cover_from)
            insert into alert.cover (subscription_id, version, since, until, positions)
            select s.id, s.version, gone.cover_from, p.until, p.positions
              from gone join alert.subscription s on s.id = gone.subscription_id cross join p
             where gone.cover_from is not null and s.version > 0
            on conflict (subscription_id, version) do nothing""";

    private final Database database;
    private final KafkaSide kafka;
    private final AlertConfig config;
    private final Clock clock;
    private @Nullable Loop loop;

    NewsPublisher(Database database, KafkaSide kafka, AlertConfig config, Clock clock) {
        this.database = database;
        this.kafka = kafka;
        this.config = config;
        this.clock = clock;
    }

    private record Since(Instant since) {}

    private record Done(List<Number> done, Instant until, Map<String, Long> positions) {}

    private record Number(UUID id, long number) {}

    private record News(
            UUID id,
            long number,
            @Nullable Instant coverFrom,
            @Nullable UUID owner,
            @Nullable String state,
            @Nullable List<SubscriptionTerm> terms) {}

    void onStart(@Observes StartupEvent event, WakeUps wakeUps) {
        loop = new Loop("news of subscriptions", this::publish, wakeUps.news(), LOOK);
        loop.start();
    }

    void onStop(@Observes ShutdownEvent event) {
        if (loop != null) {
            loop.close();
        }
    }

    private boolean publish() throws UnavailableException, InterruptedException {
        List<News> news = database.rows(NEWS, new Since(clock.instant().minus(config.formerTerms())), News.class);
        if (news.isEmpty()) {
            return false;
        }
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        news.forEach(one -> records.add(record(one)));
        kafka.send(records);
        Map<String, Long> positions = kafka.ends(Topics.ENRICHED);
        List<Number> done =
                news.stream().map(one -> new Number(one.id(), one.number())).toList();
        database.change(DONE, new Done(done, clock.instant(), positions));
        return true;
    }

    private static ProducerRecord<byte[], byte[]> record(News news) {
        byte[] key = news.id().toString().getBytes(StandardCharsets.UTF_8);
        List<SubscriptionTerm> terms = news.terms();
        boolean matched = terms != null && !terms.isEmpty() && !"broken".equals(news.state());
        byte[] value = matched
                ? EventCodec.encode(new SubscriptionChanged(news.id().toString(), String.valueOf(news.owner()), terms))
                : null;
        return new ProducerRecord<>(Topics.SUBSCRIPTIONS.name(), key, value);
    }
}

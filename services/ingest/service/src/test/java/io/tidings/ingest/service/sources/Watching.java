package io.tidings.ingest.service.sources;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.contracts.Announcement;
import io.tidings.contracts.AnnouncementIngested;
import io.tidings.contracts.SourceId;
import io.tidings.contracts.Topics;
import io.tidings.ingest.AnnouncementIdentity;
import io.tidings.ingest.service.Topic;
import io.tidings.ingest.service.sources.SourceLoop.Round;
import io.tidings.ingest.service.sources.SteppedTime.SteppedClock;
import io.tidings.postgres.Database;
import io.tidings.postgres.Schema;
import io.tidings.postgres.Statements;
import io.tidings.postgres.Statements.Sql;
import io.tidings.stage.UnavailableException;
import io.tidings.testing.Eventually;
import io.tidings.testing.RealKafka;
import io.tidings.testing.TestNames;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What tests of the loop do: sources, time, and what came out. */
@Singleton
class Watching {

    private static final String ADD = """
            insert into ingest.source (id, name, kind, address, link_pattern, publisher, country, enabled, created_at, changed_at,
              version)
            select id, id, kind, address, links, publisher, country, true, now(), now(), 1
              from jsonb_to_record(cast(cast($1 as text) as jsonb))
                as p(id text, kind text, address text, links text, publisher text, country text)""";

    private final SourceLoop loop;
    private final SteppedClock clock;
    private final Database database;
    private final Schema schema;

    /** Tests without that clock find this bean too, and need not have one. */
    Watching(SourceLoop loop, Instance<SteppedClock> clock, Database database, Schema schema) {
        this.loop = loop;
        this.clock = clock.get();
        this.database = database;
        this.schema = schema;
    }

    /** Waits for the tables and leaves no source of another test behind. */
    void begin() {
        Eventually.until("the tables are there", () -> {
            try {
                schema.check();
                return true;
            } catch (UnavailableException e) {
                return false;
            }
        });
        change("delete from ingest.source where cast($1 as text) is not null", "");
        change("update ingest.page set next_look = null where cast($1 as text) is not null", "");
    }

    String feed(String address) {
        return add("feed", address);
    }

    String add(String kind, String address) {
        String id = TestNames.unique("s");
        change(
                ADD,
                Map.of(
                        "id",
                        id,
                        "kind",
                        kind,
                        "address",
                        address,
                        "publisher",
                        "Ministry of Schools",
                        "country",
                        "NO"));
        return id;
    }

    int change(String sql, Object parameter) {
        try {
            return database.alone(session -> Statements.change(session, new Sql(sql, parameter)));
        } catch (UnavailableException e) {
            throw new AssertionError(e);
        }
    }

    <T> List<T> rows(String sql, Object parameter, Class<T> row) {
        try {
            return database.alone(session -> Statements.rows(session, new Sql(sql, parameter), row));
        } catch (UnavailableException e) {
            throw new AssertionError(e);
        }
    }

    /** Lets so much time pass, and everything happen that is due in it. */
    void pass(Duration time) throws InterruptedException, UnavailableException {
        Instant end = clock.instant().plus(time);
        while (true) {
            Round round = loop.run(clock.instant());
            Instant next = round.next().orElse(Instant.MAX);
            if (next.isAfter(end)) {
                clock.reach(end);
                return;
            }
            clock.reach(next);
        }
    }

    Instant now() {
        return clock.instant();
    }

    /** The id of the announcement of a page. */
    static String id(String address) {
        return AnnouncementIdentity.ofPage(PageRow.canonical(address)).id().value();
    }

    static List<ConsumerRecord<String, byte[]>> received(String id) {
        return new Topic(RealKafka.shared(), Topics.RECEIVED).records(id);
    }

    /** What the normaliser made of it, once it gave out so many revisions. */
    static List<Announcement> ingested(String id, int revisions) {
        Topic topic = new Topic(RealKafka.shared(), Topics.INGESTED);
        Eventually.until(
                id + " has revision " + revisions, () -> topic.ingested(id).size() >= revisions);
        List<Announcement> announcements = topic.ingested(id).stream()
                .map(AnnouncementIngested::announcement)
                .toList();
        assertThat(announcements).hasSize(revisions);
        return announcements;
    }

    static SourceId source(String id) {
        return new SourceId(id);
    }
}

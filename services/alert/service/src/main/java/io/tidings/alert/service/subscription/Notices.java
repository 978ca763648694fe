package io.tidings.alert.service.subscription;

import io.tidings.alert.service.AlertConfig;
import io.tidings.postgres.Database;
import io.tidings.stage.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Letters that are no alerts: questions and notices. They go out like everything else, by the outbox. */
@ApplicationScoped
public class Notices {

    /** What the notice says of itself. */
    public static final String WHAT = "what";

    /** Whether an address wants to be told at all. */
    public static final String CONFIRMATION = "confirmation";

    /** A link to manage subscriptions. */
    public static final String MANAGE = "manage";

    /** A query that is no longer valid. */
    public static final String BROKEN = "broken";

    /** A channel that was switched off. */
    public static final String DISABLED = "disabled";

    /** At most so many within a day, so that nobody can be flooded through us. */
    private static final String ASK = """
            with p as (select * from jsonb_to_record(cast(cast($1 as text) as jsonb))
              as p(id uuid, owner uuid, address text, notice jsonb, now timestamptz, day timestamptz, most integer)),
            a as (insert into alert.address as a (address, asked_at, asked_times) select address, now, 1 from p
              on conflict (address) do update
                set asked_times = case when a.asked_at > (select day from p) then a.asked_times + 1 else 1 end,
                    asked_at = case when a.asked_at > (select day from p) then a.asked_at else excluded.asked_at end
                where a.asked_at is null or a.asked_at <= (select day from p) or a.asked_times < (select most from p)
              returning address)
            insert into alert.delivery
              (id, owner_id, kind, target_kind, target, notice, state, created_at, next_attempt_at, told)
            select p.id, p.owner, 'notice', 'email', p.address, p.notice, 'waiting', p.now, p.now, true
              from p join a on a.address = p.address""";

    private static final String TELL = """
            with p as (select * from jsonb_to_record(cast(cast($1 as text) as jsonb))
              as p(id uuid, owner uuid, notice jsonb, now timestamptz))
            insert into alert.delivery
              (id, owner_id, kind, target_kind, target, notice, state, created_at, next_attempt_at, told)
            select p.id, p.owner, 'notice', 'email', o.name, p.notice, 'waiting', p.now, p.now, true
              from p join alert.owner o on o.id = p.owner where o.kind = 'address' and o.verified_at is not null""";

    private static final String REFUSES = """
            select cast(json_build_object('address', a.address) as text) from alert.address a
             where a.address = cast(cast($1 as text) as jsonb) ->> 'address' and a.refused_at is not null""";

    private final Database database;
    private final AlertConfig config;
    private final Clock clock;

    Notices(Database database, AlertConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    private record Asked(
            UUID id,
            UUID owner,
            @Nullable String address,
            Map<String, String> notice,
            Instant now,
            Instant day,
            int most) {}

    private record Refusing(String address) {}

    /** Asks the reader of an address, unless they were asked too often today. */
    public void ask(Owner ofAddress, Map<String, String> notice) throws UnavailableException {
        Instant now = clock.instant();
        database.change(
                ASK,
                new Asked(
                        UUID.randomUUID(),
                        ofAddress.id(),
                        ofAddress.name(),
                        notice,
                        now,
                        now.minus(java.time.Duration.ofDays(1)),
                        config.questionsADay()));
    }

    /** Whether the reader of an address wants no more mail: then only a question may be sent to it, when somebody asks for one. */
    boolean refuses(String address) throws UnavailableException {
        return database.row(REFUSES, new Refusing(address), Refusing.class).isPresent();
    }

    /** Tells an owner something, if there is an address to tell it to. */
    public void tell(UUID owner, Map<String, String> notice) throws UnavailableException {
        Instant now = clock.instant();
        database.change(TELL, new Asked(UUID.randomUUID(), owner, null, notice, now, now, 0));
    }
}

package io.tidings.alert.service.subscription;

import io.tidings.alert.service.AlertConfig;
import io.tidings.alert.service.Tokens;
import io.tidings.alert.service.Tokens.Grant;
import io.tidings.alert.service.Tokens.Purpose;
import io.tidings.postgres.Database;
import io.tidings.stage.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What readers of mail decide: to be told, or to be told no more. Only a POST decides; programs that look links up do not. */
@ApplicationScoped
public class Confirmations {

    private static final Duration FOR_EVER = Duration.ofDays(36_500);

    private static final String CONFIRM = """
            with p as (select * from jsonb_to_record(cast(cast($1 as text) as jsonb))
              as p(owner uuid, subscription uuid, query text, now timestamptz)),
            o as (update alert.owner o set verified_at = coalesce(o.verified_at, p.now)
                from p where o.id = p.owner and o.kind = 'address' returning o.id, o.name),
            a as (insert into alert.address as a (address, confirmed_at) select o.name, p.now from o, p
              on conflict (address) do update
                set confirmed_at = coalesce(a.confirmed_at, excluded.confirmed_at), refused_at = null),
            e as (update alert.channel c set disabled_at = null, disabled_reason = null, failing_since = null
                from o where c.kind = 'email' and c.target = o.name and c.disabled_reason = 'unsubscribed'),
            s as (update alert.subscription s
                 set state = 'active', version = 1, edition = s.edition + 1, changed_at = p.now, active_from = p.now,
                     feed_token = replace(cast(gen_random_uuid() as text) || cast(gen_random_uuid() as text), '-', '')
                from p where s.id = p.subscription and s.owner_id = p.owner and s.state = 'unconfirmed'
              returning s.id, s.asked),
            v as (insert into alert.subscription_version
              select s.id, 1, s.asked, p.query, false, p.now, null from s, p)
            insert into alert.subscription_news (subscription_id, changed_at, cover_from)
            select s.id, p.now, p.now from s, p""";

    private static final String REFUSE = """
            with p as (select * from jsonb_to_record(cast(cast($1 as text) as jsonb)) as p(owner uuid, now timestamptz)),
            o as (select o.name from alert.owner o, p where o.id = p.owner and o.kind = 'address'),
            a as (insert into alert.address as a (address, refused_at) select o.name, p.now from o, p
              on conflict (address) do update set refused_at = excluded.refused_at)
            update alert.channel c set disabled_at = p.now, disabled_reason = 'unsubscribed'
              from o, p where c.kind = 'email' and c.target = o.name and c.disabled_at is null""";

    private final Database database;
    private final SubscriptionTable table;
    private final Holders holders;
    private final DeskSettings settings;

    Confirmations(Database database, SubscriptionTable table, Holders holders, DeskSettings settings) {
        this.database = database;
        this.table = table;
        this.holders = holders;
        this.settings = settings;
    }

    private record Said(
            UUID owner,
            @Nullable UUID subscription,
            @Nullable String query,
            Instant now) {}

    /**
     * What somebody gets who has confirmed.
     *
     * @param email whose mail it is
     * @param token lets them see and change their subscriptions
     */
    public record Confirmed(String email, String token) {}

    /** Confirms an address, and a subscription if the link is about one; empty when the link is not good. */
    public Optional<Confirmed> confirm(String token) throws UnavailableException {
        Optional<Grant> grant = holders.read(Purpose.CONFIRM, token);
        if (grant.isEmpty()) {
            return Optional.empty();
        }
        Optional<SubscriptionRow> row = table.find(grant.get().subject());
        Optional<Owner> owner =
                holders.find(row.map(SubscriptionRow::owner).orElse(grant.get().subject()));
        if (owner.isEmpty()) {
            return Optional.empty();
        }
        database.change(CONFIRM, said(owner.get(), row.orElse(null)));
        table.changed();
        return Optional.of(new Confirmed(owner.get().name(), holders.manage(owner.get(), settings.now())));
    }

    /**
     * What a link asks.
     *
     * @param waiting the subscription that waits for a yes; null when it is about the address alone, or said yes already
     */
    public record Question(String email, @Nullable SubscriptionView waiting) {}

    /** What a link asks; empty when it is not good. Changes nothing. */
    public Optional<Question> question(String token) throws UnavailableException {
        Optional<Grant> grant = holders.read(Purpose.CONFIRM, token);
        if (grant.isEmpty()) {
            return Optional.empty();
        }
        Optional<SubscriptionRow> row = table.find(grant.get().subject());
        return holders.find(row.map(SubscriptionRow::owner).orElse(grant.get().subject()))
                .map(owner -> new Question(
                        owner.name(),
                        row.filter(found -> found.state().equals("unconfirmed"))
                                .map(found -> SubscriptionView.of(found, settings.home(), Map.of()))
                                .orElse(null)));
    }

    /** Ends every letter to an address; whether the link was good. */
    public boolean refuse(String token) throws UnavailableException {
        Optional<Grant> grant = holders.read(Purpose.UNSUBSCRIBE, token);
        if (grant.isPresent()) {
            database.change(REFUSE, new Said(grant.get().subject(), null, null, settings.now()));
        }
        return grant.isPresent();
    }

    private Said said(Owner owner, @Nullable SubscriptionRow row) {
        boolean waits = row != null && row.state().equals("unconfirmed");
        String query = waits
                ? SubscriptionBody.read(Merged.of(row, null), settings.today())
                        .query()
                        .canonical()
                : null;
        return new Said(owner.id(), waits ? row.id() : null, query, settings.now());
    }

    /** Who holds which link. */
    @ApplicationScoped
    static class Holders {

        private final Tokens tokens;
        private final Owners owners;
        private final AlertConfig config;
        private final java.time.Clock clock;

        Holders(Tokens tokens, Owners owners, AlertConfig config, java.time.Clock clock) {
            this.tokens = tokens;
            this.owners = owners;
            this.config = config;
            this.clock = clock;
        }

        Optional<Grant> read(Purpose purpose, String token) {
            Duration lasts = purpose == Purpose.CONFIRM ? config.confirmWithin() : FOR_EVER;
            return tokens.read(purpose, token, lasts, clock.instant());
        }

        Optional<Owner> find(UUID id) throws UnavailableException {
            return owners.find(id);
        }

        String manage(Owner owner, Instant now) {
            return tokens.issue(Purpose.MANAGE, owner.id(), now);
        }
    }
}

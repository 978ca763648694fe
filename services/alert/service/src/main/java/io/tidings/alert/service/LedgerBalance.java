package io.tidings.alert.service;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.tidings.postgres.Database;
import io.tidings.stage.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Checks that matched = delivered + suppressed + pending for every subscription, and that each word is true: what is delivered
 * was taken by somebody, what is suppressed has a reason, what is pending is on its way. The metric must be 0.
 */
@ApplicationScoped
class LedgerBalance {

    private static final Logger LOG = Logger.getLogger(LedgerBalance.class);

    /** Rows that one look counts, so that a large ledger costs no more than a small one; a subscription is counted whole. */
    private static final int ROWS = 50_000;

    private static final int SUBSCRIPTIONS = 2_000;

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);

    private static final String CHECK = """
            with p as (select * from jsonb_to_record(cast(cast($1 as text) as jsonb))
              as p(after uuid, rows bigint, subscriptions integer)),
            s as (select s.id, s.matched, sum(s.matched) over (order by s.id) - s.matched as before
                from (select s.id, s.matched from alert.subscription s, p where s.id > p.after
                       order by s.id limit (select subscriptions from p)) s),
            k as (select s.id, s.matched from s, p where s.before <= p.rows),
            c as (select l.subscription_id as id, count(*) as rows,
                count(*) filter (where l.state = 'suppressed' and l.reason is null) as unexplained,
                count(*) filter (where l.state = 'pending' and l.due_at is null and not exists (
                  select from alert.delivery_item i join alert.delivery d on d.id = i.delivery_id
                   where i.subscription_id = l.subscription_id and i.announcement_id = l.announcement_id
                     and i.revision = l.revision and d.state = 'waiting')) as stranded,
                count(*) filter (where l.state = 'delivered' and not exists (
                  select from alert.delivery_item i where i.subscription_id = l.subscription_id
                     and i.announcement_id = l.announcement_id and i.revision = l.revision)) as unsent
                from alert.ledger l join k on k.id = l.subscription_id group by 1)
            select cast(row_to_json(found) as text) from (
              select k.id as subscription, k.matched - coalesce(c.rows, 0) as missing,
                     coalesce(c.unexplained, 0) as unexplained, coalesce(c.stranded, 0) as stranded,
                     coalesce(c.unsent, 0) as unsent
                from k left join c on c.id = k.id order by k.id) found""";

    private final Database database;
    private final AlertConfig config;
    private final NavigableMap<String, Long> faults = new TreeMap<>();
    private volatile double imbalance;
    private volatile double rounds;
    private UUID after = BEFORE_ALL;
    private @Nullable Loop loop;

    LedgerBalance(Database database, AlertConfig config) {
        this.database = database;
        this.config = config;
    }

    private record Asked(UUID after, int rows, int subscriptions) {}

    private record Sum(UUID subscription, long missing, long unexplained, long stranded, long unsent) {
        long fault() {
            return Math.abs(missing) + unexplained + stranded + unsent;
        }
    }

    void onStart(@Observes StartupEvent event, MeterRegistry registry) {
        Gauge.builder("tidings.alert.ledger.imbalance", this, it -> it.imbalance)
                .description("matches that are not where the ledger says; must be 0")
                .register(registry);
        FunctionCounter.builder("tidings.alert.ledger.checks", this, it -> it.rounds)
                .description("how often the whole ledger was looked through")
                .register(registry);
        loop = new Loop("balance", this::check, new WakeUp(), config.checkEvery());
        loop.start();
    }

    void onStop(@Observes ShutdownEvent event) {
        if (loop != null) {
            loop.interrupt();
        }
    }

    /** Looks at the subscriptions after those it looked at before; at the end it begins anew. */
    private boolean check() throws UnavailableException {
        List<Sum> sums = database.rows(CHECK, new Asked(after, ROWS, SUBSCRIPTIONS), Sum.class);
        UUID last = sums.isEmpty() ? LAST : sums.getLast().subscription();
        faults.subMap(ordered(after), false, ordered(last), true).clear();
        for (Sum sum : sums) {
            if (sum.fault() > 0) {
                faults.put(ordered(sum.subscription()), sum.fault());
                LOG.errorf(
                        "the ledger does not balance subscription=%s missing=%d unexplained=%d stranded=%d unsent=%d",
                        sum.subscription(), sum.missing(), sum.unexplained(), sum.stranded(), sum.unsent());
            }
        }
        imbalance = faults.values().stream().mapToLong(Long::longValue).sum();
        boolean end = sums.isEmpty();
        boolean anew = end && !after.equals(BEFORE_ALL);
        after = end ? BEFORE_ALL : last;
        rounds += end ? 1 : 0;
        return anew;
    }

    /** PostgreSQL orders ids as their texts. */
    private static String ordered(UUID id) {
        return id.toString();
    }
}

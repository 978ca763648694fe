package io.tidings.alert.service;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.tidings.stage.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Checks that matched = delivered + suppressed + pending for every subscription, and that each word is true: what is delivered
 * was taken by somebody, what is suppressed has a reason, what is pending is on its way. The metric must be 0.
 */
@ApplicationScoped
class LedgerBalance {

    private static final Logger LOG = Logger.getLogger(LedgerBalance.class);

    private static final String CHECK = """
            with c as (select l.subscription_id as id, count(*) as rows,
                count(*) filter (where l.state = 'suppressed' and l.reason is null) as unexplained,
                count(*) filter (where l.state = 'pending' and l.due_at is null and not exists (
                  select from alert.delivery_item i join alert.delivery d on d.id = i.delivery_id
                   where i.subscription_id = l.subscription_id and i.announcement_id = l.announcement_id
                     and i.revision = l.revision and d.state = 'waiting')) as stranded,
                count(*) filter (where l.state = 'delivered' and not exists (
                  select from alert.delivery_item i where i.subscription_id = l.subscription_id
                     and i.announcement_id = l.announcement_id and i.revision = l.revision)) as unsent
                from alert.ledger l group by 1)
            select cast(row_to_json(found) as text) from (
              select cast(s.id as text) as subscription, s.matched - coalesce(c.rows, 0) as missing,
                     coalesce(c.unexplained, 0) as unexplained, coalesce(c.stranded, 0) as stranded,
                     coalesce(c.unsent, 0) as unsent
                from alert.subscription s left join c on c.id = s.id
               where cast(:p as text) is not null and (s.matched <> coalesce(c.rows, 0)
                  or c.unexplained + c.stranded + c.unsent > 0) limit 100) found""";

    private final Database database;
    private final AlertConfig config;
    private volatile double imbalance;
    private @Nullable Loop loop;

    LedgerBalance(Database database, AlertConfig config) {
        this.database = database;
        this.config = config;
    }

    private record Fault(String subscription, long missing, long unexplained, long stranded, long unsent) {

        long size() {
            return Math.abs(missing) + unexplained + stranded + unsent;
        }
    }

    void onStart(@Observes StartupEvent event, MeterRegistry registry) {
        Gauge.builder("tidings.alert.ledger.imbalance", this, it -> it.imbalance)
                .description("matches that are not where the ledger says; must be 0")
                .register(registry);
        loop = new Loop("balance", this::check, new WakeUp(), config.checkEvery());
        loop.start();
    }

    void onStop(@Observes ShutdownEvent event) {
        if (loop != null) {
            loop.interrupt();
        }
    }

    private boolean check() throws UnavailableException {
        List<Fault> faults = database.rows(CHECK, "", Fault.class);
        faults.forEach(fault -> LOG.errorf(
                "the ledger does not balance subscription=%s missing=%d unexplained=%d stranded=%d unsent=%d",
                fault.subscription(), fault.missing(), fault.unexplained(), fault.stranded(), fault.unsent()));
        imbalance = faults.stream().mapToLong(Fault::size).sum();
        return false;
    }
}

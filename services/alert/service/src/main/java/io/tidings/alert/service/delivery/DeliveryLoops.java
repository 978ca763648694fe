package io.tidings.alert.service.delivery;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.tidings.alert.service.AlertConfig;
import io.tidings.alert.service.Loop;
import io.tidings.alert.service.WakeUps;
import io.tidings.stage.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Plans, sends and tells, for as long as the service lives. Any number of instances may do so. */
@ApplicationScoped
class DeliveryLoops {

    private static final Logger LOG = Logger.getLogger(DeliveryLoops.class);
    private static final long DRAIN_SECONDS = 5;

    private final PlanTable plans;
    private final DeliveryTable deliveries;
    private final Sender sender;
    private final Surroundings surroundings;
    private final List<Loop> loops = new ArrayList<>();
    private final ExecutorService senders = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("send-", 0).factory());
    private final Semaphore room;

    DeliveryLoops(PlanTable plans, DeliveryTable deliveries, Sender sender, Surroundings surroundings) {
        this.plans = plans;
        this.deliveries = deliveries;
        this.sender = sender;
        this.surroundings = surroundings;
        this.room = new Semaphore(surroundings.config().atOnce());
    }

    /** Time, settings, and who tells the topic. */
    @ApplicationScoped
    static class Surroundings {

        private final AlertConfig config;
        private final Clock clock;
        private final WakeUps wakeUps;
        private final Teller teller;

        Surroundings(AlertConfig config, Clock clock, WakeUps wakeUps, Teller teller) {
            this.config = config;
            this.clock = clock;
            this.wakeUps = wakeUps;
            this.teller = teller;
        }

        AlertConfig config() {
            return config;
        }

        WakeUps wakeUps() {
            return wakeUps;
        }

        Teller teller() {
            return teller;
        }

        Instant now() {
            return clock.instant().truncatedTo(ChronoUnit.MICROS);
        }
    }

    void onStart(@Observes StartupEvent event) {
        Duration look = surroundings.config().look();
        WakeUps wakeUps = surroundings.wakeUps();
        loops.add(new Loop("planning", this::plan, wakeUps.planner(), look));
        loops.add(new Loop("sending", this::send, wakeUps.sender(), look));
        loops.add(new Loop("telling", () -> surroundings.teller().tell(), wakeUps.teller(), look));
        loops.forEach(Loop::start);
    }

    void onStop(@Observes ShutdownEvent event) throws InterruptedException {
        loops.forEach(Loop::close);
        senders.shutdown();
        if (!senders.awaitTermination(DRAIN_SECONDS, TimeUnit.SECONDS)) {
            senders.shutdownNow();
        }
        loops.forEach(Loop::interrupt);
    }

    private boolean plan() throws UnavailableException {
        Instant now = surroundings.now();
        int taken = plans.plan(now, rows -> DeliveryPlan.of(rows, now, UUID::randomUUID));
        if (taken > 0) {
            surroundings.wakeUps().sender().call();
            surroundings.wakeUps().teller().call();
        }
        return taken > 0;
    }

    private boolean send() throws UnavailableException, InterruptedException {
        room.acquire();
        int places = 1 + room.drainPermits();
        int used = 0;
        try {
            Instant now = surroundings.now();
            List<DeliveryRow> leased =
                    deliveries.lease(now, now.plus(surroundings.config().lease()), places);
            for (DeliveryRow delivery : leased) {
                senders.execute(() -> sendOne(delivery));
                used++;
            }
            return used > 0;
        } finally {
            room.release(places - used);
        }
    }

    /** What is not written down is tried again when the lease ends: so at least once. */
    private void sendOne(DeliveryRow delivery) {
        try {
            sender.send(delivery);
            surroundings.wakeUps().teller().call();
        } catch (UnavailableException e) {
            LOG.warnf("a delivery is tried again deliveryId=%s reason=%s", delivery.id(), e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.errorf(e, "a delivery failed deliveryId=%s", delivery.id());
        } finally {
            room.release();
        }
    }
}

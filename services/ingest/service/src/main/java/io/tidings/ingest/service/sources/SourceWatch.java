package io.tidings.ingest.service.sources;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.tidings.stage.Backoff;
import io.tidings.stage.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Runs the loop for as long as the service runs. Servers may be away: then it waits, and says so. */
@ApplicationScoped
class SourceWatch {

    private static final Logger LOG = Logger.getLogger(SourceWatch.class);
    private static final Duration LEAVE = Duration.ofSeconds(5);

    private final SourceLoop loop;
    private final LoopChores chores;
    private final SourcesConfig config;
    private final CountDownLatch left = new CountDownLatch(1);
    private volatile boolean stopping;
    private volatile Thread thread = Thread.ofVirtual().unstarted(() -> {});

    SourceWatch(SourceLoop loop, LoopChores chores, SourcesConfig config) {
        this.loop = loop;
        this.chores = chores;
        this.config = config;
    }

    void onStart(@Observes StartupEvent event) {
        if (config.enabled()) {
            thread = Thread.ofVirtual().name("sources").start(this::watch);
        } else {
            left.countDown();
        }
    }

    /** What is running is broken off and given back, so that others need not wait for its lease to end. */
    void onStop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        thread.interrupt();
        left.await(2 * LEAVE.toSeconds(), TimeUnit.SECONDS);
    }

    private void watch() {
        Backoff backoff = Backoff.standard();
        try {
            while (!stopping) {
                turn(backoff);
            }
        } catch (InterruptedException stop) {
            LOG.debug("sources are watched no more");
        } finally {
            leave();
            left.countDown();
        }
    }

    private void turn(Backoff backoff) throws InterruptedException {
        try {
            chores.due();
            int begun = loop.begin(chores.now());
            backoff.reset();
            if (begun == 0 || !loop.hasRoom()) {
                loop.awaitEnd(config.poll());
            }
        } catch (UnavailableException | RuntimeException away) {
            Duration wait = backoff.next();
            LOG.warnf("sources are watched later reason=%s", away.getMessage());
            Thread.sleep(wait);
        }
    }

    private void leave() {
        try {
            loop.stop(LEAVE);
        } catch (InterruptedException | UnavailableException | RuntimeException away) {
            LOG.warnf("leases were not given back, they end by themselves reason=%s", away.getMessage());
        }
    }
}

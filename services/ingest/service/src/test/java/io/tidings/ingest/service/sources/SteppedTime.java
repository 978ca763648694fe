package io.tidings.ingest.service.sources;

import io.tidings.fetch.NameResolver;
import io.tidings.fetch.Waiting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;

/** A clock that tests move; whoever waits moves it too. All names are this machine. */
@Alternative
@ApplicationScoped
class SteppedTime {

    private final SteppedClock clock = new SteppedClock();

    @Produces
    @Alternative
    @Singleton
    @Typed(Clock.class)
    Clock clock() {
        return clock;
    }

    @Produces
    @Alternative
    @Singleton
    @Typed(SteppedClock.class)
    SteppedClock stepped() {
        return clock;
    }

    @Produces
    @Alternative
    @Singleton
    Waiting waiting() {
        return clock::reach;
    }

    @Produces
    @Alternative
    @Singleton
    RandomGenerator chance() {
        return () -> 0;
    }

    @Produces
    @Alternative
    @Singleton
    NameResolver names() {
        return host -> List.of(InetAddress.getLoopbackAddress());
    }

    /** The clock. */
    static final class SteppedClock extends Clock {

        /** In the past, since Kafka takes no records of the future. */
        private final AtomicReference<Instant> now =
                new AtomicReference<>(Instant.now().minus(60, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS));

        /** Never goes back. */
        void reach(Instant moment) {
            now.updateAndGet(before -> before.isAfter(moment) ? before : moment);
        }

        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}

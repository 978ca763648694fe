package io.tidings.ingest.service.register;

import io.quarkus.runtime.ShutdownEvent;
import io.tidings.fetch.AddressRules;
import io.tidings.fetch.Fetcher;
import io.tidings.fetch.HostTurns;
import io.tidings.fetch.Politeness;
import io.tidings.fetch.Refusal;
import io.tidings.fetch.RobotsStore;
import io.tidings.fetch.Waiting;
import io.tidings.fetch.WebClient;
import io.tidings.ingest.service.AwayException;
import io.tidings.ingest.service.sources.SourcesConfig;
import io.tidings.source.Finding;
import io.tidings.source.SourceFinder;
import io.tidings.source.SourcePreview;
import io.tidings.source.SourceSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Looks at sites while somebody waits. It asks through the same client as the checks, so the same addresses are refused, but takes
 * turns of its own that are shorter, since it asks a dozen times at most.
 */
@ApplicationScoped
class SourceScout {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Fetcher fetcher;
    private final SourceFinder finder;
    private final AddressRules rules;
    private final RegisterConfig config;
    private final Semaphore places;

    SourceScout(Web web, RegisterConfig config, SourcesConfig sources) {
        Politeness polite = new Politeness(config.previewDelay(), config.previewLongestDelay(), 1);
        Fetcher.Visits visits = new Fetcher.Visits(HostTurns.inMemory(polite), web.robots());
        this.fetcher = new Fetcher(web.client(), visits, web.clock(), web.waiting());
        this.finder = new SourceFinder(fetcher, sources.folders().orElse(List.of()), web.clock());
        this.rules = new AddressRules(
                sources.ports().orElse(Set.of()), sources.trustedHosts().orElse(Set.of()));
        this.config = config;
        this.places = new Semaphore(config.previews());
    }

    /** What the web is asked through. */
    @ApplicationScoped
    static class Web {

        private final WebClient client;
        private final RobotsStore robots;
        private final Waiting waiting;
        private final Clock clock;

        Web(WebClient client, RobotsStore robots, Waiting waiting, Clock clock) {
            this.client = client;
            this.robots = robots;
            this.waiting = waiting;
            this.clock = clock;
        }

        WebClient client() {
            return client;
        }

        RobotsStore robots() {
            return robots;
        }

        Waiting waiting() {
            return waiting;
        }

        Clock clock() {
            return clock;
        }
    }

    void onStop(@Observes ShutdownEvent event) {
        threads.shutdownNow();
    }

    /** What a source found at an address would bring. */
    record Shown(Finding.Found found, SourcePreview preview) {}

    /** Finds a source; a problem when there is none. */
    Shown find(String pasted) {
        return within(() -> shown(finder.find(pasted)));
    }

    /** Shows what settings would bring; a problem when nothing can be read. */
    Shown look(SourceSettings settings) {
        return within(() -> shown(finder.look(settings)));
    }

    /** Why an address may not be watched, by its writing; what it leads to is checked at every request. */
    Optional<Refusal> refuses(URI address) {
        return "file".equals(address.getScheme()) ? Optional.empty() : rules.refuses(address);
    }

    private Shown shown(Finding finding) throws InterruptedException {
        return switch (finding) {
            case Finding.Nothing nothing -> throw SourceProblem.nothing(nothing.reason(), nothing.tried());
            case Finding.Found found -> new Shown(found, SourcePreview.of(found.read(), fetcher));
        };
    }

    private Shown within(Callable<Shown> work) {
        if (!places.tryAcquire()) {
            throw new AwayException("other sources are being looked at", null);
        }
        Future<Shown> looking = threads.submit(() -> {
            try {
                return work.call();
            } finally {
                places.release();
            }
        });
        return awaited(looking);
    }

    private Shown awaited(Future<Shown> looking) {
        try {
            return looking.get(config.previewWithin().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            looking.cancel(true);
            throw SourceProblem.slow("the site did not show what it has within "
                    + config.previewWithin().toSeconds()
                    + " seconds; a source can also be added with all its settings");
        } catch (InterruptedException stop) {
            looking.cancel(true);
            Thread.currentThread().interrupt();
            throw new AwayException("the service is being stopped", stop);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException known ? known : new IllegalStateException(failed);
        }
    }
}

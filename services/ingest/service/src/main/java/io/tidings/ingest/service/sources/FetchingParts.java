package io.tidings.ingest.service.sources;

import io.quarkus.arc.DefaultBean;
import io.tidings.fetch.AddressRules;
import io.tidings.fetch.CheckSchedule;
import io.tidings.fetch.CheckSettings;
import io.tidings.fetch.FetchKind;
import io.tidings.fetch.FetchLimits;
import io.tidings.fetch.FetchSettings;
import io.tidings.fetch.Fetcher;
import io.tidings.fetch.HostTurns;
import io.tidings.fetch.NameResolver;
import io.tidings.fetch.Politeness;
import io.tidings.fetch.RobotsStore;
import io.tidings.fetch.UserAgent;
import io.tidings.fetch.Waiting;
import io.tidings.fetch.WebClient;
import io.tidings.source.SourceReader;
import io.tidings.source.WebSourceReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Puts fetching together; a test or a simulation gives its own time, waiting, chance and names. */
@ApplicationScoped
class FetchingParts {

    @Produces
    @Singleton
    @DefaultBean
    NameResolver names() {
        return NameResolver.ofMachine();
    }

    @Produces
    @Singleton
    @DefaultBean
    Waiting waiting(Clock clock) {
        return Waiting.asleep(clock);
    }

    @Produces
    @Singleton
    @DefaultBean
    RandomGenerator chance() {
        return RandomGenerator.getDefault();
    }

    @Produces
    @Singleton
    Politeness politeness(SourcesConfig config) {
        var polite = config.politeness();
        return new Politeness(polite.delay(), polite.longestDelay(), polite.concurrency());
    }

    @Produces
    @Singleton
    CheckSettings checks(SourcesConfig config) {
        var checks = config.checks();
        return new CheckSettings(checks.floor(), checks.ceiling(), checks.first(), checks.step(), checks.jitter());
    }

    @Produces
    @Singleton
    CheckSchedule schedule(CheckSettings settings) {
        return new CheckSchedule(settings);
    }

    @Produces
    @Singleton
    WebClient client(SourcesConfig config, NameResolver names) {
        var rules = new AddressRules(
                config.ports().orElse(Set.of()), config.trustedHosts().orElse(Set.of()));
        var lists = new FetchLimits(config.largestList().asLongValue(), FetchLimits.FEED.time());
        var agent = new UserAgent("Tidings", "1.0", config.contact());
        var patience = new FetchSettings.Patience(
                config.patience().connect(),
                config.patience().silence(),
                config.patience().turn());
        return WebClient.open(new FetchSettings(agent, rules, Map.of(FetchKind.FEED, lists), patience), names);
    }

    void close(@Disposes WebClient client) throws IOException {
        client.close();
    }

    @Produces
    @Singleton
    Fetcher.Visits visits(HostTurns turns, RobotsStore robots) {
        return new Fetcher.Visits(turns, robots);
    }

    @Produces
    @Singleton
    Fetcher fetcher(WebClient client, Fetcher.Visits visits, Clock clock, Waiting waiting) {
        return new Fetcher(client, visits, clock, waiting);
    }

    @Produces
    @Singleton
    @DefaultBean
    SourceReader reader(Fetcher fetcher, SourcesConfig config) {
        return new WebSourceReader(fetcher, config.folders().orElse(List.of()));
    }
}

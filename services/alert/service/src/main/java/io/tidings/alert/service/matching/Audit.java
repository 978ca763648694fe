package io.tidings.alert.service.matching;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.tidings.alert.SubscriptionVersion;
import io.tidings.alert.match.SubscriptionMatch;
import io.tidings.alert.service.AlertConfig;
import io.tidings.alert.service.Loop;
import io.tidings.alert.service.WakeUp;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.query.language.Query;
import io.tidings.search.RevisionSearch;
import io.tidings.search.SearchUnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Compares, while all runs, what alerts say of a pair of announcement and subscription with what the search says. */
@ApplicationScoped
class Audit {

    private static final Logger LOG = Logger.getLogger(Audit.class);
    private static final int ANNOUNCEMENTS = 20;
    private static final int SUBSCRIPTIONS = 5;

    private final LoadedSubscriptions loaded;
    private final RevisionSearch search;
    private final AlertConfig config;
    private final Clock clock;
    private final RandomGenerator random = new SplittableRandom();
    private volatile @Nullable Counter compared;
    private volatile @Nullable Counter mismatches;
    private @Nullable Loop loop;

    Audit(LoadedSubscriptions loaded, RevisionSearch search, AlertConfig config, Clock clock) {
        this.loaded = loaded;
        this.search = search;
        this.config = config;
        this.clock = clock;
    }

    void onStart(@Observes StartupEvent event, MeterRegistry registry, MatchingStatus status) {
        compared = registry.counter("tidings.alert.audit.compared");
        mismatches = registry.counter("tidings.alert.audit.mismatches");
        Gauge.builder("tidings.alert.subscriptions", loaded, LoadedSubscriptions::size)
                .register(registry);
        FunctionCounter.builder("tidings.alert.announcements", status.announcements(), sum -> sum.sum())
                .register(registry);
        FunctionCounter.builder("tidings.alert.matches", status.matches(), sum -> sum.sum())
                .register(registry);
        FunctionCounter.builder("tidings.alert.set.aside", status.setAside(), sum -> sum.sum())
                .register(registry);
        loop = new Loop("audit", this::sample, new WakeUp(), config.auditEvery());
        loop.start();
    }

    void onStop(@Observes ShutdownEvent event) {
        if (loop != null) {
            loop.interrupt();
        }
    }

    /** Elasticsearch may be away: then there is nothing to compare with, and nothing is wrong. */
    private boolean sample() {
        List<UUID> ids = loaded.ids();
        if (!ids.isEmpty()) {
            try {
                compare(ids);
            } catch (SearchUnavailableException e) {
                LOG.debugf("no audit now reason=%s", e.getMessage());
            }
        }
        return false;
    }

    /** Pairs drawn by lot hardly ever match, so that as many of those that do are drawn too. */
    private void compare(List<UUID> ids) throws SearchUnavailableException {
        for (AnnouncementEnriched event : newest()) {
            List<SubscriptionVersion> drawn = new ArrayList<>();
            List<SubscriptionVersion> matching = new ArrayList<>(matching(event));
            for (int i = 0; i < SUBSCRIPTIONS; i++) {
                UUID id = ids.get(random.nextInt(ids.size()));
                loaded.terms(id).forEach(term -> drawn.add(new SubscriptionVersion(id, term.number())));
                if (!matching.isEmpty()) {
                    drawn.add(matching.remove(random.nextInt(matching.size())));
                }
            }
            for (SubscriptionVersion version : drawn) {
                compare(event, version);
            }
        }
    }

    /** What differs is looked at again: a subscription or a reading may just have changed. */
    private void compare(AnnouncementEnriched event, SubscriptionVersion version) throws SearchUnavailableException {
        count(compared);
        if (differ(event, version)
                && newest().contains(event)
                && loaded.term(version.subscription(), version.version()).isPresent()
                && differ(event, version)) {
            count(mismatches);
            LOG.errorf(
                    "search and alert differ subscription=%s version=%d announcementId=%s revision=%s",
                    version.subscription(),
                    version.version(),
                    event.announcement().id(),
                    event.announcement().revision());
        }
    }

    private boolean differ(AnnouncementEnriched event, SubscriptionVersion version) throws SearchUnavailableException {
        Optional<Term> term = loaded.term(version.subscription(), version.version());
        var revision = event.announcement();
        return term.isPresent()
                && search.finds(
                                term.get().query().condition(),
                                revision.id(),
                                revision.revision().number())
                        != matching(event).contains(version);
    }

    private Set<SubscriptionVersion> matching(AnnouncementEnriched event) {
        return loaded.match(event).matches().stream()
                .map(SubscriptionMatch::subscription)
                .collect(Collectors.toSet());
    }

    private List<AnnouncementEnriched> newest() throws SearchUnavailableException {
        Instant now = clock.instant();
        return search.newest(
                new RevisionSearch.Asked(new Query.All(), now.minus(Duration.ofDays(7)), now), ANNOUNCEMENTS);
    }

    private static void count(@Nullable Counter counter) {
        if (counter != null) {
            counter.increment();
        }
    }
}

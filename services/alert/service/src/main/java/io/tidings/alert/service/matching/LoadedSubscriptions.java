package io.tidings.alert.service.matching;

import io.tidings.alert.SubscriptionVersion;
import io.tidings.alert.match.Matching;
import io.tidings.alert.match.SubscriptionChange;
import io.tidings.alert.match.SubscriptionMatcher;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.SubscriptionChanged;
import io.tidings.contracts.SubscriptionTerm;
import io.tidings.query.language.QueryParser;
import io.tidings.query.language.QueryParser.Parsed;
import io.tidings.vocabulary.Groupings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/** Every subscription, in memory. Written by the thread that reads the topic, read by the one that matches. */
@ApplicationScoped
public class LoadedSubscriptions {

    private final SubscriptionMatcher matcher = new SubscriptionMatcher(Groupings.standard());
    private final Map<UUID, List<Term>> terms = new ConcurrentHashMap<>();
    private final BlockingQueue<Broken> broken = new LinkedBlockingQueue<>();
    private final Clock clock;

    LoadedSubscriptions(Clock clock) {
        this.clock = clock;
    }

    /**
     * A change of one subscription.
     *
     * @param changed null when it is gone
     */
    record Change(UUID id, @Nullable SubscriptionChanged changed) {}

    /** A query that is valid no longer. */
    record Broken(UUID id, int version, String detail) {}

    /** Takes changes over, all at once. */
    void apply(List<Change> changes) {
        List<SubscriptionChange> all = new ArrayList<>();
        for (Change change : changes) {
            all.add(new SubscriptionChange.Removed(change.id()));
            List<Term> now = terms(change);
            now.forEach(term -> all.add(new SubscriptionChange.Activated(
                    new SubscriptionVersion(change.id(), term.number()),
                    term.query().condition())));
            if (now.isEmpty()) {
                terms.remove(change.id());
            } else {
                terms.put(change.id(), now);
            }
        }
        matcher.apply(all);
    }

    /** What an announcement matches. */
    Matching match(AnnouncementEnriched event) {
        return matcher.match(event);
    }

    /** The versions of a subscription, oldest first; none when it is not loaded. */
    List<Term> terms(UUID subscription) {
        return terms.getOrDefault(subscription, List.of());
    }

    /** A version of a subscription. */
    Optional<Term> term(UUID subscription, int number) {
        return terms(subscription).stream()
                .filter(term -> term.number() == number)
                .findFirst();
    }

    /** How many are loaded. */
    public int size() {
        return terms.size();
    }

    /** A loaded subscription, for samples. */
    public List<UUID> ids() {
        return List.copyOf(terms.keySet());
    }

    /** The current query of a subscription and since when it is asked. */
    public Optional<SubscriptionTerm> current(UUID subscription) {
        return terms(subscription).stream()
                .filter(Term::current)
                .map(Term::stated)
                .findFirst();
    }

    BlockingQueue<Broken> broken() {
        return broken;
    }

    private List<Term> terms(Change change) {
        List<Term> parsed = new ArrayList<>();
        SubscriptionChanged changed = change.changed();
        List<SubscriptionTerm> stated = changed == null ? List.of() : changed.terms();
        for (SubscriptionTerm term : stated) {
            boolean current = term.number() == stated.getLast().number();
            switch (QueryParser.parse(term.query(), LocalDate.now(clock))) {
                case Parsed.Understood understood -> parsed.add(new Term(term, understood.query(), current));
                case Parsed.Mistaken mistaken -> {
                    var mistake = mistaken.mistakes().getFirst();
                    broken.add(new Broken(
                            change.id(), term.number(), "position " + mistake.position() + ": " + mistake.message()));
                }
            }
        }
        return parsed;
    }
}

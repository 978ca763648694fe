package io.tidings.alert.service.matching;

import io.tidings.alert.service.WakeUps;
import io.tidings.alert.service.matching.CoverTable.Open;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.query.language.Outcome;
import io.tidings.query.language.QueryEvaluator;
import io.tidings.search.EnrichedRecord;
import io.tidings.search.RevisionSearch;
import io.tidings.search.RevisionSearch.Asked;
import io.tidings.search.RevisionSearch.Page;
import io.tidings.search.SearchUnavailableException;
import io.tidings.stage.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Puts what a search finds into the ledger, as if it had been matched when it came; twice is once. */
@ApplicationScoped
class CoverSearch {

    private static final int PAGE = 50;

    private final LoadedSubscriptions loaded;
    private final LedgerTable table;
    private final Found found;

    CoverSearch(LoadedSubscriptions loaded, LedgerTable table, Found found) {
        this.loaded = loaded;
        this.table = table;
        this.found = found;
    }

    /** Searches, and says what is the meaning. */
    @ApplicationScoped
    static class Found {

        private final RevisionSearch search;
        private final QueryEvaluator evaluator;
        private final WakeUps wakeUps;
        private final Clock clock;

        Found(RevisionSearch search, QueryEvaluator evaluator, WakeUps wakeUps, Clock clock) {
            this.search = search;
            this.evaluator = evaluator;
            this.wakeUps = wakeUps;
            this.clock = clock;
        }

        Instant now() {
            return clock.instant().truncatedTo(ChronoUnit.MICROS);
        }

        Page page(Asked asked, RevisionSearch.Mark after) throws UnavailableException {
            try {
                return search.page(asked, after, PAGE);
            } catch (SearchUnavailableException e) {
                throw new UnavailableException("what was missed cannot be searched for: " + e.getMessage(), e);
            }
        }

        Outcome evaluate(Term term, AnnouncementEnriched event) {
            return evaluator.evaluate(term.query().condition(), event);
        }

        void wakePlanner() {
            wakeUps.planner().call();
        }
    }

    /** Whether it is covered now. */
    boolean cover(Open open) throws UnavailableException {
        Optional<Term> term = loaded.term(open.subscription(), open.version());
        if (term.isEmpty()) {
            return loaded.terms(open.subscription()).stream().anyMatch(other -> other.number() > open.version());
        }
        Asked asked = new Asked(
                term.get().query().condition(), open.since(), open.until().plus(Duration.ofSeconds(5)));
        RevisionSearch.Mark after = null;
        do {
            Page page = found.page(asked, after);
            write(open.subscription(), term.get(), page.events());
            after = page.next();
        } while (after != null);
        found.wakePlanner();
        return true;
    }

    private void write(UUID subscription, Term term, List<AnnouncementEnriched> events) throws UnavailableException {
        Instant now = found.now();
        List<LedgerRow> rows = new ArrayList<>();
        List<LedgerTable.Revision> revisions = new ArrayList<>();
        for (AnnouncementEnriched event : events) {
            boolean active =
                    term.stated().isActiveAt(event.announcement().times().firstPublishedAt());
            if (active && found.evaluate(term, event) instanceof Outcome.Match match) {
                UUID id = Ids.of(event.announcement().id());
                LedgerDecider decider = new LedgerDecider(loaded, table.known(Set.of(id), Set.of(id)), now);
                rows.add(decider.decide(event, subscription, term, match));
                revisions.add(BatchMatcher.revision(EnrichedRecord.of(event), now));
            }
        }
        if (!rows.isEmpty()) {
            table.cover(revisions, rows);
        }
    }
}

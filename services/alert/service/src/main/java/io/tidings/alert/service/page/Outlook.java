package io.tidings.alert.service.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tidings.alert.channels.AlertItem;
import io.tidings.alert.channels.AlertWords;
import io.tidings.alert.channels.Reason;
import io.tidings.alert.service.page.LookBack.Times;
import io.tidings.alert.service.reading.Previews;
import io.tidings.alert.service.subscription.SubscriptionBody;
import io.tidings.alert.service.subscription.SubscriptionDraft;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.query.language.Explanation;
import io.tidings.query.language.Outcome;
import io.tidings.query.language.QueryEvaluator;
import io.tidings.query.language.SearchQuery;
import io.tidings.search.RevisionSearch;
import io.tidings.search.SearchUnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Looks back for somebody who fills in a form: what would have been told, with the newest matches and why they are some. */
@ApplicationScoped
class Outlook {

    private static final int FOUND = 5;
    private static final URI HERE = URI.create("/alerts/new");

    private final Previews previews;
    private final RevisionSearch search;
    private final QueryEvaluator evaluator;
    private final Clock clock;

    Outlook(Previews previews, RevisionSearch search, QueryEvaluator evaluator, Clock clock) {
        this.previews = previews;
        this.search = search;
        this.evaluator = evaluator;
        this.clock = clock;
    }

    LookBack of(ObjectNode body) throws SearchUnavailableException {
        SubscriptionDraft draft = SubscriptionBody.read(body, today());
        Times times = new Times(
                ZoneId.of(draft.timing().zone()), draft.timing().frequency().equals("immediate"));
        return LookBack.of(previews.of(draft), times, found(draft.query()));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The newest of the last year, copies left out. */
    private List<AlertWords> found(SearchQuery query) throws SearchUnavailableException {
        Instant now = clock.instant();
        var asked = new RevisionSearch.Asked(query.condition(), now.minus(Duration.ofDays(365)), now.plusMillis(1));
        List<AlertWords> found = new ArrayList<>();
        for (AnnouncementEnriched event : search.newest(asked, FOUND * 2)) {
            if (found.size() < FOUND && evaluator.search(query, event) instanceof Outcome.Match match) {
                found.add(words(event, query, match));
            }
        }
        return found;
    }

    private static AlertWords words(AnnouncementEnriched event, SearchQuery query, Outcome.Match match) {
        Reason reason = new Reason("", "", Explanation.of(query), HERE, match);
        return AlertWords.of(new AlertItem("", event, Permalinks.of(event), List.of(reason)));
    }

    /** Words of an announcement that is told for what matched. */
    static AlertWords told(AnnouncementEnriched event, Outcome.Match match) {
        Reason reason = new Reason("", "", "", HERE, match);
        return AlertWords.of(new AlertItem("", event, Permalinks.of(event), List.of(reason)));
    }

    /** Nothing in particular matched. */
    static Outcome.Match nothing() {
        return new Outcome.Match(Set.of(), List.of(), Set.of());
    }
}

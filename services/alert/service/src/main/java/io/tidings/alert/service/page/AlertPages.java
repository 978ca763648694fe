package io.tidings.alert.service.page;

import io.tidings.alert.service.Fault;
import io.tidings.alert.service.subscription.SubscriptionBody;
import io.tidings.alert.service.subscription.SubscriptionDesk;
import io.tidings.alert.service.subscription.SubscriptionView;
import io.tidings.alert.service.subscription.Timing;
import io.tidings.query.language.Explanation;
import io.tidings.query.language.SearchQuery;
import io.tidings.stage.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the list of somebody's alerts, and says what each is. */
@ApplicationScoped
class AlertPages {

    private static final int SIZE = 50;

    private final SubscriptionDesk desk;
    private final Clock clock;

    AlertPages(SubscriptionDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    ListPage list(Session session, String after, String said) throws UnavailableException {
        UUID last = after.matches("[0-9a-fA-F-]{36}") ? UUID.fromString(after) : null;
        SubscriptionView.Page page = desk.list(session.owner(), last, SIZE);
        return new ListPage(
                session.owner().name(),
                session.form(),
                said,
                page.items().stream().map(this::row).toList(),
                page.next() == null ? null : "/alerts?after=" + page.next());
    }

    ListPage.Row row(SubscriptionView view) {
        return new ListPage.Row(
                view.id().toString(),
                view.name(),
                sentence(view),
                view.state(),
                StateWords.state(view.state()),
                view.stateReason(),
                StateWords.frequency(view),
                StateWords.channels(view.channels()),
                LedgerView.of(view.counts()),
                next(view),
                trouble(view));
    }

    private String sentence(SubscriptionView view) {
        return view.state().equals("broken")
                ? "Asked for " + explanation(view)
                : "Tells you of " + explanation(view) + ".";
    }

    /** The search in plain words; as it was written where it can no longer be understood. */
    String explanation(SubscriptionView view) {
        List<Fault> faults = new ArrayList<>();
        SearchQuery query = SubscriptionBody.query(view.search(), LocalDate.now(clock), faults);
        return faults.isEmpty()
                ? Explanation.of(query)
                : view.search().values().stream().flatMap(List::stream).collect(Collectors.joining(" "));
    }

    /** When something that is found now is told. */
    String next(SubscriptionView view) {
        String waiting = view.counts().pending() == 0
                ? ""
                : ", with the " + LedgerView.of(view.counts()).waiting() + " that wait";
        return switch (view.state()) {
            case "active" ->
                view.frequency().equals("immediate") && view.quietHours() == null
                        ? "as soon as something is found"
                        : StateWords.moment(due(view), ZoneId.of(view.zone())) + waiting;
            case "paused" -> "none while it is paused";
            case "broken" -> "none until its search is put right";
            default -> "none before you say yes in the letter we sent";
        };
    }

    private Instant due(SubscriptionView view) {
        SubscriptionView.Quiet quiet = view.quietHours();
        Timing timing = new Timing(
                view.frequency(),
                view.at(),
                view.day(),
                view.zone(),
                quiet == null ? null : quiet.from(),
                quiet == null ? null : quiet.until());
        return timing.schedule().due(clock.instant());
    }

    private static @Nullable String trouble(SubscriptionView view) {
        String troubles = view.channels().stream()
                .filter(way -> way.disabledAt() != null || !way.confirmed())
                .map(way -> StateWords.shown(way) + " " + StateWords.standing(way, ZoneId.of(view.zone())))
                .collect(Collectors.joining("; "));
        return troubles.isEmpty() ? null : troubles;
    }
}

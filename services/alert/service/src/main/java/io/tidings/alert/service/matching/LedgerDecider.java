package io.tidings.alert.service.matching;

import io.tidings.alert.AlertedFacts;
import io.tidings.alert.Past;
import io.tidings.alert.Verdict;
import io.tidings.alert.VerdictRule;
import io.tidings.alert.match.SubscriptionMatch;
import io.tidings.alert.service.matching.Known.Told;
import io.tidings.alert.service.matching.LedgerRow.ToldChange;
import io.tidings.alert.service.matching.LedgerRow.Why;
import io.tidings.contracts.Announcement;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.query.language.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns what matches into rows of the ledger. Knows no server: what is known comes in, and grows with every row. */
final class LedgerDecider {

    private final LoadedSubscriptions loaded;
    private final Known known;
    private final Instant now;

    LedgerDecider(LoadedSubscriptions loaded, Known known, Instant now) {
        this.loaded = loaded;
        this.known = known;
        this.now = now;
    }

    /** A subscription version that an announcement matches. */
    private record Chosen(UUID subscription, Term term, Outcome.@Nullable Match match) {}

    /** What follows from a reading that came by the topic. */
    List<LedgerRow> decide(AnnouncementEnriched event, List<SubscriptionMatch> matches) {
        UUID id = Ids.of(event.announcement().id());
        Past.Reading reading = Past.reading(event.sequence(), known.matched(id, event.sequence()));
        Map<UUID, Chosen> chosen = chosen(matches, event.announcement().times().firstPublishedAt());
        List<LedgerRow> rows = new ArrayList<>();
        chosen.values().forEach(one -> rows.add(row(event, one, reading)));
        if (reading == Past.Reading.FIRST) {
            lost(event, chosen).forEach(one -> rows.add(row(event, one, reading)));
        }
        known.examined(id, event.sequence());
        return rows;
    }

    /** What follows for one subscription from a reading that a search has found. */
    LedgerRow decide(AnnouncementEnriched event, UUID subscription, Term term, Outcome.Match match) {
        return row(event, new Chosen(subscription, term, match), Past.Reading.FIRST);
    }

    /** The version that was active when the revision went out; else the current one, for which it came too early. */
    private Map<UUID, Chosen> chosen(List<SubscriptionMatch> matches, Instant published) {
        Map<UUID, Chosen> chosen = new HashMap<>();
        for (SubscriptionMatch match : matches) {
            UUID subscription = match.subscription().subscription();
            Optional<Term> term = loaded.term(subscription, match.subscription().version());
            if (term.isEmpty()) {
                continue;
            }
            boolean active = term.get().stated().isActiveAt(published);
            if (active || (term.get().current() && !chosen.containsKey(subscription))) {
                chosen.put(subscription, new Chosen(subscription, term.get(), match.match()));
            }
        }
        return chosen;
    }

    /** Who was told of an earlier revision and does not match this one. */
    private List<Chosen> lost(AnnouncementEnriched event, Map<UUID, Chosen> chosen) {
        Announcement revision = event.announcement();
        List<Chosen> lost = new ArrayList<>();
        for (UUID subscription :
                known.subscriptions(Ids.of(revision.id()), revision.revision().number())) {
            if (!chosen.containsKey(subscription)) {
                loaded.terms(subscription).stream()
                        .filter(term ->
                                term.stated().isActiveAt(revision.times().firstPublishedAt()))
                        .findFirst()
                        .ifPresent(term -> lost.add(new Chosen(subscription, term, null)));
            }
        }
        return lost;
    }

    private LedgerRow row(AnnouncementEnriched event, Chosen chosen, Past.Reading reading) {
        Announcement revision = event.announcement();
        UUID id = Ids.of(revision.id());
        UUID family = revision.copyOf() == null ? id : Ids.of(revision.copyOf());
        Told last = known.last(chosen.subscription(), id, revision.revision().number());
        Past past =
                new Past(reading, last == null ? null : last.facts(), known.family(chosen.subscription(), id, family));
        Verdict verdict = chosen.match() == null
                ? VerdictRule.onLoss(event, chosen.term().activity(), past)
                : VerdictRule.on(event, chosen.term().activity(), past);
        LedgerRow row = row(event, chosen, verdict);
        if (row.state().equals("pending")) {
            known.told(new Told(row.subscription(), id, row.revision(), row.version(), family, AlertedFacts.of(event)));
        }
        return row;
    }

    private LedgerRow row(AnnouncementEnriched event, Chosen chosen, Verdict verdict) {
        Announcement revision = event.announcement();
        UUID id = Ids.of(revision.id());
        Outcome.Match match = chosen.match();
        boolean told = !(verdict instanceof Verdict.Withhold);
        return new LedgerRow(
                chosen.subscription(),
                id,
                revision.revision().number(),
                chosen.term().number(),
                event.sequence(),
                revision.kind().name().toLowerCase(Locale.ROOT),
                match != null,
                told ? "pending" : "suppressed",
                verdict instanceof Verdict.Withhold withhold ? withhold.reason().word() : null,
                revision.times().firstPublishedAt(),
                now,
                told ? now : null,
                revision.copyOf() == null ? id : Ids.of(revision.copyOf()),
                match == null ? null : Why.of(match),
                differences(verdict));
    }

    private static @Nullable List<ToldChange> differences(Verdict verdict) {
        return verdict instanceof Verdict.Correct(var change)
                ? change.differences().stream().map(DifferenceWords::of).toList()
                : null;
    }
}

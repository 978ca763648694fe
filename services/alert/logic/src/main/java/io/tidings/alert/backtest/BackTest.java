package io.tidings.alert.backtest;

import io.tidings.alert.Activity;
import io.tidings.alert.AlertedFacts;
import io.tidings.alert.Past;
import io.tidings.alert.Schedule;
import io.tidings.alert.SuppressionReason;
import io.tidings.alert.Verdict;
import io.tidings.alert.VerdictRule;
import io.tidings.contracts.Announcement;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.AnnouncementId;
import io.tidings.query.language.ExaminedAnnouncement;
import io.tidings.query.language.QueryEvaluator;
import io.tidings.query.language.SearchQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Plays a subscription over the revisions of a period, as if it had been active from its beginning. Takes revisions in the order
 * in which they first went out; those that do not match or lie outside may be among them. Not safe for use by several threads.
 */
public final class BackTest {

    private final SearchQuery query;
    private final Schedule schedule;
    private final Period period;
    private final QueryEvaluator evaluator;
    private final Activity activity;
    private final Suggestions suggestions;
    private final List<Matched> matched = new ArrayList<>();
    private final Map<AnnouncementId, AlertedFacts> told = new HashMap<>();
    private final Set<AnnouncementId> families = new HashSet<>();
    private final Map<SuppressionReason, Integer> suppressed = new EnumMap<>(SuppressionReason.class);
    private Instant last = Instant.MIN;

    /** Begins. */
    public BackTest(SearchQuery query, Schedule schedule, Period period, QueryEvaluator evaluator) {
        this.query = query;
        this.schedule = schedule;
        this.period = period;
        this.evaluator = evaluator;
        this.activity = new Activity(period.from(), null, List.of(), query.copies());
        this.suggestions = new Suggestions(query, evaluator);
    }

    /**
     * The next revision.
     *
     * @throws IllegalArgumentException when it went out before the one before it
     */
    public void add(AnnouncementEnriched revision) {
        Instant published = revision.announcement().times().firstPublishedAt();
        if (published.isBefore(last)) {
            throw new IllegalArgumentException(
                    "revisions are played in the order in which they went out, not " + published + " after " + last);
        }
        last = published;
        if (period.covers(published)) {
            play(revision, new ExaminedAnnouncement(revision));
        }
    }

    private void play(AnnouncementEnriched revision, ExaminedAnnouncement examined) {
        if (!evaluator.evaluate(query.condition(), examined).matches()) {
            return;
        }
        Announcement announcement = revision.announcement();
        AnnouncementId family = announcement.copyOf() != null ? announcement.copyOf() : announcement.id();
        Past past = new Past(Past.Reading.FIRST, told.get(announcement.id()), families.contains(family));
        Verdict verdict = VerdictRule.on(revision, activity, past);
        matched.add(new Matched(
                announcement.id(),
                announcement.revision(),
                announcement.content().title(),
                announcement.times().firstPublishedAt(),
                verdict));
        if (verdict instanceof Verdict.Withhold withheld) {
            suppressed.merge(withheld.reason(), 1, Integer::sum);
            return;
        }
        told.put(announcement.id(), AlertedFacts.of(revision));
        families.add(family);
        suggestions.add(examined);
    }

    /** What came of it so far. */
    public BackTestReport report() {
        Calendar calendar = new Calendar(schedule, period, matched);
        return new BackTestReport(
                period,
                matched.reversed(),
                suppressed,
                calendar.messages(),
                calendar.weeks(),
                calendar.busiestDay(),
                suggestions.best());
    }
}

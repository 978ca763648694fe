package io.tidings.alert.service.page;

import io.tidings.alert.channels.AlertWords;
import io.tidings.alert.service.reading.Preview;
import io.tidings.site.BarsView;
import io.tidings.site.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an alert would have told, in words.
 *
 * @param since the day from which on messages were played
 * @param tooMuch why it can only be a digest, null when it can be told at once
 * @param spoken whether the alert as it is filled in speaks at once
 * @param found the newest matches, with the words that matched
 */
record LookBack(
        List<Period> periods,
        BarsView weeks,
        String since,
        @Nullable String tooMuch,
        boolean spoken,
        List<Message> messages,
        int moreMessages,
        List<Withheld> withheld,
        List<Filter> filters,
        List<AlertWords> found) {

    private static final int MESSAGES = 8;
    private static final int TITLES = 12;

    /** Matches of some days. */
    record Period(String days, String matched, @Nullable String copies) {}

    /** A message that would have gone out. */
    record Message(String at, String what, List<Item> items, int more) {}

    /** An announcement in it. */
    record Item(String title, String address, @Nullable String note) {}

    /** Matches that would not have been told. */
    record Withheld(String count, String why) {}

    /**
     * One more condition.
     *
     * @param add what the search becomes narrower by
     */
    record Filter(String add, String label, String removes, String keeps) {}

    static LookBack of(Preview preview, Times times, List<AlertWords> found) {
        List<Message> messages = preview.digests().stream()
                .limit(MESSAGES)
                .map(message -> message(message, times))
                .toList();
        return new LookBack(
                preview.periods().stream().map(LookBack::period).toList(),
                weeks(preview.weeks()),
                StateWords.day(preview.since(), times.zone()),
                preview.digestOnly() ? tooMuch(preview.mostADay()) : null,
                times.atOnce(),
                messages,
                preview.digests().size() - messages.size(),
                preview.suppressed().entrySet().stream()
                        .map(entry -> new Withheld(Words.number(entry.getValue()), StateWords.reason(entry.getKey())))
                        .toList(),
                preview.filters().stream().map(LookBack::filter).toList(),
                found);
    }

    /** Whether there is nothing at all to show. */
    public boolean nothing() {
        return found.isEmpty();
    }

    private static String tooMuch(long most) {
        return "On its busiest day it would have told you of " + Words.number(most)
                + " announcements. That is too much to be told one by one, so it can only be a digest.";
    }

    private static Period period(Preview.Period period) {
        String copies = period.copies() == 0 ? null : Words.count(period.copies(), "copy", "copies") + " folded";
        return new Period(period.days() + " days", Words.number(period.matched()), copies);
    }

    private static BarsView weeks(List<Preview.Week> weeks) {
        LocalDate first = weeks.getFirst().from();
        return BarsView.of(
                weeks.stream()
                        .map(week -> new BarsView.Value(
                                week.matched(),
                                "Week of " + Words.day(week.from()) + ": "
                                        + Words.count(week.matched(), "announcement", "announcements"),
                                null))
                        .toList(),
                Words.day(first.with(DayOfWeek.MONDAY)),
                "today");
    }

    private static Message message(Preview.Message message, Times times) {
        List<Item> items = message.items().stream()
                .limit(TITLES)
                .map(item -> new Item(
                        item.title().isBlank() ? "Announcement without a headline" : item.title(),
                        "/announcements/" + item.announcement() + "?revision=" + item.revision(),
                        item.kind().equals("correction") ? "correction" : null))
                .toList();
        return new Message(
                times.moment(message.at()),
                Words.count(message.count(), "announcement", "announcements"),
                items,
                message.count() - items.size());
    }

    private static Filter filter(Preview.Filter filter) {
        return new Filter(filter.add(), filter.label(), Words.number(filter.removes()), Words.number(filter.keeps()));
    }

    /** The clock of whoever is told. */
    record Times(ZoneId zone, boolean atOnce) {

        String moment(java.time.Instant at) {
            return StateWords.moment(at, zone);
        }
    }
}

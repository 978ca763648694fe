package io.tidings.alert.service.page;

import io.tidings.alert.channels.AlertWords;
import io.tidings.alert.service.matching.LedgerRow.ToldChange;
import io.tidings.alert.service.matching.LedgerRow.Why;
import io.tidings.alert.service.reading.AlertEntry;
import io.tidings.contracts.Span;
import io.tidings.vocabulary.Regions;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A row of the ledger as its page says it. */
final class MatchWords {

    private static final int FOUND = 6;
    private static final Map<String, String> STATES =
            Map.of("pending", "waiting", "delivered", "delivered", "suppressed", "withheld");

    private MatchWords() {}

    static OnePage.Match of(AlertEntry entry, ZoneId zone) {
        Why why = entry.why();
        AlertWords words = entry.event() == null
                ? null
                : Outlook.told(entry.event(), why == null ? Outlook.nothing() : why.match());
        return new OnePage.Match(
                words == null ? "An announcement that is kept no longer" : words.title(),
                Permalinks.of(entry.announcement(), entry.revision()),
                StateWords.moment(entry.matchedAt(), zone),
                entry.state(),
                STATES.getOrDefault(entry.state(), entry.state()),
                entry.reason() == null ? null : StateWords.reason(entry.reason()),
                words,
                why == null ? List.of() : found(why),
                entry.differences() == null
                        ? List.of()
                        : entry.differences().stream().map(MatchWords::change).toList(),
                entry.deliveries().stream()
                        .filter(way -> !way.channel().equals("stream"))
                        .map(MatchWords::way)
                        .distinct()
                        .toList());
    }

    /** The words that were asked for, each once, and the groups that a place was found by. */
    private static List<String> found(Why why) {
        Set<String> words = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        why.words().stream()
                .map(Span::text)
                .map(text -> text.replaceAll("\\s+", " "))
                .forEach(words::add);
        List<String> found = new ArrayList<>(
                words.stream().limit(FOUND).map(word -> "“" + word + "”").toList());
        why.through().stream().map(group -> "through " + Regions.name(group)).forEach(found::add);
        return found;
    }

    private static String change(ToldChange change) {
        String before = change.before() == null ? "nothing" : change.before();
        return change.what() + ": " + before + " → " + (change.after() == null ? "nothing" : change.after());
    }

    private static String way(AlertEntry.Sending way) {
        return StateWords.kind(way.channel()) + " " + StateWords.delivery(way.state())
                + (way.attempts() > 1 ? " after " + way.attempts() + " tries" : "");
    }
}

package io.tidings.alert.service.delivery;

import io.tidings.alert.channels.Change;
import io.tidings.alert.service.matching.LedgerRow.ToldChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * What one message says has changed in an announcement, over all rows that it delivers of it. Changes that follow each other are
 * told as one, from what was told before this message to what holds now.
 */
public final class ToldChanges {

    private static final String STANDING = "standing";

    private ToldChanges() {}

    /** What a row of the ledger says has changed. */
    public record Row(UUID subscription, int revision, List<ToldChange> differences) {

        /** Copies the list. */
        public Row {
            differences = List.copyOf(differences);
        }
    }

    /** The changes that the rows of one announcement tell. */
    public static List<Change> of(List<Row> rows) {
        Set<ToldChange> changes = new LinkedHashSet<>();
        rows.stream()
                .map(Row::subscription)
                .distinct()
                .forEach(subscription -> changes.addAll(chained(rows.stream()
                        .filter(row -> row.subscription().equals(subscription))
                        .sorted(Comparator.comparingInt(Row::revision))
                        .toList())));
        return changes.stream()
                .map(told -> new Change(
                        Change.Part.valueOf(told.what().toUpperCase(Locale.ROOT)), told.before(), told.after()))
                .toList();
    }

    /** Who reads the news in this very message knows no older figures; that it was withdrawn or is none of theirs, they must. */
    private static List<ToldChange> chained(List<Row> rows) {
        boolean news = rows.getFirst().differences().isEmpty();
        List<ToldChange> chained = new ArrayList<>();
        for (Row row : rows) {
            List<ToldChange> earlier = chained;
            List<ToldChange> now = new ArrayList<>();
            row.differences().stream()
                    .filter(next -> !news || next.what().equals(STANDING))
                    .forEach(next -> now.add(continued(earlier, next)));
            now.removeIf(change -> Objects.equals(change.before(), change.after()));
            chained = new ArrayList<>(earlier);
            chained.addAll(now);
        }
        return chained;
    }

    /** Takes the change that this one goes on from out of the earlier ones. */
    private static ToldChange continued(List<ToldChange> earlier, ToldChange next) {
        for (ToldChange one : earlier) {
            if (one.what().equals(next.what())
                    && one.after() != null
                    && one.after().equals(next.before())) {
                earlier.remove(one);
                return new ToldChange(next.what(), one.before(), next.after());
            }
        }
        return next;
    }
}

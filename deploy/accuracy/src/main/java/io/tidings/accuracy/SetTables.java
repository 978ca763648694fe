package io.tidings.accuracy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The tables of docs/accuracy.md about labelled announcements. */
final class SetTables {

    private static final Map<String, String> COLUMNS = columns();

    private static final List<Measure> MOST_TELLING = List.of(
            Measure.THEMES,
            Measure.MAIN_THEME,
            Measure.CORE_REGIONS,
            Measure.ROLES,
            Measure.LINES,
            Measure.DELTAS,
            Measure.SUMS,
            Measure.OTHER_MONEY);

    private static final String NONE = "–";

    private SetTables() {}

    static String byMeasure(Scoreboard board) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Table.row("", COLUMNS.values().stream()));
        rows.add(Table.row("announcements", COLUMNS.keySet().stream().map(set -> announcements(board, set))));
        for (Measure measure : Measure.values()) {
            rows.add(Table.row(
                    measure.label().strip(), COLUMNS.keySet().stream().map(set -> figure(board, set, measure))));
        }
        return Table.of(rows);
    }

    static String byFolds(Scoreboard board) {
        Map<String, Scorecard> cards = board.folds().cards();
        List<List<String>> rows = new ArrayList<>();
        rows.add(Table.row("", cards.keySet().stream().map(set -> set.equals(LabelledSets.DEV) ? "ours" : set)));
        rows.add(Table.row("announcements", cards.values().stream().map(card -> "" + card.announcements())));
        for (Measure measure : Measure.values()) {
            rows.add(Table.row(measure.label().strip(), cards.values().stream().map(card -> figure(card, measure))));
        }
        return Table.of(rows);
    }

    static String byTerritory(Scoreboard board) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Table.row(
                "",
                Stream.concat(
                        Stream.of("announcements"),
                        MOST_TELLING.stream().map(measure -> measure.label().strip()))));
        board.sets().keySet().stream().filter(set -> set.contains("/")).forEach(set -> {
            Stream<String> figures = MOST_TELLING.stream().map(measure -> figure(board, set, measure));
            rows.add(Table.row(set, Stream.concat(Stream.of(announcements(board, set)), figures)));
        });
        return Table.of(rows);
    }

    private static Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("open", "open");
        columns.put("open-spent", "of these set aside");
        columns.put("corpus", "corpus");
        columns.put(LabelledSets.DEV, "ours");
        columns.put(LabelledSets.HELD_OUT, "held out");
        return columns;
    }

    private static String announcements(Scoreboard board, String set) {
        Scorecard card = board.sets().get(set);
        return card == null ? NONE : "" + card.announcements();
    }

    private static String figure(Scoreboard board, String set, Measure measure) {
        Scorecard card = board.sets().get(set);
        return card == null ? NONE : figure(card, measure);
    }

    private static String figure(Scorecard card, Measure measure) {
        return card.figure(measure).labels() == 0
                ? NONE
                : Table.rounded(card.figure(measure).value());
    }
}

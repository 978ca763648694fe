package io.tidings.accuracy;

import static io.tidings.accuracy.Measure.BOUNDS;
import static io.tidings.accuracy.Measure.CORE_REGIONS;
import static io.tidings.accuracy.Measure.COUNTED;
import static io.tidings.accuracy.Measure.DELTAS;
import static io.tidings.accuracy.Measure.FUNDING_WITHOUT_AMOUNT;
import static io.tidings.accuracy.Measure.FUNDS;
import static io.tidings.accuracy.Measure.LINES;
import static io.tidings.accuracy.Measure.LINE_REGIONS;
import static io.tidings.accuracy.Measure.LINE_THEMES;
import static io.tidings.accuracy.Measure.MAIN_THEME;
import static io.tidings.accuracy.Measure.OTHER_MONEY;
import static io.tidings.accuracy.Measure.PARENTS;
import static io.tidings.accuracy.Measure.PURPOSES;
import static io.tidings.accuracy.Measure.PURPOSES_TO_THE_POINT;
import static io.tidings.accuracy.Measure.PURPOSE_WORDS;
import static io.tidings.accuracy.Measure.REGIONS;
import static io.tidings.accuracy.Measure.REGION_QUESTIONS;
import static io.tidings.accuracy.Measure.ROLES;
import static io.tidings.accuracy.Measure.SUMS;
import static io.tidings.accuracy.Measure.THEMES;
import static io.tidings.accuracy.Measure.THEME_QUESTIONS;

import io.tidings.accuracy.Reading.Line;
import io.tidings.accuracy.Reading.Money;
import io.tidings.accuracy.Scorecard.Sheet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds a reading against the labels of its announcement. The measures are those of the annotation guide. */
public final class Scorer {

    private static final Set<String> CORE_ROLES = Set.of("beneficiary", "subject");

    private Scorer() {}

    /** All announcements of a labelled set; one that was not read counts as read empty. */
    public static Scorecard score(Map<String, Reading> labels, Map<String, Reading> readings) {
        return labels.values().stream()
                .map(gold -> score(gold, readings.getOrDefault(gold.id(), Reading.empty(gold.id()))))
                .reduce(Scorecard.empty(), Scorecard::plus);
    }

    /** One announcement. */
    public static Scorecard score(Reading gold, Reading found) {
        Sheet sheet = new Sheet();
        themes(gold.themes(), found.themes(), sheet);
        regions(gold.regions(), found.regions(), sheet);
        funding(gold.funding(), found.funding(), sheet);
        otherMoney(gold.otherMoney(), found.otherMoney(), sheet);
        boolean both = gold.fundingWithoutAmount() && found.fundingWithoutAmount();
        sheet.found(
                FUNDING_WITHOUT_AMOUNT,
                gold.fundingWithoutAmount() ? 1 : 0,
                found.fundingWithoutAmount() ? 1 : 0,
                both ? 1 : 0);
        return sheet.card();
    }

    private static void themes(List<String> gold, List<String> found, Sheet sheet) {
        sheet.sets(THEMES, Set.copyOf(gold), Set.copyOf(found));
        boolean same = !gold.isEmpty() && !found.isEmpty() && gold.getFirst().equals(found.getFirst());
        sheet.asked(MAIN_THEME, !gold.isEmpty(), same);
    }

    private static void regions(Map<String, String> gold, Map<String, String> found, Sheet sheet) {
        sheet.sets(REGIONS, gold.keySet(), found.keySet());
        sheet.sets(CORE_REGIONS, core(gold), core(found));
        gold.forEach((id, role) -> sheet.asked(ROLES, found.containsKey(id), role.equals(found.get(id))));
    }

    private static Set<String> core(Map<String, String> regions) {
        return regions.keySet().stream()
                .filter(id -> CORE_ROLES.contains(regions.get(id)))
                .collect(Collectors.toSet());
    }

    private static void funding(List<Line> gold, List<Line> found, Sheet sheet) {
        Map<Integer, Integer> pairs = Sums.pairs(money(gold), money(found));
        sheet.found(LINES, gold.size(), found.size(), pairs.size());
        pairs.forEach((labelled, read) -> {
            line(gold.get(labelled), found.get(read), sheet);
            parent(new Lines(gold, labelled), new Lines(found, read), sheet);
        });
        sheet.sets(THEME_QUESTIONS, Sums.answers(gold, Line::themes), Sums.answers(found, Line::themes));
        sheet.sets(REGION_QUESTIONS, Sums.answers(gold, Line::regions), Sums.answers(found, Line::regions));
        boolean any = !gold.isEmpty() || !found.isEmpty();
        sheet.asked(SUMS, any, Sums.agree(Sums.total(gold), Sums.total(found)));
    }

    private static void line(Line gold, Line found, Sheet sheet) {
        purpose(gold.purpose(), found.purpose(), sheet);
        sheet.answered(COUNTED, Sums.counted(gold) == Sums.counted(found));
        sheet.answered(DELTAS, gold.delta().equals(found.delta()));
        sheet.answered(BOUNDS, gold.bound().equals(found.bound()));
        sheet.asked(FUNDS, gold.fund() != null && !gold.fund().isEmpty(), Names.share(gold.fund(), found.fund()));
        sheet.sets(LINE_THEMES, new HashSet<>(gold.themes()), new HashSet<>(found.themes()));
        sheet.sets(LINE_REGIONS, new HashSet<>(gold.regions()), new HashSet<>(found.regions()));
    }

    private static void purpose(@Nullable String gold, @Nullable String found, Sheet sheet) {
        if (gold == null) {
            return;
        }
        sheet.sets(PURPOSE_WORDS, PurposeWords.of(gold), PurposeWords.of(found));
        double alike = PurposeWords.alike(gold, found);
        sheet.answered(PURPOSES, alike >= PurposeWords.MUCH);
        sheet.asked(PURPOSES_TO_THE_POINT, found != null, alike > 0);
    }

    private static void parent(Lines gold, Lines found, Sheet sheet) {
        Line whole = gold.parent();
        Line read = found.parent();
        sheet.asked(PARENTS, whole != null, whole != null && read != null && Sums.same(whole.money(), read.money()));
    }

    private static void otherMoney(List<Money> gold, List<Money> found, Sheet sheet) {
        sheet.found(
                OTHER_MONEY, gold.size(), found.size(), Sums.pairs(gold, found).size());
    }

    private static List<Money> money(List<Line> lines) {
        return lines.stream().map(Line::money).toList();
    }

    /** One line among those it stands with. */
    private record Lines(List<Line> lines, int index) {

        @Nullable Line parent() {
            Integer parent = lines.get(index).parent();
            return parent == null ? null : lines.get(parent);
        }
    }
}

package io.tidings.enrich.funding;

import io.tidings.contracts.Delta;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds which lines are shares of which: by "including", by the list under a sum, by figures that add up. */
final class WholeFinder {

    private static final int LONGEST_LIST = 14;
    private static final int MOST_LINES = 80;
    private static final int FEW = 24;
    private static final BigDecimal TWO_PERCENT = new BigDecimal("0.02");

    private final List<Line> lines;

    WholeFinder(List<Line> lines) {
        this.lines = lines.size() > MOST_LINES ? lines.subList(0, MOST_LINES) : lines;
    }

    void find() {
        byList();
        bySum();
        byPair();
        lines.stream().filter(line -> line.parent() == null).forEach(this::bySaying);
        lines.stream()
                .filter(line -> line.delta() == Delta.PART && line.parent() == null)
                .forEach(line -> line.decide(Delta.NEW));
        bySilence();
    }

    /** "including £3m", "of which £3m": a share of the nearest larger sum before it, else of one in its sentence. */
    private void bySaying(Line line) {
        if (line.delta() != Delta.PART) {
            return;
        }
        Line whole = nearestLarger(line);
        if (whole != null && !line.holds(whole)) {
            line.partOf(whole);
        }
    }

    private @Nullable Line nearestLarger(Line part) {
        int at = lines.indexOf(part);
        for (int i = at - 1; i >= 0; i--) {
            if (isLarger(lines.get(i), part) && near(lines.get(i), part, 3)) {
                return lines.get(i);
            }
        }
        for (Line line : lines) {
            if (line != part && isLarger(line, part) && sameSentence(line, part)) {
                return line;
            }
        }
        for (int i = 0; i < at; i++) {
            if (isLarger(lines.get(i), part)
                    && lines.get(i).delta() != Delta.EXISTING
                    && lines.get(i).parent() == null) {
                return lines.get(i);
            }
        }
        return null;
    }

    private static boolean near(Line whole, Line part, int sentences) {
        return whole.mentions().stream()
                .anyMatch(a -> part.mentions().stream()
                        .anyMatch(b -> a.passage().index() <= b.passage().index()
                                && b.passage().index() - a.passage().index() <= sentences));
    }

    private static boolean sameSentence(Line a, Line b) {
        return a.mentions().stream().anyMatch(m -> b.mentions().stream().anyMatch(m::sameSentence));
    }

    private static boolean isLarger(Line whole, Line part) {
        return whole.first().amount().currency().equals(part.first().amount().currency())
                && whole.value().compareTo(part.value()) > 0
                && whole.parent() != part;
    }

    /** Bullets under a sentence with a sum and a colon are its shares unless they add to more. */
    private void byList() {
        for (Line whole : List.copyOf(lines)) {
            for (Mention mention : whole.mentions()) {
                List<Line> items = itemsUnder(mention);
                BigDecimal sum = sum(items);
                BigDecimal most = whole.value().multiply(new BigDecimal("1.02"));
                if (!items.isEmpty() && sum.compareTo(most) <= 0) {
                    items.stream()
                            .filter(item -> item.parent() == null && !item.holds(whole))
                            .forEach(item -> item.partOf(whole));
                }
            }
        }
    }

    private List<Line> itemsUnder(Mention lead) {
        List<Line> items = new ArrayList<>();
        if (lead.passage().isBullet() || !lead.passage().tokens().getLast().is(':')) {
            return items;
        }
        int block = lead.passage().blockIndex();
        for (Line line : lines) {
            Mention first = line.first();
            boolean under = first.passage().isBullet() && first.passage().blockIndex() > block;
            if (under
                    && runsFrom(block, first)
                    && first.amount().currency().equals(lead.amount().currency())) {
                items.add(line);
            }
        }
        return items;
    }

    private boolean runsFrom(int block, Mention item) {
        return item.passage().blockIndex() - block <= LONGEST_LIST;
    }

    /** Two or more neighbouring lines that add up to a line said before or right after them. */
    private void bySum() {
        for (Line whole : lines) {
            if (whole.delta() == Delta.EXISTING && whole.first().sure() > 3) {
                continue;
            }
            for (int from = 0; from < lines.size(); from++) {
                addingUp(whole, from);
            }
        }
    }

    private void addingUp(Line whole, int from) {
        List<Line> parts = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = from; i < Math.min(lines.size(), from + LONGEST_LIST); i++) {
            Line line = lines.get(i);
            boolean free =
                    line != whole && line.parent() == null && line.delta() != Delta.TOTAL && isLarger(whole, line);
            if (!free) {
                return;
            }
            parts.add(line);
            sum = sum.add(line.value());
            if (parts.size() > 1
                    && Figures.near(sum, whole.value())
                    && parts.stream().noneMatch(part -> part.holds(whole))) {
                parts.forEach(part -> part.partOf(whole));
                return;
            }
        }
    }

    /** Two lines anywhere that make up a new whole: what each of two governments gives. */
    private void byPair() {
        for (Line whole : lines.subList(0, Math.min(lines.size(), FEW))) {
            if (whole.parent() == null && whole.delta() != Delta.EXISTING) {
                pairOf(whole);
            }
        }
    }

    private void pairOf(Line whole) {
        List<Line> smaller = lines.stream()
                .filter(line -> line.parent() == null && line.delta() != Delta.TOTAL && isLarger(whole, line))
                .limit(FEW)
                .toList();
        for (int i = 0; i + 1 < smaller.size(); i++) {
            for (Line second : smaller.subList(i + 1, smaller.size())) {
                Line first = smaller.get(i);
                if (makeUp(whole, first, second)) {
                    first.partOf(whole);
                    second.partOf(whole);
                    return;
                }
            }
        }
    }

    private static boolean makeUp(Line whole, Line first, Line second) {
        BigDecimal sum = first.value().add(second.value());
        boolean share = first.delta() == Delta.PART || second.delta() == Delta.PART;
        boolean near = Figures.near(sum, whole.value());
        return (near && sameSentence(first, second)) || (share && Figures.within(sum, whole.value(), TWO_PERCENT));
    }

    /** Where nothing else counts, a whole that is announced is itself the news. */
    private void bySilence() {
        if (lines.stream().anyMatch(line -> line.delta().counts() && line.parent() == null)) {
            return;
        }
        lines.stream()
                .filter(line -> line.delta() == Delta.TOTAL && line.parent() == null)
                .findFirst()
                .ifPresent(line -> line.decide(Delta.NEW));
    }

    private static BigDecimal sum(List<Line> lines) {
        return lines.stream().map(Line::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

package io.tidings.enrich.funding;

import io.tidings.contracts.Bound;
import io.tidings.contracts.Delta;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds which lines are shares of which: by "including", by the list under a sum, by figures that add up. */
final class WholeFinder {

    private static final int LONGEST_LIST = 14;
    private static final int MOST_LINES = 80;
    private static final int FEW = 24;
    private static final BigDecimal ROUNDING = new BigDecimal("1.03");
    private static final BigDecimal THOUSANDTH = new BigDecimal("0.001");
    private static final BigDecimal HALF_PERCENT = new BigDecimal("0.005");
    private static final BigDecimal FIVE_PERCENT = new BigDecimal("0.05");
    private static final BigDecimal TWO_PERCENT = new BigDecimal("0.02");

    private final List<Line> lines;
    private final ToIntFunction<Mention> opens;

    /**
     * A finder.
     *
     * @param opens the block after which the list begins that a sum's sentence opens; -1 when it opens none
     */
    WholeFinder(List<Line> lines, ToIntFunction<Mention> opens) {
        this.opens = opens;
        this.lines = lines.size() > MOST_LINES ? lines.subList(0, MOST_LINES) : lines;
    }

    void find() {
        byList();
        bySum();
        byPair();
        lines.stream().filter(line -> line.parent() == null).forEach(this::bySaying);
        lines.stream()
                .filter(line -> line.delta() == Delta.PART && line.parent() == null)
                .forEach(line -> line.decide(line.saidAlone()));
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
        List<Line> before = lines.subList(0, lines.indexOf(part)).reversed();
        List<Line> larger = lines.stream()
                .filter(line -> line != part && isLarger(line, part))
                .toList();
        return Stream.of(
                        before.stream()
                                .filter(line -> isLarger(line, part) && line.parent() == null && near(line, part, 3)),
                        before.stream().filter(line -> isLarger(line, part) && near(line, part, 3)),
                        larger.stream().filter(line -> sameSentence(line, part)),
                        larger.stream().filter(line -> line.delta() != Delta.EXISTING && line.parent() == null))
                .flatMap(lines -> lines)
                .findFirst()
                .orElse(null);
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

    /** Items under a sentence with a sum and a colon are its shares unless they add to more. */
    private void byList() {
        for (Line whole : List.copyOf(lines)) {
            for (Mention mention : whole.mentions()) {
                List<Line> items = itemsUnder(mention);
                BigDecimal most = whole.value().multiply(ROUNDING);
                if (!items.isEmpty() && sum(items).compareTo(most) <= 0) {
                    items.stream()
                            .filter(item -> item.parent() == null && !item.holds(whole))
                            .forEach(item -> item.partOf(whole));
                }
            }
        }
    }

    private List<Line> itemsUnder(Mention lead) {
        int block = opens.applyAsInt(lead);
        List<Line> items = new ArrayList<>();
        for (Line line : block < 0 ? List.<Line>of() : lines) {
            Mention first = line.first();
            boolean under = first.isItem() && first.passage().blockIndex() > block && runsFrom(block, first);
            if (under && first.amount().currency().equals(lead.amount().currency())) {
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
        List<Line> smallestFirst =
                lines.stream().sorted(Comparator.comparing(Line::value)).toList();
        for (Line whole : smallestFirst) {
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
            if (line.parent() != null && line != whole && parts.contains(line.parent())) {
                continue;
            }
            boolean free =
                    line != whole && line.parent() == null && line.delta() != Delta.TOTAL && isLarger(whole, line);
            if (!free) {
                return;
            }
            parts.add(line);
            sum = sum.add(line.value());
            if (parts.size() > 1 && addsUp(parts, sum, whole) && parts.stream().noneMatch(part -> part.holds(whole))) {
                parts.forEach(part -> part.partOf(whole));
                return;
            }
        }
    }

    /** Two figures have to fit exactly, more may be rounded. */
    private static boolean addsUp(List<Line> parts, BigDecimal sum, Line whole) {
        Bound bound = whole.best().amount().bound();
        boolean loose = bound == Bound.APPROX && whole.first().passage().isTitle();
        BigDecimal share = loose ? FIVE_PERCENT : parts.size() > 2 ? HALF_PERCENT : THOUSANDTH;
        return Figures.within(sum, whole.value(), share);
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
        boolean near = Figures.within(sum, whole.value(), THOUSANDTH);
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

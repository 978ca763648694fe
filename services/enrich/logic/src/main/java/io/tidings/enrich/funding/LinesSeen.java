package io.tidings.enrich.funding;

import io.tidings.contracts.Delta;
import io.tidings.enrich.passage.Passage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The lines of an announcement side by side: what each sounds like alone, which of them add up to which, which open lists. */
final class LinesSeen {

    private static final int MOST = 80;
    private static final int LONGEST_LIST = 14;
    private static final double PLAIN = 0.4;

    private final List<Passage> passages;
    private final List<Line> lines;
    private final List<Map<Delta, Double>> odds = new ArrayList<>();
    private final List<Set<String>> standing = new ArrayList<>();
    private final List<List<Addends>> addends = new ArrayList<>();
    private final List<List<Integer>> memberOf = new ArrayList<>();

    /** Only the first of very many lines are compared with each other. */
    LinesSeen(List<Passage> passages, List<Line> lines, DeltaReader reader) {
        this.passages = passages;
        this.lines = lines.size() > MOST ? lines.subList(0, MOST) : lines;
        for (Line line : this.lines) {
            Map<Delta, Double> said = new EnumMap<>(Delta.class);
            said.putAll(reader.read(line.mentions().stream().map(Mention::seen).toList()));
            odds.add(said);
            standing.add(StandingTraits.of(line));
            memberOf.add(new ArrayList<>());
        }
        for (int whole = 0; whole < this.lines.size(); whole++) {
            int sum = whole;
            List<Addends> sets = Addends.of(this.lines, whole);
            addends.add(sets);
            sets.stream()
                    .filter(Addends::exact)
                    .flatMap(set -> set.members().stream())
                    .forEach(member -> memberOf.get(member).add(sum));
        }
    }

    List<Line> lines() {
        return lines;
    }

    Line line(int number) {
        return lines.get(number);
    }

    /** How much a line sounds like some delta, from 0 to 1, the others unseen. */
    double odds(int line, Delta delta) {
        return odds.get(line).getOrDefault(delta, 0.0);
    }

    /** What tells that a line stands beside others. */
    Set<String> standing(int line) {
        return standing.get(line);
    }

    /** The sets of lines that add up to one. */
    List<Addends> addends(int whole) {
        return addends.get(whole);
    }

    /** The lines that one adds up to together with others, exactly. */
    List<Integer> memberOf(int part) {
        return memberOf.get(part);
    }

    /** Whether another line is larger and in the same currency, so that this one may be a share of it. */
    boolean mayHold(int whole, int part) {
        return whole != part && lines.get(whole).isLargerThan(lines.get(part));
    }

    /** Whether something tells plainly that one is a share of another: its words, a list under a sum, figures that add up. */
    boolean isPlainShare(int whole, int part) {
        return odds(part, Delta.PART) >= PLAIN
                || isListedUnder(whole, part)
                || addends(whole).stream()
                        .anyMatch(set -> set.exact() && set.members().contains(part));
    }

    /** Whether one is first said in an item of the list that a sentence with the other opens. */
    boolean isListedUnder(int whole, int part) {
        Mention item = lines.get(part).first();
        return item.isItem() && lines.get(whole).mentions().stream().anyMatch(mention -> isUnder(mention, item));
    }

    private boolean isUnder(Mention mention, Mention item) {
        int lead = ListLead.of(passages, mention);
        int below = item.passage().blockIndex() - lead;
        return lead >= 0 && below > 0 && below <= LONGEST_LIST;
    }

    /** Whether a sentence with a line opens a list. */
    boolean opensList(int line) {
        return lines.get(line).mentions().stream().anyMatch(mention -> ListLead.of(passages, mention) >= 0);
    }
}

package io.tidings.enrich.funding;

import io.tidings.contracts.Delta;
import io.tidings.enrich.passage.Passage;
import io.tidings.linear.LinearModel;
import java.util.List;
import java.util.stream.Stream;

/** Decides which lines are new, old, totals or shares of others, each from how it sounds and how it stands among the others. */
final class LineChooser {

    private static final LineChooser STANDARD =
            new LineChooser(SumReaders.standard().delta(), SumModels.load(SumModels.STRUCTURE));

    /** A line that counts goes into the sum of the announcement: it must be likelier than this that it does. */
    private static final double COUNTS = 0.55;

    private static final int SHARED_OUT = 2;

    /** How much a sum must sound like an announcement for the figures after it to be taken for its shares. */
    private static final double ANNOUNCED = 0.5;

    private final DeltaReader reader;
    private final LinearModel model;

    LineChooser(DeltaReader reader, LinearModel model) {
        this.reader = reader;
        this.model = model;
    }

    static LineChooser standard() {
        return STANDARD;
    }

    /** Decides each line. */
    void choose(List<Passage> passages, List<Line> lines) {
        LinesSeen seen = new LinesSeen(passages, lines, reader);
        for (int i = 0; i < seen.lines().size(); i++) {
            byFigures(seen, i);
        }
        for (int i = 0; i < seen.lines().size(); i++) {
            if (seen.line(i).parent() == null) {
                decide(seen, i);
            }
        }
        lines.stream()
                .skip(seen.lines().size())
                .filter(line -> line.delta() == Delta.PART)
                .forEach(line -> line.decide(Delta.EXISTING));
        bySilence(seen.lines());
    }

    /** Neighbours that add up exactly to a sum announced before them are its shares, whatever they sound like. */
    private static void byFigures(LinesSeen seen, int whole) {
        if (seen.odds(whole, Delta.NEW) + seen.odds(whole, Delta.ADDITIONAL) < ANNOUNCED) {
            return;
        }
        seen.addends(whole).stream()
                .filter(set -> set.follows(whole))
                .flatMap(set -> set.members().stream())
                .filter(member -> seen.line(member).parent() == null)
                .forEach(member -> seen.line(member).partOf(seen.line(whole)));
    }

    private void decide(LinesSeen seen, int number) {
        LineOption option = best(seen, number);
        if (option.whole() >= 0) {
            seen.line(number).partOf(seen.line(option.whole()));
        } else {
            seen.line(number).decide(option.delta());
        }
    }

    /** First whether it counts, then whether it is a share, then what exactly. */
    private LineOption best(LinesSeen seen, int line) {
        List<LineOption> options = LineOption.of(seen, line).stream()
                .filter(option -> option.whole() < 0 || seen.isPlainShare(option.whole(), line))
                .toList();
        double[] chances = options.stream()
                .mapToDouble(option -> model.scores(option.features())[0] + Odds.log(seen.odds(line, option.delta())))
                .toArray();
        toChances(chances);
        double counts = 0;
        double share = 0;
        for (int i = 0; i < chances.length; i++) {
            counts += options.get(i).delta().counts() ? chances[i] : 0;
            share += options.get(i).delta() == Delta.PART ? chances[i] : 0;
        }
        boolean counted = counts > COUNTS;
        boolean part = !counted && share > (1 - counts) / 2;
        int best = -1;
        for (int i = 0; i < chances.length; i++) {
            Delta delta = options.get(i).delta();
            boolean asked = delta.counts() == counted && (delta == Delta.PART) == part;
            best = asked && (best < 0 || chances[i] > chances[best]) ? i : best;
        }
        return options.get(best);
    }

    private static void toChances(double[] chances) {
        double most = Double.NEGATIVE_INFINITY;
        for (double score : chances) {
            most = Math.max(most, score);
        }
        double sum = 0;
        for (int i = 0; i < chances.length; i++) {
            chances[i] = StrictMath.exp(chances[i] - most);
            sum += chances[i];
        }
        for (int i = 0; i < chances.length; i++) {
            chances[i] /= sum;
        }
    }

    /** Where nothing else counts, a whole that the headline tells is itself the news, or else the sum that is shared out. */
    private static void bySilence(List<Line> lines) {
        if (lines.stream().anyMatch(line -> line.delta().counts())) {
            return;
        }
        Stream<Line> wholes = lines.stream().filter(line -> line.delta() == Delta.TOTAL && line.inTitle());
        Stream<Line> shared = lines.stream().filter(line -> line.parent() == null && shares(lines, line) >= SHARED_OUT);
        Stream.concat(wholes, shared).findFirst().ifPresent(line -> line.decide(Delta.NEW));
    }

    private static long shares(List<Line> lines, Line whole) {
        return lines.stream().filter(line -> line.parent() == whole).count();
    }
}

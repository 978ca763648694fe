package io.tidings.enrich.funding;

import io.tidings.contracts.Amount;
import io.tidings.contracts.MoneyKind;
import io.tidings.linear.LinearModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether sums are funding or which other money. The same sum in another sentence of the announcement has a say: a
 * headline seldom tells what the body does.
 */
final class KindReader {

    /** Other money goes by many names: that a sum is funding must be likelier than this. */
    private static final double NEEDED = 0.6;

    private static final double ELSEWHERE = 0.5;

    private final LinearModel model;
    private final int funding;

    KindReader(LinearModel model) {
        this.model = model;
        this.funding = model.outcomes().indexOf(SumModels.FUNDING);
    }

    /** What each sum is, in their order; null for funding. */
    List<@Nullable MoneyKind> read(List<SumSeen> sums) {
        Map<Amount, List<Integer>> equal = new HashMap<>();
        List<double[]> scores = new ArrayList<>();
        for (int i = 0; i < sums.size(); i++) {
            scores.add(model.scores(sums.get(i).kindFeatures()));
            equal.computeIfAbsent(exact(sums.get(i)), key -> new ArrayList<>()).add(i);
        }
        Map<Amount, double[]> together = new HashMap<>();
        equal.forEach((amount, places) -> together.put(amount, sum(places, scores)));
        List<@Nullable MoneyKind> kinds = new ArrayList<>();
        for (int i = 0; i < sums.size(); i++) {
            double[] all = Objects.requireNonNull(together.get(exact(sums.get(i))));
            kinds.add(kind(agreed(scores.get(i), all)));
        }
        return kinds;
    }

    private double[] sum(List<Integer> places, List<double[]> scores) {
        double[] sum = new double[model.outcomes().size()];
        places.forEach(place -> addTo(sum, scores.get(place), 1));
        return sum;
    }

    /** A sum's own scores and half of those of its equals. */
    private static double[] agreed(double[] own, double[] together) {
        double[] agreed = own.clone();
        addTo(agreed, together, ELSEWHERE);
        addTo(agreed, own, -ELSEWHERE);
        return agreed;
    }

    private static void addTo(double[] sum, double[] scores, double weight) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += weight * scores[i];
        }
    }

    private @Nullable MoneyKind kind(double[] scores) {
        double all = 0;
        int best = -1;
        for (int i = 0; i < scores.length; i++) {
            all += StrictMath.exp(scores[i] - scores[funding]);
            if (i != funding && (best < 0 || scores[i] > scores[best])) {
                best = i;
            }
        }
        return 1 / all >= NEEDED ? null : kind(model.outcomes().get(best));
    }

    private static MoneyKind kind(String word) {
        return MoneyKind.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static Amount exact(SumSeen sum) {
        return Amount.exactly(sum.amount().value(), sum.amount().currency());
    }
}

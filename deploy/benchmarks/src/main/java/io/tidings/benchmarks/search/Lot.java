package io.tidings.benchmarks.search;

import java.util.List;
import java.util.SplittableRandom;

/** What is drawn by lot for one announcement or one search; the same number gives the same draws. */
final class Lot {

    private final SplittableRandom random;

    Lot(long number) {
        this.random = new SplittableRandom(number * 0x9e3779b97f4a7c15L);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    double share() {
        return random.nextDouble();
    }

    <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** The first of a list are drawn more often than the later ones: the n-th about 1/n times as often as the first. */
    <T> T skewed(List<T> values) {
        return values.get((int) Math.pow(values.size() + 1.0, random.nextDouble()) - 1);
    }

    /** So many of a list, none twice, drawn as {@link #skewed}. */
    <T> List<T> several(List<T> values, int count) {
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(one -> skewed(values))
                .distinct()
                .toList();
    }

    /** The standard normal distribution. */
    double normal() {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }
}

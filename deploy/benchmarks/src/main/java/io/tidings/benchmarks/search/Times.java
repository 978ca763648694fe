package io.tidings.benchmarks.search;

import java.util.List;

/** Prints how long answers took. */
final class Times {

    private Times() {}

    static void print(String name, List<Long> nanos, String more) {
        List<Long> sorted = nanos.stream().sorted().toList();
        System.out.printf(
                "%-58s p50 %7.1f  p90 %7.1f  p95 %7.1f  p99 %7.1f  most %7.1f ms  %s%n",
                name, at(sorted, 0.5), at(sorted, 0.9), at(sorted, 0.95), at(sorted, 0.99), at(sorted, 1), more);
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1)) / 1e6;
    }
}

package io.tidings.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The measure of the article-extraction suite: shingles of four words, counted as often as they occur; true and false
 * positives and false negatives of a page as shares of their sum; precision and recall as means over pages.
 */
record ShingleScore(double truePositive, double falsePositive, double falseNegative) {

    private static final int SIZE = 4;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

    /** Means over pages, and their harmonic mean. */
    record Means(double precision, double recall, double f1) {

        static Means of(List<ShingleScore> pages) {
            double precision = pages.stream()
                    .filter(page -> page.truePositive + page.falsePositive > 0)
                    .mapToDouble(ShingleScore::precision)
                    .average()
                    .orElse(0);
            double recall = pages.stream()
                    .filter(page -> page.truePositive + page.falseNegative > 0)
                    .mapToDouble(ShingleScore::recall)
                    .average()
                    .orElse(0);
            return new Means(
                    precision, recall, precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall));
        }

        @Override
        public String toString() {
            return "F1 %.4f  precision %.4f  recall %.4f".formatted(f1, precision, recall);
        }
    }

    static ShingleScore of(String expected, String read) {
        Map<List<String>, Integer> left = shingles(expected);
        Map<List<String>, Integer> found = shingles(read);
        double all = 0;
        double both = 0;
        double tooMuch = 0;
        for (Map.Entry<List<String>, Integer> entry : found.entrySet()) {
            int wanted = left.getOrDefault(entry.getKey(), 0);
            both += Math.min(wanted, entry.getValue());
            tooMuch += Math.max(0, entry.getValue() - wanted);
        }
        double missed = left.values().stream().mapToInt(Integer::intValue).sum() - both;
        all = both + tooMuch + missed;
        return all == 0 ? new ShingleScore(0, 0, 0) : new ShingleScore(both / all, tooMuch / all, missed / all);
    }

    double precision() {
        return falsePositive == 0 && falseNegative == 0
                ? 1
                : truePositive + falsePositive == 0 ? 0 : truePositive / (truePositive + falsePositive);
    }

    double recall() {
        return falsePositive == 0 && falseNegative == 0
                ? 1
                : truePositive + falseNegative == 0 ? 0 : truePositive / (truePositive + falseNegative);
    }

    double f1() {
        return Means.of(List.of(this)).f1();
    }

    static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private static Map<List<String>, Integer> shingles(String text) {
        List<String> words = words(text);
        Map<List<String>, Integer> shingles = new HashMap<>();
        for (int i = 0; i < Math.max(1, words.size() - SIZE + 1); i++) {
            List<String> shingle = words.subList(i, Math.min(words.size(), i + SIZE));
            if (!shingle.isEmpty()) {
                shingles.merge(new ArrayList<>(shingle), 1, Integer::sum);
            }
        }
        return shingles;
    }
}

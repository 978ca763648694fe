package io.tidings.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which blocks of a page are in the text that people marked, found by their words and their order. */
final class BlockLabels {

    private static final int LONG = 6;

    private final List<String> gold;
    private final Map<List<String>, Integer> places = new HashMap<>();

    private BlockLabels(String body) {
        this.gold = ShingleScore.words(body);
        for (int i = gold.size() - 4; i >= 0; i--) {
            places.put(gold.subList(i, i + 4), i);
        }
    }

    static boolean[] of(List<Block> blocks, String body) {
        return new BlockLabels(body).read(blocks);
    }

    private boolean[] read(List<Block> blocks) {
        boolean[] labels = new boolean[blocks.size()];
        int[] ends = new int[blocks.size()];
        for (Block block : blocks) {
            List<String> words = ShingleScore.words(block.text());
            if (words.size() >= LONG) {
                labels[block.index] = share(words) >= 0.5;
                ends[block.index] = labels[block.index] ? end(words) : 0;
            }
        }
        int from = 0;
        for (Block block : blocks) {
            List<String> words = ShingleScore.words(block.text());
            if (words.size() < LONG && !words.isEmpty()) {
                int to = next(labels, blocks, block.index);
                int at = find(
                        words,
                        Math.max(0, from - 3),
                        Math.min(Math.min(gold.size(), to + 8), from + 12 + words.size()));
                labels[block.index] = at >= 0;
                from = at >= 0 ? at + words.size() : from;
            } else if (labels[block.index]) {
                from = ends[block.index];
            }
        }
        return labels;
    }

    private int next(boolean[] labels, List<Block> blocks, int index) {
        for (int i = index + 1; i < labels.length; i++) {
            List<String> words = labels[i] ? ShingleScore.words(blocks.get(i).text()) : List.of();
            if (words.size() >= LONG) {
                return Math.max(0, end(words) - words.size());
            }
        }
        return gold.size();
    }

    private int find(List<String> words, int from, int to) {
        for (int i = from; i + words.size() <= to; i++) {
            if (gold.subList(i, i + words.size()).equals(words)) {
                return i;
            }
        }
        return -1;
    }

    private double share(List<String> words) {
        int met = 0;
        for (int i = 0; i + 4 <= words.size(); i++) {
            met += places.containsKey(words.subList(i, i + 4)) ? 1 : 0;
        }
        return (double) met / (words.size() - 3);
    }

    private int end(List<String> words) {
        for (int i = words.size() - 4; i >= 0; i--) {
            Integer at = places.get(words.subList(i, i + 4));
            if (at != null) {
                return at + words.size() - i;
            }
        }
        return 0;
    }
}

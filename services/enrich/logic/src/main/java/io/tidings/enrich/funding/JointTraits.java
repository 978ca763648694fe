package io.tidings.enrich.funding;

import io.tidings.enrich.passage.Unit;
import io.tidings.linear.Features;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The words that join a sum to one it may be a share of. */
final class JointTraits {

    private static final Set<String> HOLDING = Set.of(
            "including",
            "include",
            "includes",
            "included",
            "comprising",
            "comprises",
            "comprise",
            "made",
            "consists",
            "split",
            "divided",
            "broken",
            "breakdown",
            "follows",
            ":",
            "which",
            "covers",
            "cover");
    private static final Set<String> OUT_OF = Set.of("from", "under", "part", "through", "within", "share", "out");
    private static final Set<String> BESIDE = Set.of(
            "addition",
            "plus",
            "separately",
            "separate",
            "also",
            "another",
            "top",
            "alongside",
            "further",
            "additional",
            "additionally",
            "extra",
            "meanwhile",
            "besides",
            "existing",
            "previous",
            "builds",
            "since",
            "already");
    private static final Set<String> POINTING = Set.of("this", "these", "that", "it", "which", "of", "the");
    private static final Set<String> MONEY =
            Set.of("package", "funding", "investment", "money", "fund", "total", "programme", "program");
    private static final Set<String> OPENING = Set.of("follows", ":");
    private static final Set<String> TO_WHOLE =
            Set.of("from", "under", "of", "part", "through", "to", "brings", "total", "totalling");
    private static final Set<String> TO_PART = Set.of("with", "from", "of", "for", "which", ";");
    private static final int LEAD = 14;
    private static final int START = 3;
    private static final int EARLY = 5;
    private static final int NEAR = 3;

    private final Features features;
    private final Mention whole;
    private final Mention part;

    private JointTraits(Features features, Mention whole, Mention part) {
        this.features = features;
        this.whole = whole;
        this.part = part;
    }

    static void add(Features features, Mention whole, Mention part) {
        JointTraits traits = new JointTraits(features, whole, part);
        if (whole.sameSentence(part)) {
            traits.sentence();
        } else {
            traits.apart();
        }
    }

    private void add(String trait, boolean holds) {
        if (holds) {
            features.add("joint:" + trait);
        }
    }

    private static List<String> keys(Mention mention, int from, int to) {
        List<Unit> units = mention.passage().units();
        return units.subList(Math.max(0, from), Math.min(units.size(), Math.max(from, to))).stream()
                .map(Unit::key)
                .toList();
    }

    private static boolean any(List<String> keys, Set<String> of) {
        return keys.stream().anyMatch(of::contains);
    }

    private void sentence() {
        boolean wholeFirst = whole.unit() < part.unit();
        List<String> keys = keys(whole, Math.min(whole.unit(), part.unit()) + 1, Math.max(whole.unit(), part.unit()));
        String order = wholeFirst ? "whole-part:" : "part-whole:";
        long sums = keys.stream().filter(Unit.SUM::equals).count();
        add(order + "sums" + Math.min(2, sums), true);
        add(order + "holding", any(keys, HOLDING));
        add(order + "out-of", any(keys, OUT_OF));
        add(order + "beside", any(keys, BESIDE));
        add(order + "and", keys.contains("and") || keys.contains(","));
        Set<String> words = new HashSet<>(keys);
        words.retainAll(wholeFirst ? TO_PART : TO_WHOLE);
        words.forEach(word -> add(order + word, true));
        add(order + "near", wholeFirst && keys.size() <= NEAR);
    }

    private void apart() {
        List<String> lead = keys(part, part.unit() - LEAD, part.unit());
        add("lead:holding", any(lead, HOLDING));
        add("lead:beside", any(lead, BESIDE));
        add("lead:out-of", any(lead, OUT_OF));
        add("starts:pointing", any(keys(part, 0, START), POINTING));
        add("starts:money", any(keys(part, 0, EARLY), MONEY));
        List<String> after = keys(whole, whole.unit(), whole.passage().units().size());
        add("whole-opens", any(after, OPENING));
    }
}

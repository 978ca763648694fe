package io.tidings.enrich.funding;

import io.tidings.enrich.passage.Unit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What tells that a line stands beside others and is no share of them: "another", "a second fund", "the county is contributing". */
final class StandingTraits {

    private static final Set<String> BESIDE = Set.of(
            "separate",
            "separately",
            "second",
            "third",
            "fourth",
            "another",
            "further",
            "also",
            "addition",
            "additional",
            "additionally",
            "extra",
            "alongside",
            "plus",
            "besides",
            "meanwhile");
    private static final Set<String> JOINING = Set.of(
            "contributing",
            "contribute",
            "contributed",
            "contributes",
            "contribution",
            "contributions",
            "match",
            "matching",
            "matched",
            "matches",
            "co-funding",
            "co-financing",
            "cofinancing",
            "co-financed",
            "adding",
            "supplemented",
            "complemented",
            "putting");
    private static final Set<String> PUBLIC = Set.of(
            "council",
            "councils",
            "province",
            "provincial",
            "state",
            "states",
            "territory",
            "municipality",
            "city",
            "county",
            "region",
            "government",
            "governments",
            "union",
            "bank",
            "department",
            "ministry",
            "federal",
            "commonwealth",
            "authority",
            Unit.PLACES);
    private static final int START = 6;
    private static final int NEAR = 4;
    private static final int LEAD = 12;
    private static final int AFTER = 9;
    private static final int SOURCE = 2;
    private static final int NAME = 5;

    private final Set<String> traits = new TreeSet<>();

    private StandingTraits() {}

    /** Names of what was noticed about any mention. */
    static Set<String> of(Line line) {
        StandingTraits standing = new StandingTraits();
        line.mentions().forEach(standing::add);
        return standing.traits;
    }

    private void add(Mention mention) {
        int unit = mention.unit();
        List<String> lead = keys(mention, Math.max(mention.segment().from(), unit - LEAD), unit);
        add("beside-near", any(lead.subList(Math.max(0, lead.size() - NEAR), lead.size()), BESIDE));
        add("beside-start", unit > 0 && any(keys(mention, 0, START), BESIDE));
        add("joining", any(lead, JOINING));
        add("public-joining", any(lead, JOINING) && any(lead, PUBLIC));
        int end = Math.min(mention.segment().to(), unit + 1 + AFTER);
        List<String> after = keys(mention, unit + 1, end);
        boolean from = after.subList(0, Math.min(SOURCE, after.size())).contains("from");
        add("from-public", from && any(after.subList(1, Math.min(1 + NAME, after.size())), PUBLIC));
        add("own", after.contains("own"));
        add("each", keys(mention, 0, mention.passage().units().size()).contains("each"));
    }

    private void add(String trait, boolean holds) {
        if (holds) {
            traits.add(trait);
        }
    }

    private static boolean any(List<String> keys, Set<String> of) {
        return keys.stream().anyMatch(of::contains);
    }

    private static List<String> keys(Mention mention, int from, int to) {
        List<Unit> units = mention.passage().units();
        return units.subList(from, Math.min(units.size(), Math.max(from, to))).stream()
                .map(Unit::key)
                .toList();
    }
}

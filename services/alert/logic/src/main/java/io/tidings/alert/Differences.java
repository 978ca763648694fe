package io.tidings.alert;

import io.tidings.alert.AlertedFacts.Money;
import io.tidings.contracts.RegionRole;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds what differs: withdrawal, then money, regions, themes. */
final class Differences {

    private static final int MOST_ALIKE = 9;
    private static final int NO_LIKENESS = 1;

    private Differences() {}

    static List<Difference> between(AlertedFacts told, AlertedFacts now) {
        List<Difference> found = new ArrayList<>();
        if (told.withdrawn() != now.withdrawn()) {
            found.add(now.withdrawn() ? new Difference.Withdrawn() : new Difference.Reinstated());
        }
        found.addAll(money(told.money(), now.money()));
        added(lands(now.regions()), lands(told.regions()))
                .forEach(id -> found.add(new Difference.RegionAdded(id, role(now, id))));
        added(lands(told.regions()), lands(now.regions()))
                .forEach(id -> found.add(new Difference.RegionRemoved(id, role(told, id))));
        added(now.themes(), told.themes()).forEach(id -> found.add(new Difference.ThemeAdded(id)));
        added(told.themes(), now.themes()).forEach(id -> found.add(new Difference.ThemeRemoved(id)));
        return found;
    }

    private static RegionRole role(AlertedFacts facts, String region) {
        return java.util.Objects.requireNonNull(facts.regions().get(region));
    }

    /** Where it lands or what it is about; where a minister stands does not matter. */
    private static SortedSet<String> lands(SortedMap<String, RegionRole> regions) {
        SortedSet<String> lands = new TreeSet<>(regions.keySet());
        lands.removeIf(id -> !io.tidings.query.language.Query.Region.USUAL.contains(regions.get(id)));
        return lands;
    }

    private static SortedSet<String> added(SortedSet<String> now, SortedSet<String> before) {
        SortedSet<String> added = new TreeSet<>(now);
        added.removeAll(before);
        return added;
    }

    /** Equal money cancels out whatever its order; of the rest, what is most alike is the same money, changed. */
    private static List<Difference> money(List<Money> told, List<Money> now) {
        List<Money> old = new ArrayList<>(told);
        List<Money> fresh = new ArrayList<>();
        for (Money money : now) {
            int same = same(old, money);
            if (same >= 0) {
                old.remove(same);
            } else {
                fresh.add(money);
            }
        }
        List<Difference> found = new ArrayList<>();
        for (int alike = MOST_ALIKE; alike > NO_LIKENESS; alike--) {
            pair(old, fresh, alike, found);
        }
        fresh.forEach(money -> found.add(new Difference.MoneyAdded(money)));
        old.forEach(money -> found.add(new Difference.MoneyRemoved(money)));
        return found;
    }

    /** Takes those out of both lists that are at least so much alike. */
    private static void pair(List<Money> old, List<Money> fresh, int alike, List<Difference> found) {
        for (Money money : List.copyOf(fresh)) {
            old.stream()
                    .filter(other -> likeness(money, other) >= alike)
                    .findFirst()
                    .ifPresent(before -> {
                        found.add(new Difference.MoneyChanged(before, money));
                        old.remove(before);
                        fresh.remove(money);
                    });
        }
    }

    private static int same(List<Money> among, Money money) {
        for (int i = 0; i < among.size(); i++) {
            if (unlabelled(among.get(i)).equals(unlabelled(money))) {
                return i;
            }
        }
        return -1;
    }

    private static Money unlabelled(Money money) {
        return new Money(
                money.min(), money.max(), money.currency(), money.counted(), money.themes(), money.regions(), null);
    }

    /** Points for what two lines have in common; money in another currency for something else elsewhere has at most one. */
    private static int likeness(Money one, Money other) {
        int points = one.currency().equals(other.currency()) ? 1 : 0;
        points += figures(one).equals(figures(other)) ? 3 : 0;
        points += one.label() != null && one.label().equals(other.label()) ? 3 : 0;
        points += one.themes().equals(other.themes()) ? 1 : 0;
        points += one.regions().equals(other.regions()) ? 1 : 0;
        return points;
    }

    private static List<Object> figures(Money money) {
        return List.of(String.valueOf(money.min()), String.valueOf(money.max()));
    }
}

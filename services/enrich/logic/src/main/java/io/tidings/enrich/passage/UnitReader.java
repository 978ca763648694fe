package io.tidings.enrich.passage;

import io.tidings.enrich.money.MoneyMention;
import io.tidings.enrich.place.PlaceMention;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Folds sums and lists of places into one unit each. */
final class UnitReader {

    private static final Set<String> JOINTS = Set.of(",", "and", "&", "/", "the", "or", "-", "including", "both");

    private final List<String> keys;
    private final List<MoneyMention> sums;
    private final List<PlaceMention> places;
    private final @Nullable String country;
    private final List<Unit> units = new ArrayList<>();
    private int nextSum;
    private int nextPlace;

    UnitReader(List<String> keys, List<MoneyMention> sums, List<PlaceMention> places, @Nullable String country) {
        this.keys = keys;
        this.sums = sums;
        this.places = places;
        this.country = country;
    }

    List<Unit> read() {
        int at = 0;
        while (at < keys.size()) {
            skipOverlapped(at);
            at = step(at);
        }
        return units;
    }

    private void skipOverlapped(int at) {
        while (nextSum < sums.size() && sums.get(nextSum).from() < at) {
            nextSum++;
        }
        while (nextPlace < places.size() && places.get(nextPlace).from() < at) {
            nextPlace++;
        }
    }

    private int step(int at) {
        if (nextSum < sums.size() && sums.get(nextSum).from() == at) {
            MoneyMention sum = sums.get(nextSum);
            units.add(new Unit(Unit.SUM, at, sum.to(), sum, List.of()));
            return sum.to();
        }
        boolean article = keys.get(at).equals("the") && placeAt(at + 1);
        if (placeAt(at) || article) {
            return addPlaces(at);
        }
        units.add(new Unit(keys.get(at), at, at + 1, null, List.of()));
        return at + 1;
    }

    private boolean placeAt(int at) {
        return nextPlace < places.size() && places.get(nextPlace).from() == at;
    }

    /** As many places of one form as follow with only list words between. */
    private int addPlaces(int from) {
        List<PlaceMention> list = new ArrayList<>();
        String key = key(places.get(nextPlace));
        int end = from;
        int i = nextPlace;
        while (i < places.size()
                && key(places.get(i)).equals(key)
                && (list.isEmpty() || joined(end, places.get(i).from()))) {
            list.add(places.get(i));
            end = places.get(i).to();
            i++;
        }
        units.add(new Unit(key, from, end, null, list));
        return end;
    }

    private boolean joined(int end, int from) {
        if (from - end > 4 || from == end) {
            return false;
        }
        return JOINTS.containsAll(keys.subList(end, from));
    }

    private String key(PlaceMention place) {
        boolean own = place.id().equals(country);
        if (place.people()) {
            return own ? Unit.OWN_PEOPLE : Unit.PEOPLES;
        }
        return own ? Unit.OWN : Unit.PLACES;
    }
}

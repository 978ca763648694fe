package io.tidings.enrich.place;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides which place a name of several means, once the whole text is read: the part that follows it, its neighbours in a
 * list, what else of either region is named, and last what the announcer means by it.
 */
public final class SharedNames {

    private static final Set<String> JOINTS = Set.of(",", "and", "&", "or", "/", "the");
    private static final int FARTHEST = 3;

    private final Gazetteer gazetteer = Gazetteer.STANDARD;
    private final @Nullable String country;
    private final Set<String> named = new HashSet<>();

    private SharedNames(@Nullable String country) {
        this.country = country;
    }

    /**
     * The places of one sentence.
     *
     * @param keys of its tokens
     */
    public record Scanned(List<String> keys, List<PlaceMention> places) {

        /** Copies the lists. */
        public Scanned {
            keys = List.copyOf(keys);
            places = List.copyOf(places);
        }
    }

    /**
     * The same places with every shared name decided.
     *
     * @param sentences of the whole text
     * @param country the announcer's, null when unknown
     */
    public static List<Scanned> settle(List<Scanned> sentences, @Nullable String country) {
        SharedNames names = new SharedNames(country);
        boolean any = false;
        for (Scanned sentence : sentences) {
            for (PlaceMention place : sentence.places()) {
                boolean shared = names.of(sentence, place) != null;
                any |= shared;
                if (!shared) {
                    names.named.add(place.id());
                }
            }
        }
        return any ? sentences.stream().map(names::settled).toList() : sentences;
    }

    private @Nullable SharedName of(Scanned sentence, PlaceMention place) {
        return place.people() ? null : gazetteer.shared.get(sentence.keys().subList(place.from(), place.to()));
    }

    private Scanned settled(Scanned sentence) {
        List<PlaceMention> places = new ArrayList<>(sentence.places());
        for (int i = 0; i < places.size(); i++) {
            PlaceMention place = places.get(i);
            SharedName shared = of(sentence, place);
            String id = shared == null ? place.id() : decided(sentence, i, shared);
            if (!id.equals(place.id())) {
                boolean city = isCity(sentence.keys().subList(place.from(), place.to()), id);
                places.set(i, new PlaceMention(id, place.from(), place.to(), false, city, false));
            }
        }
        return new Scanned(sentence.keys(), places);
    }

    private boolean isCity(List<String> name, String id) {
        return gazetteer.names.allAt(name, 0).stream()
                .anyMatch(found -> found.to() == name.size()
                        && found.value().id().equals(id)
                        && found.value().form() == PlaceName.Form.CITY);
    }

    private String decided(Scanned sentence, int at, SharedName shared) {
        PlaceMention place = sentence.places().get(at);
        String beside = beside(sentence, at, shared);
        if (beside != null) {
            return beside;
        }
        boolean own = shared.own().contains(place.id()) && countryOf(place.id()).equals(country);
        if (isNamed(place.id())) {
            return place.id();
        }
        for (String id : shared.all()) {
            boolean nation = countryOf(id).equals(id);
            if (named.contains(id) && (!own || nation)) {
                return id;
            }
        }
        return place.id();
    }

    /** Whether the text speaks of a region otherwise; a foreign part is named with its country. */
    private boolean isNamed(String id) {
        String holder = countryOf(id);
        return named.contains(id) || (!holder.equals(country) && named.contains(holder));
    }

    /** The meaning that fits the place that follows after a comma, or the neighbours in a list; null when none does. */
    private @Nullable String beside(Scanned sentence, int at, SharedName shared) {
        List<PlaceMention> places = sentence.places();
        if (at + 1 < places.size()
                && joined(sentence, places.get(at).to(), places.get(at + 1).from())) {
            String fits = fitting(shared, sentence, places.get(at + 1));
            if (fits != null) {
                return fits;
            }
        }
        boolean before = at > 0
                && joined(sentence, places.get(at - 1).to(), places.get(at).from());
        return before ? fitting(shared, sentence, places.get(at - 1)) : null;
    }

    private @Nullable String fitting(SharedName shared, Scanned sentence, PlaceMention neighbour) {
        if (of(sentence, neighbour) != null || neighbour.people()) {
            return null;
        }
        boolean nation = countryOf(neighbour.id()).equals(neighbour.id()) && !neighbour.city();
        String same = null;
        for (String id : shared.all()) {
            if (id.equals(neighbour.id())) {
                return id;
            }
            boolean within = countryOf(id).equals(countryOf(neighbour.id()));
            boolean alike = nation && countryOf(id).equals(id) && shared.near().isEmpty();
            if (within || (alike && same == null)) {
                same = id;
            }
        }
        return same;
    }

    private static boolean joined(Scanned sentence, int end, int from) {
        return from - end <= FARTHEST
                && from > end
                && JOINTS.containsAll(sentence.keys().subList(end, from));
    }

    private static String countryOf(String id) {
        boolean part = id.length() > 3 && id.charAt(2) == '-' && Character.isUpperCase(id.charAt(0));
        return part ? id.substring(0, 2) : id;
    }
}

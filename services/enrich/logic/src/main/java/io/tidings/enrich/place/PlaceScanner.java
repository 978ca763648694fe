package io.tidings.enrich.place;

import io.tidings.enrich.lookup.Keys;
import io.tidings.enrich.lookup.Phrases.Found;
import io.tidings.enrich.place.PlaceName.Form;
import io.tidings.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the places named in a sentence: the longest name at each position that its neighbours allow. */
public final class PlaceScanner {

    private static final Set<String> ABROAD = Set.of(
            "london",
            "manchester",
            "birmingham",
            "liverpool",
            "edinburgh",
            "glasgow",
            "cardiff",
            "belfast",
            "oxford",
            "chequers",
            "hillsborough castle",
            "sandhurst",
            "lancaster house",
            "bletchley park",
            "sydney",
            "melbourne",
            "canberra",
            "brisbane",
            "perth",
            "adelaide",
            "darwin",
            "ottawa",
            "toronto",
            "montreal",
            "vancouver",
            "quebec city",
            "halifax",
            "calgary",
            "banff",
            "kananaskis",
            "charlevoix",
            "dublin",
            "auckland",
            "wellington",
            "christchurch",
            "new york",
            "new york city",
            "los angeles",
            "san francisco",
            "chicago",
            "boston",
            "houston",
            "miami",
            "atlanta",
            "seattle",
            "camp david",
            "silicon valley",
            "pearl harbor",
            "new orleans",
            "detroit",
            "philadelphia",
            "honolulu",
            "san diego",
            "pittsburgh",
            "cairns",
            "gold coast",
            "whitehall",
            "salisbury",
            "downing street",
            "norfolk in virginia",
            "great barrier reef",
            "torres strait",
            "dunedin",
            "waitangi",
            "faslane",
            "heathrow",
            "farnborough");

    private static final Set<String> KNOWN_PARTS = Set.of("GB", "US", "CA", "AU");

    private static final Set<String> TOWNS_IN = Set.of("US", "CA");

    private final Gazetteer gazetteer = Gazetteer.STANDARD;
    private final List<String> keys;
    private final @Nullable String country;
    private final NameContext context;

    private PlaceScanner(List<Token> tokens, List<String> keys, @Nullable String country) {
        this.keys = keys;
        this.country = country;
        this.context = new NameContext(tokens, keys, country);
    }

    /**
     * The places of a sentence, in order.
     *
     * @param country ISO 3166-1 code of the announcer, whose own cities are preferred; null when unknown
     */
    public static List<PlaceMention> scan(List<Token> tokens, @Nullable String country) {
        return scan(tokens, tokens.stream().map(Keys::of).toList(), country);
    }

    /** The same, with the keys of the tokens at hand. */
    public static List<PlaceMention> scan(List<Token> tokens, List<String> keys, @Nullable String country) {
        PlaceScanner scanner = new PlaceScanner(tokens, keys, country);
        List<PlaceMention> found = new ArrayList<>();
        int at = 0;
        while (at < keys.size()) {
            at = scanner.step(at, found);
        }
        return found;
    }

    private int step(int at, List<PlaceMention> found) {
        List<Found<PlaceName>> all = gazetteer.names.allAt(keys, at);
        for (int length = longest(all); length > 0; length = shorter(all, length)) {
            Found<PlaceName> best = best(all, length);
            if (best == null || !context.written(best.from(), best.to(), best.value())) {
                continue;
            }
            if (best.value().form() == Form.NONE || !context.allows(best.from(), best.to(), best.value())) {
                return best.to();
            }
            if (isTownOfPart(best)) {
                return best.to();
            }
            PlaceName name = context.resolved(best);
            found.add(new PlaceMention(
                    name.id(), at, best.to(), name.form() == Form.PEOPLE, name.form() == Form.CITY, isDoubtful(best)));
            return best.to();
        }
        return at + 1;
    }

    /** "Athens, Georgia", "Lebanon, Pennsylvania": the part that follows says which town is meant. */
    private boolean isTownOfPart(Found<PlaceName> found) {
        int comma = found.to();
        boolean town =
                found.value().form() == Form.CITY || keys.get(found.from()).equals("lebanon");
        if (!town || comma + 1 >= keys.size() || !keys.get(comma).equals(",")) {
            return false;
        }
        return gazetteer.names.allAt(keys, comma + 1).stream()
                .map(Found::value)
                .anyMatch(part -> part.isPart()
                        && part.form() == Form.NAME
                        && TOWNS_IN.contains(part.country())
                        && !part.id().equals(found.value().id()));
    }

    private boolean isDoubtful(Found<PlaceName> found) {
        boolean own = found.value().country().equals(country);
        boolean one = found.to() - found.from() == 1 && found.value().form() == Form.CITY;
        return one && !own && gazetteer.people.contains(keys.get(found.from()));
    }

    private static int longest(List<Found<PlaceName>> all) {
        return all.stream().mapToInt(found -> found.to() - found.from()).max().orElse(0);
    }

    private static int shorter(List<Found<PlaceName>> all, int than) {
        return all.stream()
                .mapToInt(found -> found.to() - found.from())
                .filter(length -> length < than)
                .max()
                .orElse(0);
    }

    /** Of the meanings of one name, the announcer's own place, else a region's name before a city, else the first. */
    private @Nullable Found<PlaceName> best(List<Found<PlaceName>> all, int length) {
        Found<PlaceName> best = null;
        for (Found<PlaceName> found : all) {
            boolean fits = found.to() - found.from() == length && reachable(found);
            if (fits && (best == null || rank(found.value()) > rank(best.value()))) {
                best = found;
            }
        }
        return best;
    }

    private int rank(PlaceName name) {
        int own = country != null && name.isPart() && name.country().equals(country) ? 4 : 0;
        int form = name.form() == Form.NONE ? 8 : name.form() == Form.NAME ? 2 : 1;
        return own + form + (name.isPart() ? 0 : 1);
    }

    /** Small places abroad are left alone: their names are too often something else. */
    private boolean reachable(Found<PlaceName> found) {
        PlaceName name = found.value();
        boolean abroad = name.isPart() && !name.country().equals(country);
        if (!abroad || name.form() == Form.NONE) {
            return true;
        }
        String text = String.join(" ", keys.subList(found.from(), found.to()));
        if (name.form() == Form.CITY) {
            return ABROAD.contains(text);
        }
        boolean known = KNOWN_PARTS.contains(name.country()) && !text.equals("victoria");
        return known && context.spelledOut(found.from(), found.to());
    }
}

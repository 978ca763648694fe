package io.tidings.enrich.place;

import io.tidings.enrich.lookup.Keys;
import io.tidings.enrich.lookup.Phrases;
import io.tidings.enrich.lookup.Phrases.Found;
import io.tidings.enrich.place.PlaceName.Form;
import io.tidings.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the places named in a sentence: the longest name at each position that its neighbours allow. */
public final class PlaceScanner {

    /** Countries whose parts are read abroad too, by their names. */
    private static final Set<String> KNOWN_PARTS = Set.of("GB", "US", "CA", "AU");

    /** Countries where a town is told with its part: "Athens, Georgia". */
    private static final Set<String> TOWNS_IN = Set.of("US", "CA");

    /** Countries whose towns often bear the names of British cities. */
    private static final Set<String> NAMED_AFTER_BRITISH = Set.of("US", "CA", "AU", "NZ");

    private static final String LONDON = "london";

    private static final Set<String> TOWNS_ELSEWHERE = Set.of("AU", "NZ", "IE");

    private final Gazetteer gazetteer = Gazetteer.STANDARD;
    private final List<String> keys;
    private final @Nullable String country;
    private final NameContext context;
    private final ToldPlace told;
    private final PersonNames persons;
    private int listEnd;

    private PlaceScanner(List<Token> tokens, List<String> keys, @Nullable String country) {
        this.keys = keys;
        this.country = country;
        this.context = new NameContext(tokens, keys, country);
        this.told = new ToldPlace(tokens, keys);
        this.persons = new PersonNames(tokens);
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

    /**
     * The same in a text of any language.
     *
     * @param language BCP 47 tag; null for English
     */
    public static List<PlaceMention> scan(
            List<Token> tokens, List<String> keys, @Nullable String country, @Nullable String language) {
        Phrases<PlaceName> names = language == null ? null : Gazetteer.STANDARD.in(language.split("-", 2)[0]);
        return names == null ? scan(tokens, keys, country) : new ForeignScanner(names, tokens, keys).scan();
    }

    private int step(int at, List<PlaceMention> found) {
        List<Found<PlaceName>> all = gazetteer.names.allAt(keys, at);
        for (int length = longest(all); length > 0; length = shorter(all, length)) {
            Found<PlaceName> best = best(all, length);
            if (best == null || !context.written(best.from(), best.to(), best.value())) {
                continue;
            }
            if (isCutShort(best)) {
                return at + 1;
            }
            if (isOther(best)) {
                return best.to();
            }
            PlaceName name = context.resolved(best);
            found.add(new PlaceMention(
                    name.id(), at, best.to(), name.form() == Form.PEOPLE, name.form() == Form.CITY, isDoubtful(best)));
            listEnd = best.to();
            return best.to();
        }
        return at + 1;
    }

    /** "the US" in "the US Virgin Islands": a longer name begins after the article. */
    private boolean isCutShort(Found<PlaceName> found) {
        boolean article =
                found.to() - found.from() > 1 && keys.get(found.from()).equals("the");
        Found<PlaceName> next = article ? gazetteer.names.longestAt(keys, found.from() + 1) : null;
        return next != null && next.to() > found.to();
    }

    /** Whether the words are the name of something or somebody else. */
    private boolean isOther(Found<PlaceName> found) {
        PlaceName name = found.value();
        return name.form() == Form.NONE
                || !context.allows(found.from(), found.to(), name)
                || (mayBePerson(found) && persons.hold(found.from(), found.to()))
                || isTownOfPart(found);
    }

    /** Peoples are seldom names of people: "Finn" is, "French" is not. */
    private boolean mayBePerson(Found<PlaceName> found) {
        return found.value().form() != Form.PEOPLE || gazetteer.people.contains(keys.get(found.from()));
    }

    /** "Athens, Georgia", "Lebanon, Pennsylvania": the part that follows says which town is meant. */
    private boolean isTownOfPart(Found<PlaceName> found) {
        int comma = found.to();
        boolean town = found.value().form() == Form.CITY || context.isTownToo(found);
        if (!town || comma + 1 >= keys.size() || !keys.get(comma).equals(",")) {
            return false;
        }
        return gazetteer.names.allAt(keys, comma + 1).stream()
                .map(Found::value)
                .anyMatch(part -> part.isPart() && part.form() == Form.NAME && holdsOther(part, found.value()));
    }

    private static boolean holdsOther(PlaceName part, PlaceName town) {
        boolean foreign =
                TOWNS_ELSEWHERE.contains(part.country()) && !part.country().equals(town.country());
        return (foreign || TOWNS_IN.contains(part.country())) && !part.id().equals(town.id());
    }

    /** A name that is a person's too, or one of several places of which the text must name this one otherwise. */
    private boolean isDoubtful(Found<PlaceName> found) {
        boolean own = found.value().country().equals(country);
        boolean one = found.to() - found.from() == 1 && found.value().form() == Form.CITY;
        SharedName shared = sharedBy(found);
        boolean american = own && "US".equals(country) && found.value().reach() == PlaceName.Reach.TOLD;
        boolean otherMeant =
                shared != null && !shared.meantBy(country).equals(found.value().id());
        boolean surname = one && !own && gazetteer.people.contains(keys.get(found.from()));
        return american || otherMeant || surname || isNamesake(found);
    }

    /** "Newburgh" in a release of New York is no place in Scotland, unless the text speaks of Britain otherwise. */
    private boolean isNamesake(Found<PlaceName> found) {
        PlaceName name = found.value();
        return country != null
                && NAMED_AFTER_BRITISH.contains(country)
                && name.form() == Form.CITY
                && "GB".equals(name.country())
                && !LONDON.equals(keys.get(found.from()));
    }

    private @Nullable SharedName sharedBy(Found<PlaceName> found) {
        return found.value().form() == Form.NONE || found.value().form() == Form.PEOPLE
                ? null
                : gazetteer.shared.get(keys.subList(found.from(), found.to()));
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

    /** Of the meanings of one name, what the announcer means by a shared one, else the announcer's own place, else a name. */
    private @Nullable Found<PlaceName> best(List<Found<PlaceName>> all, int length) {
        Found<PlaceName> best = null;
        int most = 0;
        for (Found<PlaceName> found : all) {
            boolean fits = found.to() - found.from() == length && reachable(found);
            int rank = fits ? rank(found) : 0;
            if (rank > most) {
                best = found;
                most = rank;
            }
        }
        return best;
    }

    private int rank(Found<PlaceName> found) {
        PlaceName name = found.value();
        SharedName shared = sharedBy(found);
        int meant = shared != null && shared.meantBy(country).equals(name.id()) ? 16 : 0;
        int own = country != null && name.isPart() && name.country().equals(country) ? 4 : 0;
        int form = name.form() == Form.NONE ? 8 : name.form() == Form.NAME ? 2 : 1;
        return meant + own + form + (name.isPart() ? 0 : 1);
    }

    /** Small places abroad are left alone unless they are told to be places: their names are too often something else. */
    private boolean reachable(Found<PlaceName> found) {
        PlaceName name = found.value();
        boolean home = name.country().equals(country);
        boolean abroad = name.isPart() && !home;
        return switch (name.reach()) {
            case WIDE -> !abroad || name.form() == Form.NONE || name.form() == Form.CITY || isKnownPart(found);
            case HOME -> !abroad;
            case TOLD -> (home || !name.isPart()) && told.holds(found.from(), found.to(), listEnd);
            case HOME_OR_TOLD -> home || told.holds(found.from(), found.to(), listEnd);
        };
    }

    private boolean isKnownPart(Found<PlaceName> found) {
        boolean alone = sharedBy(found) == null || told.holds(found.from(), found.to(), listEnd);
        return alone && KNOWN_PARTS.contains(found.value().country()) && context.spelledOut(found.from(), found.to());
    }
}

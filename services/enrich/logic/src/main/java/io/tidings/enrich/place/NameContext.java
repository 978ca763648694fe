package io.tidings.enrich.place;

import io.tidings.enrich.lookup.Phrases.Found;
import io.tidings.enrich.lookup.Resource;
import io.tidings.enrich.place.PlaceName.Form;
import io.tidings.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides by its neighbours whether a name means the place. */
final class NameContext {

    /** Alliances and unions act as institutions; they are regions only where their territory is meant. */
    static final Set<String> INSTITUTIONS = Set.of("eu", "nato", "asean", "apec", "g7", "g20", "commonwealth");

    private static final Set<String> GIVEN_NAMES_BEFORE = Set.of(
            "mr",
            "mrs",
            "ms",
            "miss",
            "dr",
            "sir",
            "senator",
            "congressman",
            "congresswoman",
            "representative",
            "professor",
            "captain",
            "sergeant",
            "private",
            "corporal");
    private static final Set<String> GOES_WITH_PLACES = Set.of(
            "and",
            "in",
            "of",
            "to",
            "for",
            "from",
            "with",
            "the",
            "across",
            "northern",
            "southern",
            "eastern",
            "western",
            "central",
            "north",
            "south",
            "east",
            "west",
            "greater",
            "government",
            "state",
            "city",
            "region",
            "premier");
    private static final Set<String> OCEANS = Set.of("pacific", "gulf", "commonwealth", "caribbean", "baltic");
    private static final Set<String> AFTER_VERB = Set.of("the", "your", "off", "up", "a", "our", "their", "it");
    private static final Set<String> ACCORDS =
            Set.copyOf(Resource.yaml("not-places.yaml").list("accords"));
    private static final int LONGEST_ACCORD = 4;
    private static final Set<String> LISTS = Set.of("and", ",");
    private static final Set<String> TOWNS_TOO =
            Set.copyOf(Resource.yaml("not-places.yaml").list("countries-and-towns"));

    private final List<Token> tokens;
    private final List<String> keys;
    private final Gazetteer gazetteer = Gazetteer.STANDARD;
    private final @Nullable String country;
    private final LongerName longer;

    NameContext(List<Token> tokens, List<String> keys, @Nullable String country) {
        this.tokens = tokens;
        this.keys = keys;
        this.country = country;
        this.longer = new LongerName(tokens, keys, gazetteer.people, country);
    }

    /** Whether the name is written as a name: with capitals, "US" and other initials in capitals throughout. */
    boolean written(int from, int to, PlaceName name) {
        Token first = tokens.get(from);
        if (isShort(first) && from + 1 == to) {
            return isShouted(first) && !(allCaps() && first.lower().equals("us"));
        }
        for (int i = from; i < to; i++) {
            Token token = tokens.get(i);
            boolean word = token.kind() == Token.Kind.WORD
                    && token.text().length() > 3
                    && token.text().indexOf('\'') < 0;
            if (word && !token.isCapitalised() && !isCommon(token.lower(), name)) {
                return false;
            }
        }
        return first.isCapitalised()
                || (to - from > 1
                        && isCommon(first.lower(), name)
                        && tokens.get(to - 1).isCapitalised())
                || (name.isGroup() && tokens.subList(from, to).stream().anyMatch(Token::isCapitalised))
                || first.lower().equals("the")
                || first.kind() != Token.Kind.WORD;
    }

    boolean allows(int from, int to, PlaceName name) {
        if (from == 0 && to < keys.size() && keys.get(0).equals("polish") && AFTER_VERB.contains(keys.get(to))) {
            return false;
        }
        boolean federal = name.id().equals("commonwealth") && "AU".equals(country) && to - from == 1;
        if (federal || longer.holds(from, to, name)) {
            return false;
        }
        if (name.form() == Form.CITY && isNameOfElse(from, to)) {
            return false;
        }
        if (name.isGroup() && OCEANS.contains(keys.get(to - 1)) && opensLongerName(to)) {
            return false;
        }
        if (name.form() != Form.PEOPLE && to - from == 1 && gazetteer.people.contains(keys.get(from))) {
            return !isPerson(from, to);
        }
        return !INSTITUTIONS.contains(name.id()) || territory(from, to, name);
    }

    /** "Washington" in announcements of the United States: the state, or the seat of its government. */
    PlaceName resolved(Found<PlaceName> found) {
        boolean american = "US".equals(country) && found.to() - found.from() == 1;
        boolean named = american && found.value().form() == Form.NAME;
        if (named && keys.get(found.from()).equals("washington")) {
            return isState(found) ? new PlaceName("US-WA", Form.NAME) : new PlaceName("US-DC", Form.CITY);
        }
        return found.value();
    }

    /** A country's name that American towns bear too: "Lebanon, Pennsylvania". */
    boolean isTownToo(Found<PlaceName> found) {
        return found.to() - found.from() == 1 && TOWNS_TOO.contains(keys.get(found.from()));
    }

    /** "Spokane, Washington", "Washington and Oregon", "Oregon and Washington": not the city. */
    private boolean isState(Found<PlaceName> found) {
        int from = found.from();
        boolean town = from > 1
                && keys.get(from - 1).equals(",")
                && tokens.get(from - 2).isCapitalised();
        int next = found.to() + 1;
        boolean listed = next < keys.size()
                && LISTS.contains(keys.get(next - 1))
                && gazetteer.names.allAt(keys, next).stream().anyMatch(other -> isOtherState(other.value()));
        Found<PlaceName> before =
                from > 1 && keys.get(from - 1).equals("and") ? gazetteer.names.longestBefore(keys, from - 1) : null;
        return town || listed || (before != null && isOtherState(before.value()));
    }

    private static boolean isOtherState(PlaceName name) {
        return name.isPart()
                && name.form() == Form.NAME
                && name.country().equals("US")
                && !name.id().equals("US-DC");
    }

    /** "NSW" and "WA" are for readers at home; abroad a part is written in full. */
    boolean spelledOut(int from, int to) {
        boolean word = !isShouted(tokens.get(from)) && tokens.get(from).text().length() > 3;
        return to - from > 1 || word;
    }

    /** "Pacific Highway": a capitalised word right after the name makes it another name. */
    private boolean opensLongerName(int to) {
        return to < tokens.size()
                && tokens.get(to).isCapitalised()
                && tokens.get(to - 1).end() + 1 == tokens.get(to).start()
                && gazetteer.names.longestAt(keys, to) == null;
    }

    private boolean isNameOfElse(int from, int to) {
        boolean after = to < keys.size()
                && gazetteer.afterCity.longestAt(keys, to) != null
                && tokens.get(to).isCapitalised();
        return after || isAccord(to) || gazetteer.beforeCity.longestBefore(keys, from) != null;
    }

    /** "Geneva Refugee Convention", "Basel Banking Accord": the kind of agreement comes last. */
    private boolean isAccord(int to) {
        for (int i = to;
                i < Math.min(tokens.size(), to + LONGEST_ACCORD)
                        && tokens.get(i).isCapitalised();
                i++) {
            if (ACCORDS.contains(keys.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** A given name, a title or a surname beside it makes it a person's name. */
    private boolean isPerson(int from, int to) {
        boolean title = from > 0 && GIVEN_NAMES_BEFORE.contains(keys.get(from - 1));
        boolean nameBefore = from > 1 && tokens.get(from - 1).isCapitalised() && isPlainName(from - 1) && from - 1 > 0;
        boolean nameAfter = to < tokens.size() && tokens.get(to).isCapitalised() && isPlainName(to) && from == 0;
        return title || (nameBefore && adjacent(from - 1)) || (nameAfter && adjacent(from));
    }

    private boolean isPlainName(int at) {
        String key = keys.get(at);
        boolean place = gazetteer.names.longestAt(keys, at) != null;
        return key.length() > 2 && !place && !GOES_WITH_PLACES.contains(key) && !isShouted(tokens.get(at));
    }

    private boolean adjacent(int at) {
        return tokens.get(at).end() + 1 == tokens.get(at + 1).start();
    }

    private boolean territory(int from, int to, PlaceName name) {
        String before = from > 0 ? keys.get(from - 1) : "";
        String beforeThat = from > 1 ? keys.get(from - 2) : "";
        String after = to < keys.size() ? keys.get(to) : "";
        return Territory.meant(name.id(), beforeThat + " " + before, after, to - from);
    }

    private boolean allCaps() {
        return tokens.stream()
                .filter(token -> token.kind() == Token.Kind.WORD && token.text().length() > 3)
                .limit(8)
                .allMatch(NameContext::isShouted);
    }

    private static boolean isShort(Token token) {
        return token.text().length() <= 3 && token.kind() == Token.Kind.WORD;
    }

    static boolean isShouted(Token token) {
        return token.text().chars().noneMatch(Character::isLowerCase);
    }

    private static boolean isCommon(String lower, PlaceName name) {
        return name.isGroup()
                || Set.of(
                                "state",
                                "states",
                                "region",
                                "province",
                                "islands",
                                "island",
                                "territories",
                                "with",
                                "from",
                                "eastern")
                        .contains(lower);
    }
}

package io.tidings.enrich.place;

import io.tidings.enrich.lookup.Phrases;
import io.tidings.enrich.lookup.Phrases.Found;
import io.tidings.enrich.place.PlaceName.Form;
import io.tidings.enrich.place.PlaceName.Reach;
import io.tidings.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds countries and groups named in a text that is not English, by their names in its language, and the capitals and great
 * cities that keep their names. No grammar around them is known: a name written with a capital counts.
 */
final class ForeignScanner {

    private static final int SHORTEST_CITY = 5;

    /** Names of cities that are words elsewhere. */
    private static final Set<String> WORDS = Set.of(
            "essen",
            "nice",
            "cannes",
            "tours",
            "parana",
            "colon",
            "madeira",
            "florence",
            "santiago",
            "leiden",
            "bergen");

    private final Phrases<PlaceName> names;
    private final Gazetteer gazetteer = Gazetteer.STANDARD;
    private final List<Token> tokens;
    private final List<String> keys;

    ForeignScanner(Phrases<PlaceName> names, List<Token> tokens, List<String> keys) {
        this.names = names;
        this.tokens = tokens;
        this.keys = keys.stream().map(ForeignScanner::unelided).toList();
    }

    /** "l'ukraine", "d'italie", "dell'ucraina": what follows the apostrophe is the name. */
    private static String unelided(String key) {
        int apostrophe = key.indexOf('\'');
        boolean article = apostrophe > 0 && apostrophe <= 5 && key.length() > apostrophe + 2;
        return article ? key.substring(apostrophe + 1) : key;
    }

    List<PlaceMention> scan() {
        List<PlaceMention> found = new ArrayList<>();
        int at = 0;
        while (at < keys.size()) {
            PlaceMention place = isCapital(at) ? at(at) : null;
            if (place != null) {
                found.add(place);
            }
            at = place == null ? at + 1 : place.to();
        }
        return found;
    }

    private @Nullable PlaceMention at(int from) {
        Found<PlaceName> own = names.longestAt(keys, from);
        if (own != null) {
            return new PlaceMention(own.value().id(), from, own.to(), false, false, false);
        }
        Found<PlaceName> english = gazetteer.names.longestAt(keys, from);
        if (english == null || !isGreatCity(english.value()) || WORDS.contains(keys.get(from))) {
            return null;
        }
        boolean longEnough = keys.get(from).length() >= SHORTEST_CITY;
        return longEnough ? new PlaceMention(english.value().id(), from, english.to(), false, true, false) : null;
    }

    private static boolean isGreatCity(PlaceName name) {
        return name.form() == Form.CITY && name.reach() == Reach.WIDE;
    }

    /** Its first letter is a capital, after an elided article the name's; scripts like Arabic have none. */
    private boolean isCapital(int at) {
        String text = tokens.get(at).text();
        int name = text.length() - keys.get(at).length();
        int first = text.codePointAt(name > 0 && name < text.length() ? name : 0);
        boolean caseless = !Character.isUpperCase(first) && !Character.isLowerCase(first);
        return Character.isUpperCase(text.codePointAt(0))
                || Character.isUpperCase(first)
                || (caseless && Character.isLetter(first));
    }
}

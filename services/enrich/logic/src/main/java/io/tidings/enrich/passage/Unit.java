package io.tidings.enrich.passage;

import io.tidings.enrich.money.MoneyMention;
import io.tidings.enrich.place.PlaceMention;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A word of a sentence, a whole sum or a whole list of places.
 *
 * @param key what cues see: the word's key, {@code ¤} for a sum, {@code @} for places, {@code @a} for adjectives of places,
 *     {@code @o} and {@code @oa} for the announcer's own country
 * @param from first token
 * @param to the token after it
 * @param sum the sum, if it is one
 * @param places the places, empty if it is none
 */
public record Unit(String key, int from, int to, @Nullable MoneyMention sum, List<PlaceMention> places) {

    /** The key of a sum. */
    public static final String SUM = "¤";

    /** The key of places. */
    public static final String PLACES = "@";

    /** The key of adjectives of places. */
    public static final String PEOPLES = "@a";

    /** The key of the announcer's own country. */
    public static final String OWN = "@o";

    /** The key of the adjective of the announcer's own country. */
    public static final String OWN_PEOPLE = "@oa";

    /** Copies the list. */
    public Unit {
        places = List.copyOf(places);
    }
}

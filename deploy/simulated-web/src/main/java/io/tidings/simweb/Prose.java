package io.tidings.simweb;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What announcements say. Number and version fix every word; every text has names, figures and a reference that no other has, so that
 * no two announcements are near copies unless one is the other's on the wire.
 */
final class Prose {

    private static final String[] BODIES = {
        "Ministry of Works", "Harbour Authority", "Office for Rivers", "Department of Schools", "Agency for Health",
        "Board of Trade", "Council for Energy", "Bureau of Mapping", "Office of the Commissioner", "Service for Forests"
    };
    private static final String[] DEEDS = {
        "will repair",
        "is to extend",
        "has agreed to fund",
        "will inspect",
        "opens bids for",
        "suspends work on",
        "names a contractor for",
        "has reviewed",
        "doubles its support for",
        "sets new rules for"
    };
    private static final String[] THINGS = {
        "the ferry landing", "rural clinics", "two footbridges", "the cold store", "the tide gauges", "school kitchens",
        "the grain terminal", "border posts", "the mountain road", "a training yard", "water meters", "the radio mast"
    };
    private static final String[] SENTENCES = {
        "%1$s of %2$s told the assembly on the %3$d%4$s day that %5$s near %6$s would be finished before the rains.",
        "Some %3$,d households between %6$s and %2$s are counted among those who stand to gain from %5$s.",
        "An earlier estimate of €%3$,d thousand was rejected by %1$s after auditors from %6$s looked at %5$s again.",
        "In %2$s alone, %3$d engineers and their apprentices have spent the season on %5$s, %1$s said.",
        "The contract for %5$s was signed at %6$s by %1$s and covers %3$d stages along the %2$s line.",
        "%1$s called %5$s \"the most useful thing that %6$s has asked of us in %3$d years\".",
        "Goods worth %3$,d thousand dinars pass through %2$s each month, much of them bound for %6$s.",
        "Volunteers from %6$s walked %3$d kilometres to show %1$s what had become of %5$s since the flood at %2$s.",
        "Under order %3$d of the %2$s chamber, %1$s answers for %5$s until a successor is named in %6$s.",
        "Nobody in %6$s was hurt when %5$s failed last spring, but %3$d families had to leave %2$s for a week."
    };
    private static final String[] STARTS = {
        "Bar", "Cal", "Dor", "El", "Fen", "Gal", "Hol", "Ist", "Jar", "Kel", "Lom", "Mer", "Nor", "Ost", "Pel", "Rav",
        "Sil", "Tam", "Ul", "Vor", "Wen", "Yar", "Zel"
    };
    private static final String[] MIDDLES = {
        "a", "e", "i", "o", "u", "an", "en", "il", "or", "um", "ast", "eb", "id", "olm"
    };
    private static final String[] ENDS = {
        "bury", "dale", "é", "grad", "ham", "ia", "mont", "nes", "ova", "port", "stad", "ton", "vik"
    };
    private static final String[] FIRST = {
        "Ada", "Bruno", "Chloé", "Dmitri", "Esra", "Femi", "Greta", "Hugo", "Ines", "Jonas"
    };

    private final Chance chance;
    private final Map<Integer, String> titles = new ConcurrentHashMap<>();

    Prose(Chance chance) {
        this.chance = chance;
    }

    /** A text in its parts. */
    record Text(String title, List<String> paragraphs, List<String> bullets) {}

    /** What tells this version of these words from every other. */
    static String reference(int wire, int version) {
        return String.format(Locale.ROOT, "TDG-%06d-%02d", wire, version);
    }

    /** What is promised in this version. */
    String sum(int item, int version) {
        Chance figures = chance.of("sum", item).of("version", version);
        return String.format(
                Locale.ROOT, "£%d.%d million", 1 + figures.of("whole", 0).below(400), figures.below(10));
    }

    /** How an announcement reads; a syndicated one has the words of its wire, its reference included. */
    Text text(Item item, int version) {
        int wire = item.wire();
        Chance own = chance.of("text", wire);
        String thing = own.of("thing", 0).among(THINGS);
        String place = place(own.of("place", 0));
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(String.format(
                Locale.ROOT,
                "%s has set aside %s for %s in %s, the office announced. It is filed as %s in the register.",
                person(own.of("who", 0)),
                sum(wire, version),
                thing,
                place,
                reference(wire, version)));
        int count = 3 + own.of("length", 0).below(3);
        for (int i = 0; i < count; i++) {
            paragraphs.add(sentence(own.of("sentence", i)) + " " + sentence(own.of("further", i)));
        }
        return new Text(title(wire), paragraphs, bullets(own));
    }

    /** The headline of an announcement by the number of its wire. */
    String title(int wire) {
        return titles.computeIfAbsent(wire, unknown -> {
            Chance own = chance.of("text", wire);
            return own.of("body", 0).among(BODIES) + " " + own.of("deed", 0).among(DEEDS) + " "
                    + own.of("thing", 0).among(THINGS) + " in " + place(own.of("place", 0)) + " & "
                    + place(own.of("place", 1));
        });
    }

    private static List<String> bullets(Chance own) {
        List<String> bullets = new ArrayList<>();
        for (int i = 0; i < own.of("bullets", 0).below(4); i++) {
            Chance one = own.of("bullet", i);
            bullets.add(
                    person(one) + " will report on " + one.among(THINGS) + " at " + place(one.of("place", 0)) + ".");
        }
        return bullets;
    }

    private static String sentence(Chance own) {
        int number = 3 + own.of("number", 0).below(900);
        String thing = own.of("thing", 0).among(THINGS) + " at " + place(own.of("site", 0));
        String written = own.of("form", 0).among(SENTENCES);
        return String.format(
                Locale.ROOT,
                written,
                person(own.of("who", 0)),
                place(own.of("place", 0)),
                number,
                ordinal(number),
                thing,
                place(own.of("place", 1)));
    }

    private static String ordinal(int number) {
        boolean teen = number % 100 / 10 == 1;
        return switch (teen ? 0 : number % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }

    private static String place(Chance own) {
        return own.of("start", 0).among(STARTS)
                + own.of("middle", 0).among(MIDDLES)
                + own.of("end", 0).among(ENDS);
    }

    private static String person(Chance own) {
        return own.of("first", 0).among(FIRST) + " " + place(own.of("family", 0));
    }
}

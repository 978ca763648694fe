package io.tidings.enrich.place;

import io.tidings.enrich.lookup.Keys;
import io.tidings.enrich.lookup.Phrases;
import io.tidings.enrich.lookup.Resource;
import io.tidings.enrich.place.PlaceName.Form;
import io.tidings.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells that a place's name only stands in the name of a person, a body, an office, a language or a thing. */
final class LongerName {

    private static final Resource DATA = Resource.yaml("not-places.yaml");
    private static final Phrases<Boolean> AFTER = phrases("after-any");
    private static final Phrases<Boolean> BEFORE = phrases("before-any");
    private static final Set<String> COMPANIES = Set.copyOf(DATA.list("companies"));
    private static final Set<String> LEARNED = Set.copyOf(DATA.list("learned-bodies"));
    private static final Set<String> COUNTIES = Set.of("county", "counties", "parish", "parishes");
    private static final int LONGEST_LIST = 40;
    private static final Phrases<Boolean> SPOKEN = phrases("spoken");
    private static final Set<String> BODIES = Set.copyOf(DATA.list("bodies"));
    private static final Set<String> LANGUAGES = Set.copyOf(DATA.list("languages"));
    private static final Set<String> SPOKEN_AFTER = Set.copyOf(DATA.list("spoken-after"));
    private static final Set<String> GIVEN = Set.copyOf(DATA.list("given"));
    private static final Set<String> OFFICES = Set.of("minister", "secretary", "director", "representative");
    private static final Set<String> TITLES = Set.of(
            "minister", "senator", "commissioner", "justice", "judge", "councillor", "congressman", "congresswoman");
    private static final Set<String> SEATS = Set.of("based", "headquartered", "headquarters", "nations");
    private static final int LONGEST = 6;

    private final List<Token> tokens;
    private final List<String> keys;
    private final Set<String> people;
    private final @Nullable String country;

    /**
     * Names in a sentence.
     *
     * @param people places' names that are people's names too
     * @param country the announcer's, null when unknown
     */
    LongerName(List<Token> tokens, List<String> keys, Set<String> people, @Nullable String country) {
        this.country = country;
        this.tokens = tokens;
        this.keys = keys;
        this.people = people;
    }

    /** Whether the place found at these tokens is only part of another name. */
    boolean holds(int from, int to, PlaceName name) {
        return isThing(to)
                || isClass(to)
                || isInBodyName(from)
                || isFirm(to)
                || (name.form() != Form.PEOPLE && (BEFORE.longestBefore(keys, from) != null || isCounty(to)))
                || (name.isGroup() && (isBody(to) || isOffice(from)))
                || isLanguage(from, to, name)
                || isPerson(from, to, name)
                || isSeat(from, name)
                || isHalfName(from, name)
                || (name.form() == Form.CITY && to < keys.size() && keys.get(to).equals("process"));
    }

    /** "Malta Drive", "Malaysia Airlines". */
    private boolean isThing(int to) {
        return capitalAt(to) && AFTER.longestAt(keys, to) != null;
    }

    /** "Ohio-class submarines". */
    private boolean isClass(int to) {
        return to + 1 < keys.size()
                && keys.get(to).equals("-")
                && keys.get(to + 1).equals("class");
    }

    /** "Transplantation Society of Australia and New Zealand". */
    private boolean isInBodyName(int from) {
        int of = from - 1;
        while (of > 0 && from - of <= LONGEST && (capitalAt(of) || keys.get(of).equals("and"))) {
            of--;
        }
        return of > 0 && keys.get(of).equals("of") && capitalAt(of - 1) && LEARNED.contains(keys.get(of - 1));
    }

    /** "Perth Mint Trading Pty Ltd". */
    private boolean isFirm(int to) {
        for (int i = to; i < Math.min(tokens.size(), to + LONGEST - 1) && capitalAt(i); i++) {
            if (COMPANIES.contains(keys.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** "Washington County", "Orange, Washington and Windsor counties": American counties bear the names of other places. */
    private boolean isCounty(int to) {
        if (!"US".equals(country)) {
            return false;
        }
        for (int i = to; i < Math.min(tokens.size(), to + LONGEST_LIST); i++) {
            if (COUNTIES.contains(keys.get(i))) {
                return true;
            }
            if (!capitalAt(i) && !keys.get(i).equals(",") && !keys.get(i).equals("and")) {
                return false;
            }
        }
        return false;
    }

    /** "European Molecular Biology Laboratory". */
    private boolean isBody(int to) {
        for (int i = to; i < Math.min(tokens.size(), to + LONGEST); i++) {
            boolean joint = Set.of("and", "of", "for").contains(keys.get(i)) && i > to && capitalAt(i + 1);
            if (!joint && !capitalAt(i)) {
                return false;
            }
            if (BODIES.contains(keys.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** "Minister of State for Africa". */
    private boolean isOffice(int from) {
        int link = from - 1;
        if (link >= 0 && keys.get(link).equals("the")) {
            link--;
        }
        if (link < 1 || !keys.get(link).equals("for")) {
            return false;
        }
        return keys.subList(Math.max(0, link - 3), link).stream().anyMatch(OFFICES::contains);
    }

    /** "in English or in French", "speaks Japanese", "Sydney English teacher". */
    private boolean isLanguage(int from, int to, PlaceName name) {
        if (name.form() != Form.PEOPLE || to - from > 1 || !LANGUAGES.contains(keys.get(from))) {
            return false;
        }
        String before = from > 0 ? keys.get(from - 1) : "";
        boolean hyphen = to + 1 < keys.size() && keys.get(to).equals("-");
        String after = to < keys.size() ? keys.get(hyphen ? to + 1 : to) : "";
        boolean open = after.isEmpty()
                || !Character.isLetter(after.charAt(0))
                || Set.of("and", "or").contains(after);
        boolean listed =
                Set.of("and", "or", ",").contains(before) && from > 1 && LANGUAGES.contains(keys.get(from - 2));
        return SPOKEN_AFTER.contains(after)
                || (open
                        && (Set.of("in", "into").contains(before)
                                || listed
                                || SPOKEN.longestBefore(keys, from) != null));
    }

    /** "Rob Bradford", "Finn Aaltonen", "Prime Minister Kan". */
    private boolean isPerson(int from, int to, PlaceName name) {
        boolean surname =
                to - from == 1 && !name.isGroup() && (name.form() != Form.NAME || people.contains(keys.get(from)));
        if (!surname) {
            return false;
        }
        if (from > 0 && touches(from - 1) && tokens.get(from - 1).isCapitalised()) {
            String before = keys.get(from - 1);
            boolean titled = TITLES.contains(before) && people.contains(keys.get(from));
            return GIVEN.contains(before) || titled;
        }
        boolean adjective = name.form() == Form.PEOPLE && !keys.get(from).equals("finn");
        boolean given = !adjective && people.contains(keys.get(from)) && capitalAt(to) && touches(to - 1);
        return given && from == 0 && keys.get(to).length() > 3;
    }

    /** "based in Swansea", "the United Nations in New York": where a body has its seat. */
    private boolean isSeat(int from, PlaceName name) {
        int in = from - 1;
        return name.form() == Form.CITY && in > 0 && keys.get(in).equals("in") && SEATS.contains(keys.get(in - 1));
    }

    /** "Ms Kingi-Rolleston". */
    private boolean isHalfName(int from, PlaceName name) {
        return name.form() == Form.CITY
                && from > 1
                && keys.get(from - 1).equals("-")
                && tokens.get(from - 2).isCapitalised()
                && tokens.get(from - 2).end() == tokens.get(from - 1).start()
                && tokens.get(from - 1).end() == tokens.get(from).start();
    }

    private boolean capitalAt(int at) {
        return at < tokens.size() && tokens.get(at).isCapitalised();
    }

    private boolean touches(int at) {
        return tokens.get(at).end() + 1 == tokens.get(at + 1).start();
    }

    private static Phrases<Boolean> phrases(String list) {
        Phrases<Boolean> phrases = new Phrases<>();
        DATA.list(list).forEach(phrase -> phrases.add(Keys.of(phrase), true));
        return phrases;
    }
}

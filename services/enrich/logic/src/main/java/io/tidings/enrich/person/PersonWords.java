package io.tidings.enrich.person;

import io.tidings.enrich.lookup.Keys;
import io.tidings.enrich.lookup.Resource;
import io.tidings.text.Token;
import io.tidings.vocabulary.Regions;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The words that tell people from other capitals. */
public final class PersonWords {

    private static final Resource DATA = Resource.yaml("people.yaml");
    private static final Resource NAMES = Resource.yaml("names.yaml");

    static final Set<String> HONORIFICS = words("honorifics");
    static final Set<String> KEPT = words("kept");
    static final Set<String> PLAIN = words("plain");
    static final Set<String> WEAK = words("weak");
    static final Set<String> POSTNOMINALS = words("postnominals");
    static final Set<String> PARTICLES = words("particles");
    static final Set<String> OFFICES = words("offices");
    static final Set<String> BEFORE_OFFICE = words("before-office");
    static final Set<String> AFTER_OFFICE = words("after-office");
    static final Set<String> BEFORE_PERSON = words("before-person");
    static final Set<String> AFTER_PERSON = words("after-person");
    static final Set<String> TAIL_STOPS = words("tail-stops");
    private static final Set<String> THINGS = words("things");
    private static final Set<String> BODIES =
            Set.copyOf(Resource.yaml("organisations.yaml").list("heads"));
    private static final Set<String> NO_NAMES = Set.copyOf(NAMES.list("no-names"));
    private static final Set<String> GIVEN_PLACES = Set.copyOf(DATA.list("given-places"));
    private static final Set<String> GIVEN = folded("given-names.txt");
    private static final Set<String> COMMON = folded("common-words.txt");
    private static final Set<String> PLACES = places();

    private PersonWords() {}

    /** Whether a word is a given name somewhere. */
    static boolean isGiven(Token token) {
        return GIVEN.contains(Keys.of(token));
    }

    /** Whether a word is ordinary English. */
    public static boolean isCommon(Token token) {
        return COMMON.contains(Keys.of(token)) || COMMON.contains(singular(Keys.of(token)));
    }

    /** Whether two words can only be a person's given name and surname: the second is no ordinary word, place, thing or office. */
    public static boolean areName(Token given, Token surname) {
        boolean open = surname.isCapitalised()
                && surname.text().length() > 2
                && surname.text().chars().anyMatch(Character::isLowerCase);
        boolean other =
                isCommon(surname) || isPlace(surname) || isThing(surname) || isOffice(surname) || isNoName(surname);
        return open && !other && (isGiven(given) || GIVEN_PLACES.contains(Keys.of(given)));
    }

    /** Whether a word stands in the name of a place or of its people. */
    public static boolean isPlace(Token token) {
        return PLACES.contains(Keys.of(token));
    }

    /** Whether a word is the head of an office. */
    public static boolean isOffice(Token token) {
        return OFFICES.contains(token.lower());
    }

    /** Whether a word stands before the head of an office ("Deputy"). */
    public static boolean isBeforeOffice(Token token) {
        return BEFORE_OFFICE.contains(token.lower());
    }

    /** Whether a word makes a name that of a body or a thing. */
    static boolean isThing(Token token) {
        return THINGS.contains(token.lower()) || BODIES.contains(token.lower());
    }

    /** Whether a word begins sentences and never names. */
    public static boolean isNoName(Token token) {
        boolean initials = token.text().length() > 1 && token.text().chars().noneMatch(Character::isLowerCase);
        return NO_NAMES.contains(token.lower()) && !initials;
    }

    private static String singular(String word) {
        return word.endsWith("s") && word.length() > 3 ? word.substring(0, word.length() - 1) : word;
    }

    private static Set<String> words(String section) {
        return Set.copyOf(DATA.list(section));
    }

    private static Set<String> folded(String file) {
        Set<String> words = new HashSet<>();
        for (String line : Resource.lines(file)) {
            for (String word : line.split(" ", -1)) {
                words.addAll(Keys.of(word));
            }
        }
        return words;
    }

    /** Names of countries and their parts and peoples; of cities only where the name has one word. */
    private static Set<String> places() {
        Set<String> words = new HashSet<>();
        Regions.all().forEach(region -> words.addAll(Keys.of(region.name())));
        Resource.lines("gazetteer.txt").stream()
                .filter(line -> line.startsWith("en\t") && "NAKC".indexOf(line.charAt(3)) >= 0)
                .forEach(line -> addNames(line.substring(line.lastIndexOf('\t') + 1), words));
        words.removeIf(word -> word.length() < 3 && !word.equals("uk") && !word.equals("us") && !word.equals("eu"));
        words.addAll(List.of("un", "uk", "eu", "us", "u.s", "u.s.", "u.n.", "u.k."));
        return words;
    }

    private static void addNames(String names, Set<String> words) {
        Arrays.stream(names.split("\\|", -1)).forEach(name -> words.addAll(Keys.of(name)));
    }
}

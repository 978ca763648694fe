package io.tidings.query.service;

import io.tidings.query.language.Fact;
import io.tidings.query.language.Query;
import io.tidings.query.language.SearchQuery;
import io.tidings.search.Facet;
import io.tidings.search.KnownNames;
import io.tidings.search.SearchUnavailableException;
import io.tidings.vocabulary.Region;
import io.tidings.vocabulary.Regions;
import io.tidings.vocabulary.Theme;
import io.tidings.vocabulary.Themes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Themes and regions by the vocabulary, names by what announcements say. */
final class Suggestions {

    private static final int EACH = 5;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Comparator<Region> PARTS_LAST =
            Comparator.comparing(region -> region.kind() == Region.Kind.PART);

    private final KnownNames names;

    Suggestions(KnownNames names) {
        this.names = names;
    }

    /**
     * Something that may be meant.
     *
     * @param kind which field it belongs to
     * @param label for people
     * @param value the field's value
     * @param query the condition, as the query language writes it
     */
    record Suggestion(String kind, String label, String value, String query) {}

    /** At most five of each kind: what begins so first, then what has a word that does; countries and groups before parts. */
    List<Suggestion> startingWith(String start) throws SearchUnavailableException {
        String key = key(start);
        List<Suggestion> found = new ArrayList<>();
        best(Themes.all().stream(), key, Theme::label, Theme::id)
                .forEach(theme ->
                        found.add(suggestion("theme", theme.label(), theme.id(), new Query.Theme(theme.id()))));
        best(Regions.all().stream().sorted(PARTS_LAST), key, Region::name, Region::id)
                .forEach(region -> found.add(suggestion(
                        "region", region.name(), region.id(), new Query.Region(region.id(), Query.Region.USUAL))));
        Map<Facet, List<String>> known = names.startingWith(start, EACH);
        known.getOrDefault(Facet.FUND, List.of())
                .forEach(name -> found.add(suggestion("fund", name, name, new Query.Fund(name))));
        known.getOrDefault(Facet.ORGANISATION, List.of())
                .forEach(name -> found.add(suggestion("organisation", name, name, new Fact.Organisation(name))));
        known.getOrDefault(Facet.PUBLISHER, List.of())
                .forEach(name -> found.add(suggestion("publisher", name, name, new Fact.Publisher(name))));
        return found;
    }

    private static Suggestion suggestion(String kind, String label, String value, Query condition) {
        return new Suggestion(kind, label, value, new SearchQuery(condition, false, false).canonical());
    }

    /** How one thing is named in two ways. */
    @FunctionalInterface
    private interface Naming<T> {
        String of(T thing);
    }

    private static <T> List<T> best(Stream<T> things, String key, Naming<T> label, Naming<T> id) {
        return things.filter(thing -> rank(key(label.of(thing)), id.of(thing), key) < Integer.MAX_VALUE)
                .sorted(Comparator.comparingInt(thing -> rank(key(label.of(thing)), id.of(thing), key)))
                .limit(EACH)
                .toList();
    }

    private static int rank(String label, String id, String key) {
        if (key(id).equals(key) || label.equals(key)) {
            return 0;
        }
        if (label.startsWith(key)) {
            return 1;
        }
        boolean inside =
                BETWEEN_WORDS.splitAsStream(label).anyMatch(word -> word.startsWith(key)) || key(id).startsWith(key);
        return inside ? 2 : Integer.MAX_VALUE;
    }

    /** Without case and accents: who types "cote" means Côte d’Ivoire. */
    private static String key(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}

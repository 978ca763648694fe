package io.tidings.query.page;

import io.tidings.contracts.Delta;
import io.tidings.search.Facet;
import io.tidings.search.FacetCount;
import io.tidings.search.SearchAnswer;
import io.tidings.site.SiteAddress;
import io.tidings.site.Words;
import io.tidings.vocabulary.Groupings;
import io.tidings.vocabulary.Region;
import io.tidings.vocabulary.Regions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a search can be narrowed by.
 *
 * @param first the values that are chosen or typed, then the most frequent
 * @param rest those that are shown when somebody asks for more
 * @param omitted how many are not listed at all
 */
record FacetView(String name, String title, List<Value> first, List<Value> rest, int omitted) {

    private static final int FIRST = 7;
    private static final int LISTED = 60;

    /** What the page counts, in the order it is shown. */
    static final List<Facet> SHOWN =
            List.of(Facet.THEME, Facet.REGION, Facet.PUBLISHER, Facet.FUND, Facet.CURRENCY, Facet.DELTA);

    /**
     * A value to choose, or to let go.
     *
     * @param address where choosing leads
     */
    record Value(String id, String label, String count, boolean chosen, String address) {

        /** The value as a part of an element's id. */
        public String slug() {
            return id.replaceAll("[^\\p{L}\\p{N}]+", "-");
        }
    }

    static List<FacetView> of(SearchAnswer answer, SiteAddress asked) {
        return SHOWN.stream()
                .map(facet -> of(facet, answer.facets().getOrDefault(facet, List.of()), asked))
                .filter(facet -> !facet.first().isEmpty())
                .toList();
    }

    private static FacetView of(Facet facet, List<FacetCount> counts, SiteAddress asked) {
        String name = facet.name().toLowerCase(Locale.ROOT);
        List<Value> values = new ArrayList<>();
        for (String chosen : asked.all(name)) {
            if (counts.stream().noneMatch(count -> count.value().equalsIgnoreCase(chosen))) {
                values.add(new Value(chosen, label(facet, chosen, chosen), "", true, without(asked, name, chosen)));
            }
        }
        List<Value> counted =
                counts.stream().map(count -> value(facet, count, asked)).toList();
        Set<String> typed = typed(name, asked);
        counted.stream()
                .sorted(Comparator.comparing(value -> place(value, typed)))
                .forEach(values::add);
        int listed = Math.min(LISTED, values.size());
        int first = Math.min(FIRST, listed);
        return new FacetView(
                name,
                title(facet),
                List.copyOf(values.subList(0, first)),
                List.copyOf(values.subList(first, listed)),
                values.size() - listed);
    }

    /** What the search box asks for by name, such as {@code region:XK}. */
    private static Set<String> typed(String name, SiteAddress asked) {
        String start = name + ":";
        return asked.all("q").stream()
                .flatMap(words -> Stream.of(words.split("[\\s()]+")))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> word.startsWith(start))
                .map(word -> word.substring(start.length()))
                .collect(Collectors.toSet());
    }

    /** What is chosen or typed first; continents and clubs, which nearly everything belongs to, last. */
    private static int place(Value value, Set<String> typed) {
        if (value.chosen() || typed.contains(value.id().toLowerCase(Locale.ROOT))) {
            return 0;
        }
        boolean broad = Regions.find(value.id())
                .filter(region -> region.kind() == Region.Kind.GROUP)
                .filter(group -> !Groupings.standard().inherits(group.id()))
                .isPresent();
        return broad ? 2 : 1;
    }

    private static Value value(Facet facet, FacetCount count, SiteAddress asked) {
        String name = facet.name().toLowerCase(Locale.ROOT);
        boolean chosen = asked.all(name).stream().anyMatch(count.value()::equalsIgnoreCase);
        String address = chosen
                ? without(asked, name, count.value())
                : asked.with(name, count.value()).toString();
        return new Value(
                count.value(),
                label(facet, count.value(), count.label()),
                Words.number(count.count()),
                chosen,
                address);
    }

    private static String without(SiteAddress asked, String name, String value) {
        return asked.without(name, value).toString();
    }

    static String label(Facet facet, String value, String otherwise) {
        return switch (facet) {
            case THEME -> Names.theme(value);
            case REGION -> Regions.name(value);
            case DELTA -> delta(value);
            case CURRENCY, FUND, PUBLISHER, SOURCE, LANGUAGE, KIND, ORGANISATION -> otherwise;
        };
    }

    private static String delta(String word) {
        return Stream.of(Delta.values())
                .filter(delta -> delta.word().equals(word))
                .findFirst()
                .map(FacetView::words)
                .orElse(word);
    }

    private static String words(Delta delta) {
        return switch (delta) {
            case NEW -> "New money";
            case ADDITIONAL -> "On top of earlier money";
            case TOTAL -> "Envelope of other sums";
            case EXISTING -> "Announced before";
            case PART -> "Share of another sum";
        };
    }

    private static String title(Facet facet) {
        return switch (facet) {
            case THEME -> "Theme";
            case REGION -> "Place";
            case PUBLISHER -> "Publisher";
            case FUND -> "Fund";
            case CURRENCY -> "Currency";
            case DELTA -> "New or old money";
            case LANGUAGE -> "Language";
            case SOURCE -> "Source";
            case KIND -> "What happened";
            case ORGANISATION -> "Organisation";
        };
    }
}

package io.tidings.query.language;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A search as a URL asks for it.
 *
 * @param query what is asked; the parameters that are conditions are part of it
 * @param sort the order
 * @param size how many results, 1 to {@link #LARGEST_PAGE}
 * @param after where the page starts, as given out with the page before; null for the first page
 * @param counts what to count
 * @param exactTotal whether the number of results is counted to the end
 */
public record SearchParameters(
        SearchQuery query, Sort sort, int size, @Nullable String after, Counts counts, boolean exactTotal) {

    /** Most results on a page. */
    public static final int LARGEST_PAGE = 100;

    /** Results on a page when nobody says how many. */
    public static final int USUAL_PAGE = 20;

    /**
     * What is counted beside the results.
     *
     * @param facets values
     * @param histograms bars
     * @param currency the currency of {@link Histogram#AMOUNT}, ISO 4217; null when that is not asked for
     * @param converted whether lines stated in other currencies are converted to it
     */
    public record Counts(
            Set<Facet> facets,
            Set<Histogram> histograms,
            @Nullable String currency,
            boolean converted) {

        /** Nothing is counted. */
        public static final Counts NONE = new Counts(Set.of(), Set.of(), null, false);

        /** Copies the sets. */
        public Counts {
            facets = facets.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(facets));
            histograms = histograms.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(histograms));
        }
    }

    /** What parameters ask for, or what is wrong with them. */
    public sealed interface Outcome {

        /**
         * They are a search.
         *
         * @param parameters the search
         */
        record Accepted(SearchParameters parameters) implements Outcome {}

        /**
         * They are none.
         *
         * @param refusals what is wrong; at least one
         */
        record Refused(List<Refusal> refusals) implements Outcome {

            /** Copies the list. */
            public Refused {
                refusals = List.copyOf(refusals);
            }
        }
    }

    /**
     * A parameter that cannot be used.
     *
     * @param parameter its name
     * @param mistake what is wrong, with its position in the parameter's value
     */
    public record Refusal(String parameter, Mistake mistake) {}

    /**
     * Reads parameters. Repeated ones mean any of their values; blank ones count as absent; unknown ones are refused.
     *
     * @param parameters values by name
     * @param today the day that relative dates count from
     */
    public static Outcome read(Map<String, List<String>> parameters, LocalDate today) {
        return new ParameterReader(parameters, today).read();
    }
}

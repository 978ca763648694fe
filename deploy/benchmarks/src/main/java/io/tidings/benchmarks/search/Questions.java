package io.tidings.benchmarks.search;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tidings.contracts.AnnouncementEnriched;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Searches as people make them, each by its number: one to three words that stand in some announcement, and one or two filters,
 * common ones more often than rare ones. Hardly two are alike, so no cache of answers helps.
 */
record Questions(Parts parts, int announcements) {

    private static final List<String> SUMS =
            List.of("1000000", "250000", "5000000", "100000", "10000000", "2500000", "50000000", "750000");
    private static final List<String> CURRENCIES = List.of("GBP", "EUR", "USD", "AUD");
    private static final List<String> FILTERS = List.of("theme", "region", "amount", "from", "publisher");

    /**
     * A search, for the service and for Elasticsearch alone.
     *
     * @param parameters of the address
     * @param direct the same in Elasticsearch's own words: the words, the filters, 20 hits, nothing counted
     */
    record Question(String parameters, String direct) {}

    Question question(long number) {
        Lot lot = new Lot(-1 - number);
        List<String> parameters = new ArrayList<>();
        List<Map<String, ?>> filters = new ArrayList<>();
        filters.add(term("copy", false));
        filters.add(term("withdrawn", false));
        String words = words(lot);
        parameters.add("q=" + encoded(words));
        for (String filter : lot.several(FILTERS, 1 + lot.below(2))) {
            add(filter, lot, parameters, filters);
        }
        List<Map<String, ?>> must =
                Stream.of(words.split(" ")).map(Questions::word).toList();
        Map<String, ?> body = Map.of(
                "size",
                20,
                "track_total_hits",
                false,
                "query",
                Map.of("bool", Map.of("must", must, "filter", filters)));
        return new Question(String.join("&", parameters), json(body));
    }

    /** A search by one filter alone, which finds much. */
    String broad(long number) {
        Lot lot = new Lot(-1 - number);
        List<String> parameters = new ArrayList<>();
        add(lot.any(FILTERS), lot, parameters, new ArrayList<>());
        return String.join("&", parameters);
    }

    private String words(Lot lot) {
        AnnouncementEnriched one =
                new MadeAnnouncements(parts).history(lot.below(announcements)).getFirst();
        List<String> said = Stream.of(one.announcement().content().body().split("[^\\p{L}]+"))
                .filter(word -> word.length() > 4)
                .toList();
        return String.join(
                " ",
                java.util.stream.IntStream.rangeClosed(0, lot.below(3))
                        .mapToObj(word -> lot.any(said).toLowerCase(java.util.Locale.ROOT))
                        .distinct()
                        .toList());
    }

    private void add(String filter, Lot lot, List<String> parameters, List<Map<String, ?>> filters) {
        switch (filter) {
            case "theme" -> value(filter, "themes", lot.skewed(parts.themes())).addTo(parameters, filters);
            case "region" ->
                value(filter, "regions", lot.skewed(parts.places())).addTo(parameters, filters);
            case "publisher" ->
                value(filter, "publisher", lot.skewed(parts.publishers())).addTo(parameters, filters);
            case "amount" -> {
                String sum = lot.skewed(SUMS);
                String currency = lot.skewed(CURRENCIES);
                parameters.add("minAmount=" + sum + "&currency=" + currency);
                filters.add(atLeast(sum, currency));
            }
            default -> {
                LocalDate day = LocalDate.of(2026, 11, 1).minusDays(lot.below(1_500));
                parameters.add("from=" + day);
                filters.add(Map.of("range", Map.of("date", Map.of("gte", day.toString()))));
            }
        }
    }

    /** A condition for the service and for Elasticsearch. */
    private record Condition(String parameter, Map<String, ?> filter) {

        void addTo(List<String> parameters, List<Map<String, ?>> filters) {
            parameters.add(parameter);
            filters.add(filter);
        }
    }

    private static Condition value(String parameter, String field, String value) {
        return new Condition(parameter + "=" + encoded(value), term(field, value));
    }

    private static Map<String, ?> word(String word) {
        List<String> fields = List.of("event.announcement.content.title^3", "event.announcement.content.body");
        return Map.of("multi_match", Map.of("query", word, "fields", fields));
    }

    private static Map<String, ?> atLeast(String sum, String currency) {
        List<Map<String, ?>> line = List.of(
                term("funding.currency", currency),
                Map.of("range", Map.of("funding.value", Map.of("gte", Long.parseLong(sum) * 100))));
        return Map.of("nested", Map.of("path", "funding", "query", Map.of("bool", Map.of("filter", line))));
    }

    private static Map<String, ?> term(String field, Object value) {
        return Map.of("term", Map.of(field, value));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String json(Object value) {
        try {
            return new ObjectMapper().writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.tidings.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tidings.query.language.SearchParameters;
import io.tidings.query.language.SearchParameters.Outcome.Accepted;
import io.tidings.query.language.SearchQuery;
import io.tidings.search.Meaning;
import io.tidings.search.SearchRequest;
import io.tidings.testing.SharedTexts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How well searches are ranked, by words alone and by words and meaning, on the real Elasticsearch with the real model. The
 * corpus has to be there, since most judgements are about it. Takes minutes: {@code -Dtidings.relevance=true}.
 */
@EnabledIfSystemProperty(named = "tidings.relevance", matches = "true")
class RelevanceIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static RankedCollection collection;

    @BeforeAll
    static void everyAnnouncementIsIndexed() throws Exception {
        Map<String, JsonNode> all = new LinkedHashMap<>(Relevance.own());
        Path corpus = SharedTexts.assumeThere("evaluation/corpus/releases.jsonl");
        try (var in = Files.newInputStream(corpus)) {
            Relevance.lines(in).forEach(one -> all.put(one.get("id").asText(), one));
        }
        collection = RankedCollection.of(all);
    }

    @AfterAll
    static void close() throws Exception {
        if (collection != null) {
            collection.close();
        }
    }

    @Test
    void meaningBesideWordsRanksBetterThanWordsAlone() throws Exception {
        // Given
        List<Ranked> words = new ArrayList<>();
        List<Ranked> fused = new ArrayList<>();

        // When
        for (JudgedSearch search : Relevance.searches()) {
            SearchQuery query = query(search);
            words.add(new Ranked(search, byWords(query)));
            fused.add(new Ranked(search, fused(query)));
        }

        // Then
        print(words, fused);
        printTimes();
        for (int i = 0; i < words.size(); i++) {
            System.out.printf(
                    "%s %-10s %.3f %.3f  %s%n",
                    words.get(i).search.id(),
                    words.get(i).search.kind(),
                    words.get(i).ndcg(),
                    fused.get(i).ndcg(),
                    words.get(i).search.parameters());
        }
        assertThat(mean(fused, search -> !search.tuning()))
                .isGreaterThan(mean(words, search -> !search.tuning()) + 0.1);
        assertThat(mean(fused, search -> search.kind().equals("words")))
                .as("searches for words that stand there must not suffer")
                .isGreaterThan(mean(words, search -> search.kind().equals("words")) - 0.02);
    }

    /** On a warm server, one search after the other. */
    private static void printTimes() throws Exception {
        List<Long> words = new ArrayList<>();
        List<Long> vectors = new ArrayList<>();
        List<Long> rankings = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            for (JudgedSearch search : Relevance.searches()) {
                SearchQuery query = query(search);
                Meaning meaning = Meaning.of(query);
                long start = System.nanoTime();
                byWords(query);
                long searched = System.nanoTime();
                byte[] vector = collection.model().vector(meaning.text());
                long asked = System.nanoTime();
                collection.meaning().ranking(query, meaning, vector);
                words.add(searched - start);
                vectors.add(asked - searched);
                rankings.add(System.nanoTime() - asked);
            }
        }
        System.out.printf(
                "times of %d: by words %s, vector %s, fused ranking %s%n",
                words.size(), spread(words), spread(vectors), spread(rankings));
    }

    private static String spread(List<Long> nanos) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return "p50 %.1f p99 %.1f ms"
                .formatted(sorted.get(sorted.size() / 2) / 1e6, sorted.get(sorted.size() * 99 / 100) / 1e6);
    }

    private record Ranked(JudgedSearch search, List<String> ids) {
        double ndcg() {
            return search.ndcg(ids);
        }
    }

    private static List<String> byWords(SearchQuery query) throws Exception {
        return collection.search().search(SearchRequest.first(query, JudgedSearch.DEPTH)).hits().stream()
                .map(hit -> collection.name(hit.event().announcement().id()))
                .toList();
    }

    private static List<String> fused(SearchQuery query) throws Exception {
        Meaning meaning = Meaning.of(query);
        byte[] vector = collection.model().vector(meaning.text());
        return collection.meaning().ranking(query, meaning, vector).stream()
                .limit(JudgedSearch.DEPTH)
                .map(collection::name)
                .toList();
    }

    private static SearchQuery query(JudgedSearch search) {
        return ((Accepted) SearchParameters.read(search.parameters(), TODAY))
                .parameters()
                .query();
    }

    private static void print(List<Ranked> words, List<Ranked> fused) {
        System.out.printf(
                "indexed %s%n",
                collection.took().entrySet().stream()
                        .map(one -> one.getKey() + " " + seconds(one.getValue()))
                        .collect(Collectors.joining(", ")));
        for (boolean tuning : List.of(true, false)) {
            System.out.printf(
                    "%-28s %8s %8s %8s%n", tuning ? "tuning half" : "reported half", "searches", "words", "fused");
            row(words, fused, "all", search -> search.tuning() == tuning);
            for (String kind :
                    new TreeSet<>(words.stream().map(one -> one.search.kind()).toList())) {
                row(
                        words,
                        fused,
                        kind,
                        search -> search.tuning() == tuning && search.kind().equals(kind));
            }
        }
        System.out.printf("judged of the first ten: words %.0f %%, fused %.0f %%%n", judged(words), judged(fused));
    }

    private static void row(List<Ranked> words, List<Ranked> fused, String name, Predicate<JudgedSearch> which) {
        long count = words.stream().filter(one -> which.test(one.search)).count();
        System.out.printf("  %-26s %8d %8.3f %8.3f%n", name, count, mean(words, which), mean(fused, which));
    }

    private static double mean(List<Ranked> rankings, Predicate<JudgedSearch> which) {
        return rankings.stream()
                .filter(one -> which.test(one.search))
                .mapToDouble(Ranked::ndcg)
                .average()
                .orElseThrow();
    }

    private static double judged(List<Ranked> rankings) {
        long shown = rankings.stream()
                .mapToLong(one -> Math.min(JudgedSearch.DEPTH, one.ids.size()))
                .sum();
        return 100.0
                * rankings.stream().mapToLong(one -> one.search.judged(one.ids)).sum()
                / shown;
    }

    private static String seconds(Duration duration) {
        return "%.1f s".formatted(duration.toMillis() / 1000.0);
    }
}

package io.tidings.benchmarks.search;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tidings.vocabulary.Region;
import io.tidings.vocabulary.Regions;
import io.tidings.vocabulary.Theme;
import io.tidings.vocabulary.Themes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What announcements are put together from. Sentences and words are those of our own labelled announcements; names are made
 * of syllables; each list has what is common first.
 *
 * @param sentences to take whole or with some words changed
 * @param words the words of the sentences, the most frequent first, then {@value #NAMES} made-up names
 * @param themes theme ids
 * @param places countries, some parts of countries and some groups
 * @param publishers announcing bodies
 * @param funds funds and programmes
 * @param organisations named organisations
 * @param people named people
 */
record Parts(
        List<String> sentences,
        List<String> words,
        List<String> themes,
        List<String> places,
        List<String> publishers,
        List<String> funds,
        List<String> organisations,
        List<String> people) {

    private static final int NAMES = 60_000;
    private static final int SENTENCE_AT_LEAST = 40;
    private static final int SENTENCE_AT_MOST = 400;
    private static final List<String> SYLLABLES = List.of(
            ("ba ber bor ca cor da den dor el fen gar gol ha hol in jar ka kel la lin lo ma mer min mor na nor o "
                            + "pen per qua ra ren ro sa sel ta tan tor u va ver vil wa wen wor ya zan zel")
                    .split(" "));

    static Parts of(Path home) throws IOException {
        List<String> sentences = new ArrayList<>();
        for (Path file : texts(home.resolve("deploy/accuracy/src/main/resources/labelled"))) {
            for (String line : Files.readAllLines(file)) {
                sentences.addAll(sentences(line));
            }
        }
        Random random = new Random(1);
        List<String> words = new ArrayList<>(byFrequency(sentences));
        words.addAll(names(random, NAMES));
        return new Parts(
                sentences,
                words,
                shuffled(Themes.all().stream().map(Theme::id), random),
                places(random),
                named(random, 300, List.of("Ministry", "Office", "Department", "Commission")),
                named(random, 400, List.of("Fund", "Programme", "Facility", "Initiative")),
                named(random, 4_000, List.of("Institute", "Agency", "Council", "Alliance")),
                IntStream.range(0, 20_000)
                        .mapToObj(one -> name(random) + " " + name(random))
                        .toList());
    }

    private static List<String> sentences(String line) throws IOException {
        return Stream.of(new ObjectMapper().readTree(line).path("text").asText().split("(?<=[.!?])\\s+|\\n+"))
                .map(String::strip)
                .filter(text -> text.length() >= SENTENCE_AT_LEAST && text.length() <= SENTENCE_AT_MOST)
                .toList();
    }

    private static List<Path> texts(Path labelled) throws IOException {
        try (Stream<Path> files = Files.walk(labelled)) {
            return files.filter(file -> file.toString().endsWith(".announcements.jsonl"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> byFrequency(List<String> sentences) {
        Map<String, Integer> counts = new HashMap<>();
        sentences.stream()
                .flatMap(sentence -> Stream.of(sentence.split("[^\\p{L}]+")))
                .filter(word -> word.length() > 3)
                .forEach(word -> counts.merge(word, 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> places(Random random) {
        List<String> countries = shuffled(of(Region.Kind.COUNTRY), random);
        List<String> groups = shuffled(of(Region.Kind.GROUP), random);
        List<String> parts = shuffled(of(Region.Kind.PART), random);
        List<String> places = new ArrayList<>();
        for (int i = 0; i < countries.size(); i++) {
            places.add(countries.get(i));
            if (i % 6 == 5 && i / 6 < groups.size()) {
                places.add(groups.get(i / 6));
            }
            places.addAll(i % 4 == 3 ? parts.subList(i / 4, i / 4 + 1) : List.of());
        }
        return List.copyOf(places);
    }

    private static Stream<String> of(Region.Kind kind) {
        return Regions.all().stream().filter(region -> region.kind() == kind).map(Region::id);
    }

    private static List<String> shuffled(Stream<String> values, Random random) {
        List<String> list = new ArrayList<>(values.toList());
        Collections.shuffle(list, random);
        return List.copyOf(list);
    }

    private static List<String> named(Random random, int count, List<String> kinds) {
        return IntStream.range(0, count)
                .mapToObj(one -> name(random) + " " + name(random) + " " + kinds.get(one % kinds.size()))
                .toList();
    }

    private static List<String> names(Random random, int count) {
        return Stream.generate(() -> name(random)).distinct().limit(count).toList();
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder();
        int syllables = 2 + random.nextInt(3);
        for (int i = 0; i < syllables; i++) {
            name.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
        }
        return name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
    }
}

package io.tidings.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.contracts.Enrichment;
import io.tidings.contracts.RegionReading;
import io.tidings.enrich.SentenceCases.Case;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlaceSentencesTest {

    @ParameterizedTest
    @MethodSource("cases")
    void placesOfASentenceAreReadWithTheirRoles(Case sentence) {
        // When
        Enrichment read = SentenceCases.read(sentence);

        // Then
        assertThat(misread(sentence, read)).as(sentence.sentence()).isEmpty();
    }

    static Stream<Case> cases() {
        return SentenceCases.load("place-sentences.txt").stream();
    }

    static List<String> misread(Case sentence, Enrichment read) {
        Map<String, String> roles = read.regions().stream()
                .collect(Collectors.toMap(
                        RegionReading::id, region -> region.role().word()));
        return Stream.of(sentence.expected().split(","))
                .map(String::trim)
                .filter(expected -> !holds(expected, roles))
                .map(expected -> expected + " but read " + roles)
                .toList();
    }

    private static boolean holds(String expected, Map<String, String> roles) {
        if (expected.startsWith("!")) {
            return !roles.containsKey(expected.substring(1));
        }
        String[] words = expected.split(" ");
        String role = roles.get(words[0]);
        return role != null && (words[1].equals("?") || words[1].equals(role));
    }
}

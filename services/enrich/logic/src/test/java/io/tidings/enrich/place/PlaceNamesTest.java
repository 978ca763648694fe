package io.tidings.enrich.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.contracts.Content;
import io.tidings.enrich.lookup.Resource;
import io.tidings.enrich.passage.Passages;
import io.tidings.text.StructuredText;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which places are named, whatever they do. Foreign parts count as their country, as they do in a reading. */
class PlaceNamesTest {

    @ParameterizedTest
    @MethodSource("sentences")
    void theRightPlaceIsMeant(String line) {
        // Given
        String[] cells = line.split("\\|", 3);
        String country = cells[0].trim();

        // When
        Set<String> read = read(cells[2].trim(), country, "en");

        // Then
        Arrays.stream(cells[1].split(",")).map(String::trim).forEach(expected -> {
            if (expected.startsWith("!")) {
                assertThat(read).as(line).doesNotContain(expected.substring(1));
            } else {
                assertThat(read).as(line).contains(expected);
            }
        });
    }

    static Stream<String> sentences() {
        return Resource.lines("place-names.txt").stream();
    }

    @Test
    void aSharedNameIsDecidedByTheWholeText() {
        String text = "The fund opens today. A cinema in Perth will reopen. It is the first in Scotland.";

        assertThat(read(text, "GB", "en")).contains("GB-SCT").doesNotContain("AU");
    }

    @Test
    void countriesAreReadInTheLanguageOfTheText() {
        assertThat(read("L'aide ira à l'Ukraine et aux États-Unis.", "FR", "fr"))
                .containsExactly("UA", "US");
        assertThat(read("Die Hilfe für die Ukraine und Großbritannien.", "DE", "de"))
                .containsExactly("GB", "UA");
        assertThat(read("Wsparcie dla Ukrainy i Niemiec.", "PL", "pl")).containsExactly("DE", "UA");
        assertThat(read("Допомога для України та Польщі.", "UA", "uk")).containsExactly("PL", "UA");
    }

    @Test
    void namesOfAnotherLanguageAreNotReadInEnglish() {
        assertThat(read("Turquie and Allemagne are words here.", "GB", "en")).isEmpty();
    }

    private static Set<String> read(String text, String country, String language) {
        Set<String> ids = new TreeSet<>();
        StructuredText structured = StructuredText.of(new Content("", text, language));
        Passages.of(structured, country, language)
                .forEach(passage -> passage.places().stream()
                        .filter(place -> !place.doubtful())
                        .forEach(place -> ids.add(folded(place.id(), country))));
        return ids;
    }

    private static String folded(String id, String country) {
        boolean part = id.length() > 3 && id.charAt(2) == '-' && Character.isUpperCase(id.charAt(0));
        return part && !id.startsWith(country) ? id.substring(0, 2) : id;
    }
}

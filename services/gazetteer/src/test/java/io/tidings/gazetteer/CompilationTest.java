package io.tidings.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.gazetteer.Row.Kind;
import io.tidings.vocabulary.Region;
import io.tidings.vocabulary.Regions;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CompilationTest {

    private final Compilation compilation = new Compilation();

    @Test
    void theDataIsSound() {
        assertThat(compilation.faults()).isEmpty();
    }

    @Test
    void everyCountryHasANameInEveryLanguage() {
        Set<String> countries = Regions.all().stream()
                .filter(region -> region.kind() == Region.Kind.COUNTRY)
                .map(Region::id)
                .collect(Collectors.toSet());
        for (String language : Compilation.LANGUAGES) {
            Set<String> named = compilation.rows().stream()
                    .filter(row -> row.language().equals(language) && row.kind() == Kind.NAME)
                    .map(Row::id)
                    .collect(Collectors.toSet());
            // One country's name may be another's first: two islands of one name, say.
            assertThat(countries.stream().filter(id -> !named.contains(id)).toList())
                    .as(language)
                    .hasSizeLessThanOrEqualTo(2);
        }
    }

    @Test
    void everyRowNamesARegionOfTheVocabulary() {
        assertThat(compilation.rows())
                .allSatisfy(
                        row -> assertThat(Regions.find(row.id())).as(row.name()).isPresent());
    }

    @Test
    void aNameOfTwoCountriesWithoutARuleIsAFault() {
        List<Row> rows = List.of(
                Row.english(Kind.CITY, "FR", "Somewhere"),
                Row.english(Kind.CITY, "DE-BY", "Somewhere"),
                Row.english(Kind.CITY, "DE-BE", "Elsewhere"),
                Row.english(Kind.CITY, "DE", "Elsewhere"));

        assertThat(new Ambiguities().faults(rows))
                .contains("somewhere is the name of [DE-BY, FR] and no rule says when of which")
                .noneMatch(fault -> fault.startsWith("elsewhere"));
    }

    @Test
    void namesComeFromEverySource() {
        assertThat(compilation.rows())
                .contains(
                        new Row("pl", Kind.NAME, "UA", "Ukrainie"),
                        new Row("fr", Kind.NAME, "US", "États-Unis"),
                        Row.english(Kind.NAME, "CI", "Ivory Coast"),
                        Row.english(Kind.PEOPLE, "XK", "Kosovar"),
                        Row.english(Kind.PART, "AT-2", "Carinthia"),
                        Row.english(Kind.TOWN, "GB-ENG", "Skegness"),
                        Row.english(Kind.CITY, "BD", "Cox's Bazar"));
    }

    @Test
    void sameDataGivesSameBytes() {
        assertThat(new Compilation().text()).isEqualTo(compilation.text());
    }
}

package io.tidings.classify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a clause shows of the themes by its own words. */
class LineThemesTest {

    @ParameterizedTest
    @CsvSource({
        "for new lorries that bring aid to the importance of nothing, trade",
        "for a system that works up to forty degrees, education",
        "to hold a competition between choirs, economy",
        "for Irish people abroad, culture",
        "for a pool of experts, culture"
    })
    void passingWordShowsNoTheme(String clause, String theme) {
        assertThat(Announcements.CLASSIFIER.strengthsIn(clause)).doesNotContainKey(theme);
    }

    @ParameterizedTest
    @CsvSource({
        "to replace trolleybuses in the capital, transport",
        "for predator control on the peninsula, environment",
        "to settle False Claims Act allegations, justice",
        "for brownfield sites in six towns, housing",
        "for emergency grant aid after the storm, humanitarian",
        "to hire work coaches at jobcentres, employment",
        "for medicines that PHARMAC buys, health",
        "for loans of the Provincial Growth Fund, economy"
    })
    void termOfAnyGovernmentShowsItsTheme(String clause, String theme) {
        assertThat(Announcements.CLASSIFIER.strengthsIn(clause)).containsKey(theme);
    }
}

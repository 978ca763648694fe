package io.tidings.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.query.language.SearchParameters;
import io.tidings.query.language.SearchParameters.Outcome.Accepted;
import io.tidings.query.language.SearchQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeaningTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "help farmers floods | help farmers floods | `` | ``",
                "kosovo | kosovo | `` | ``",
                "floods theme:climate | floods | theme:climate | theme:climate",
                "aid \"hybrid threats\" from:2025-01-01 | aid hybrid threats | \"hybrid threats\" from:2025-01-01 | from:2025-01-01",
                "aid NOT floods region:XK | aid | NOT floods region:XK | region:XK",
                "aid (floods OR drought) | aid | floods OR drought | ``",
                "theme:cyber | `` | theme:cyber | theme:cyber",
            })
    void bareWordsSayWhatIsMeantAndTheRestStillHolds(String text, String meant, String held, String vectorless) {
        Meaning meaning = Meaning.of(query(text));

        assertThat(meaning.text()).isEqualTo(meant);
        assertThat(meaning.held()).isEqualTo(query(held));
        assertThat(meaning.vectorless()).isEqualTo(query(vectorless));
    }

    private static SearchQuery query(String text) {
        return ((Accepted) SearchParameters.read(Map.of("q", List.of(text)), LocalDate.of(2026, 11, 22)))
                .parameters()
                .query();
    }
}

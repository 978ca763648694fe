package io.tidings.query.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplanationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "* | all announcements",
                "kosovo \"hybrid threats\" | announcements that say “kosovo” and that say “hybrid threats”",
                "from:2025-10-01 theme:cyber region:XK amount>=£3m | announcements since 1 October 2025 and whose same funding line is at least GBP 3 million, about cyber and for Kosovo or a group containing it",
                "amount>=3m | announcements with a funding line at least 3 million (in the line's own currency)",
                "region:DE OR NOT region.venue:DE | announcements either for or about Germany or a group containing it or not with Germany or a group containing it as venue",
                "amount:unstated | announcements that mention funding without an amount",
                "copies:include withdrawn:include | all announcements; copies and withdrawn ones included",
            })
    void aQueryIsSaidInPlainWords(String query, String words) {
        assertThat(Explanation.of(Asked.query(query))).isEqualTo(words);
    }
}

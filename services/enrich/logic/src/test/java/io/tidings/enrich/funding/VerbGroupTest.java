package io.tidings.enrich.funding;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.enrich.lookup.Keys;
import io.tidings.enrich.passage.Unit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerbGroupTest {

    @ParameterizedTest
    @CsvSource({
        "the council will provide, give, future",
        "the grant is to be spent, invest, future-passive",
        "we have already committed, commit, perfect",
        "the money was announced, announce, past-passive",
        "the harbour is being given, give, present-passive",
        "ministers are now investing, invest, ongoing",
        "the bank agreed to pay, give, infinitive",
        "teams may apply, receive, modal",
        "the region received, receive, past"
    })
    void lastVerbIsReadWithItsTenseAndVoice(String words, String verb, String form) {
        // When
        List<Unit> units = units(words);
        VerbGroup group = VerbGroup.at(units, units.size() - 1);

        // Then
        assertThat(group).isNotNull();
        assertThat(group.verb()).isEqualTo(verb);
        assertThat(group.form()).isEqualTo(form);
    }

    @ParameterizedTest
    @CsvSource({"a total", "the new fund", "its support", "the pier"})
    void nounIsNoVerb(String words) {
        // When
        List<Unit> units = units(words);

        // Then
        assertThat(VerbGroup.at(units, units.size() - 1)).isNull();
    }

    private static List<Unit> units(String words) {
        List<Unit> units = new ArrayList<>();
        for (String key : Keys.of(words)) {
            units.add(new Unit(key, units.size(), units.size() + 1, null, List.of()));
        }
        return units;
    }
}

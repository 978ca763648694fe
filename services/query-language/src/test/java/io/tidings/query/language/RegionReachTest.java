package io.tidings.query.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.query.language.RegionReach.Spell;
import io.tidings.vocabulary.Groupings;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegionReachTest {

    @ParameterizedTest
    @ValueSource(strings = {"XK", "GB", "GB-NIR", "eu", "world", "nato", "western-balkans", "g20"})
    void spellsCoverAllTimeWithoutGapsAndAgreeWithTheGroupings(String region) {
        List<Spell> spells = RegionReach.of(region, Groupings.standard()).spells();

        assertThat(spells.getFirst().from()).isNull();
        assertThat(spells.getLast().before()).isNull();
        for (int i = 1; i < spells.size(); i++) {
            assertThat(spells.get(i).from()).isEqualTo(spells.get(i - 1).before());
        }
        RegionReach reach = RegionReach.of(region, Groupings.standard());
        for (LocalDate day = LocalDate.of(1990, 1, 1); day.getYear() < 2027; day = day.plusDays(13)) {
            Set<String> regions = reach.on(day).regions();
            assertThat(regions.contains(region)).isTrue();
            assertThat(regions.containsAll(Groupings.standard().members(region, day)))
                    .isTrue();
            assertThat(reach.on(day).through()).allMatch(Groupings.standard()::inherits);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB-NIR", "AU-QLD", "US-TX", "FI-18"})
    void aPartFindsNeitherItsCountryNorItsCountrysGroups(String part) {
        Spell now = RegionReach.of(part, Groupings.standard()).on(LocalDate.of(2026, 11, 1));

        assertThat(now.all()).containsExactly(part);
    }

    @Test
    void aCountryFindsTheSmallGroupsItBelongsTo() {
        Spell now = RegionReach.of("XK", Groupings.standard()).on(LocalDate.of(2026, 11, 1));

        assertThat(now.through()).containsExactly("western-balkans");
    }
}

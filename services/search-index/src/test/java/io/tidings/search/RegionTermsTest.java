package io.tidings.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.contracts.RegionReading;
import io.tidings.contracts.RegionRole;
import io.tidings.contracts.Span;
import io.tidings.query.language.RegionReach;
import io.tidings.vocabulary.Groupings;
import io.tidings.vocabulary.Regions;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RegionTermsTest {

    @Test
    void aPartIsIndexedAsItselfAndAsAPartOfItsCountry() {
        assertThat(RegionTerms.of(List.of(reading("GB-NIR", RegionRole.BENEFICIARY))))
                .containsExactlyInAnyOrder("GB-NIR", "GB-NIR:beneficiary", "GB/", "GB/:beneficiary");
    }

    @Test
    void termsMeetExactlyWhenTheReachHoldsTheRegionInTheRole() {
        // Given
        Random random = new Random(7);
        List<String> regions = Regions.all().stream().map(region -> region.id()).toList();
        LocalDate day = LocalDate.of(2025, 10, 9);
        for (int i = 0; i < 3000; i++) {
            // When
            String asked = regions.get(random.nextInt(regions.size()));
            RegionReading reading =
                    reading(regions.get(random.nextInt(regions.size())), RegionRole.values()[random.nextInt(8)]);
            Set<RegionRole> roles = EnumSet.of(RegionRole.values()[random.nextInt(8)], RegionRole.VENUE);
            Set<String> reach =
                    RegionReach.of(asked, Groupings.standard()).on(day).all();
            // Then
            boolean meet = !Collections.disjoint(RegionTerms.of(List.of(reading)), RegionTerms.asked(reach, roles));
            assertThat(meet)
                    .as(asked + " " + reading.id())
                    .isEqualTo(reach.contains(reading.id()) && roles.contains(reading.role()));
            assertThat(Collections.disjoint(RegionTerms.ofLine(List.of(reading.id())), RegionTerms.asked(reach)))
                    .isEqualTo(!reach.contains(reading.id()));
        }
    }

    @Test
    void theWholeWorldIsAskedForInFewTerms() {
        Set<String> world = RegionReach.of("world", Groupings.standard())
                .on(LocalDate.of(2025, 1, 1))
                .all();
        assertThat(world).hasSizeGreaterThan(4000);
        assertThat(RegionTerms.asked(world)).hasSizeLessThan(600);
    }

    private static RegionReading reading(String id, RegionRole role) {
        return new RegionReading(id, role, 1, List.of(new Span(Span.Part.BODY, 0, 1, "x")));
    }
}

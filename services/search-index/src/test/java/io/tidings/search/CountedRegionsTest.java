package io.tidings.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.contracts.RegionReading;
import io.tidings.contracts.RegionRole;
import io.tidings.contracts.Span;
import io.tidings.query.language.QueryEvaluator;
import io.tidings.vocabulary.Groupings;
import io.tidings.vocabulary.Region;
import io.tidings.vocabulary.Regions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CountedRegionsTest {

    private static final QueryEvaluator EVALUATOR = new QueryEvaluator(Groupings.standard());

    @Test
    void anAnnouncementIsCountedUnderExactlyTheCountriesAndGroupsThatFindItOnItsDay() {
        Random random = new Random(11);
        List<String> places = Regions.all().stream().map(Region::id).toList();
        List<String> asked = places.stream().filter(CountedRegions::holds).toList();
        for (int i = 0; i < 400; i++) {
            // Given
            String place = places.get(random.nextInt(places.size()));
            LocalDate day = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(28_000));
            // When
            List<String> counted = CountedRegions.STANDARD.ofLine(List.of(place), day);
            // Then
            assertThat(counted)
                    .as(place + " on " + day)
                    .containsExactlyInAnyOrderElementsOf(asked.stream()
                            .filter(region -> EVALUATOR.reach(region).on(day).answers(place))
                            .toList());
        }
    }

    @Test
    void onlyRolesThatSearchesMeanWithoutNamingOneCount() {
        LocalDate day = LocalDate.of(2025, 10, 9);
        for (RegionRole role : RegionRole.values()) {
            List<String> counted = CountedRegions.STANDARD.of(List.of(reading("XK", role)), day);
            boolean usual = Set.of(RegionRole.BENEFICIARY, RegionRole.SUBJECT).contains(role);
            assertThat(counted.contains("western-balkans+")).as(role.word()).isEqualTo(usual);
            assertThat(counted.contains("XK")).as(role.word()).isEqualTo(usual);
        }
    }

    @Test
    void aSmallGroupCountsForItsMembersAndALargeOneDoesNot() {
        LocalDate day = LocalDate.of(2025, 10, 9);
        assertThat(CountedRegions.STANDARD.ofLine(List.of("western-balkans"), day))
                .contains("XK", "RS", "western-balkans");
        assertThat(CountedRegions.STANDARD.ofLine(List.of("eu"), day))
                .contains("eu")
                .doesNotContain("FR");
    }

    @Test
    void whatAnAnnouncementNamesIsToldFromWhatElseItIsFoundBy() {
        // Given
        LocalDate day = LocalDate.of(2025, 10, 9);
        List<RegionReading> regions = List.of(
                reading("GB-SCT", RegionRole.BENEFICIARY),
                reading("XK", RegionRole.SUBJECT),
                reading("FR", RegionRole.VENUE));
        // When
        List<String> counted = CountedRegions.STANDARD.of(regions, day);
        // Then
        assertThat(counted)
                .contains("GB-SCT", "GB+", "XK", "western-balkans+")
                .doesNotContain("GB", "XK+", "FR", "FR+");
    }

    @Test
    void namedAndFoundAreAddedUp() {
        Map<String, Long> counted = Map.of("GB", 3L, "GB+", 4L, "GB-SCT", 2L, "eu+", 5L);
        assertThat(CountedRegions.named(counted)).isEqualTo(Map.of("GB", 3L, "GB-SCT", 2L));
        assertThat(CountedRegions.found(counted)).isEqualTo(Map.of("GB", 7L, "GB-SCT", 2L, "eu", 5L));
        assertThat(CountedRegions.counts(Map.of("GB", 3L, "GB-SCT", 2L), Map.of("GB", 7L, "eu", 5L)))
                .isEqualTo(Map.of("GB", 7L, "GB-SCT", 2L));
    }

    private static RegionReading reading(String id, RegionRole role) {
        return new RegionReading(id, role, 1, List.of(new Span(Span.Part.BODY, 0, 1, "x")));
    }
}

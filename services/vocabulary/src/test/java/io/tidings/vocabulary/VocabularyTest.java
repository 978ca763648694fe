package io.tidings.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
    private final Groupings groupings = Groupings.standard();

    @Test
    void groupingsAreKnownByTheirFingerprintWhateverTheyAreCalled() {
        // Given
        List<Groupings.Group> renamed = groupings.all().stream()
                .map(group -> new Groupings.Group(
                        group.id(), group.name() + "s", group.inherit(), group.source(), group.members()))
                .toList();
        List<Groupings.Group> changed = groupings.all().stream()
                .map(group -> new Groupings.Group(
                        group.id(),
                        group.name(),
                        group.inherit() != group.id().equals("sahel"),
                        group.source(),
                        group.members()))
                .toList();
        // Then
        assertThat(groupings.fingerprint()).matches("[0-9a-f]{16}");
        assertThat(new Groupings(renamed).fingerprint()).isEqualTo(groupings.fingerprint());
        assertThat(new Groupings(changed).fingerprint()).isNotEqualTo(groupings.fingerprint());
    }

    @Test
    void thereAreTwentyEightThemes() {
        assertThat(Themes.all()).hasSize(28);
        assertThat(Themes.find("cyber")).map(Theme::label).contains("Cyber");
    }

    @Test
    void aMistypedWordFindsItsNeighbour() {
        assertThat(Themes.closest("cyb")).contains("cyber");
        assertThat(Themes.closest("migrtion")).contains("migration");
        assertThat(Themes.closest("zzzzzz")).isEmpty();
        assertThat(Regions.closest("Kosovo")).contains("XK");
        assertThat(Regions.closest("western-balkan")).contains("western-balkans");
    }

    @Test
    void regionsKnowTheirKindAndCountry() {
        assertThat(Regions.find("XK")).contains(new Region("XK", "Kosovo", Region.Kind.COUNTRY));
        assertThat(Regions.find("GB-NIR")).contains(new Region("GB-NIR", "Northern Ireland", Region.Kind.PART));
        assertThat(Regions.find("sahel")).map(Region::kind).contains(Region.Kind.GROUP);
        assertThat(Regions.countryOf("GB-NIR")).isEqualTo("GB");
        assertThat(Regions.countryOf("western-balkans")).isEqualTo("western-balkans");
        assertThat(Regions.find("xk")).isEmpty();
    }

    @Test
    void everyMemberOfEveryGroupIsARegion() {
        for (Groupings.Group group : groupings.all()) {
            assertThat(group.members())
                    .as(group.id())
                    .isNotEmpty()
                    .allSatisfy(member -> assertThat(Regions.find(member.id()))
                            .as(member.id())
                            .isPresent());
        }
    }

    @Test
    void membershipHoldsOnItsDays() {
        assertThat(groupings.members("eu", LocalDate.of(2020, 1, 31))).contains("GB", "FR");
        assertThat(groupings.members("eu", LocalDate.of(2020, 2, 1))).doesNotContain("GB");
        assertThat(groupings.members("nato", LocalDate.of(2024, 3, 6))).doesNotContain("SE");
        assertThat(groupings.members("nato", LocalDate.of(2024, 3, 7))).contains("SE");
    }

    @Test
    void whoLeftAndCameBackBelongsOnTheDaysBetweenNot() {
        assertThat(groupings.members("commonwealth", LocalDate.of(2013, 6, 1))).doesNotContain("FJ");
        assertThat(groupings.members("commonwealth", LocalDate.of(2015, 6, 1)))
                .contains("FJ")
                .doesNotContain("GM");
        assertThat(groupings.members("commonwealth", LocalDate.of(2017, 6, 1))).doesNotContain("GM", "MV");
        assertThat(groupings.members("commonwealth", TODAY)).contains("FJ", "GM", "MV");
        assertThat(groupings.members("ecowas", LocalDate.of(2025, 1, 28))).contains("ML");
        assertThat(groupings.members("ecowas", LocalDate.of(2025, 1, 29))).doesNotContain("ML", "NE", "BF");
        assertThat(groupings.members("g20", TODAY)).contains("african-union", "NG", "PL");
    }

    @Test
    void groupsSayWhereTheirMembershipIsFrom() {
        assertThat(groupings.all())
                .allSatisfy(group -> assertThat(group.source()).as(group.id()).isNotBlank());
        assertThat(groupings.members("eu", TODAY)).hasSize(27);
        assertThat(groupings.members("nato", TODAY)).hasSize(32);
        assertThat(groupings.members("african-union", TODAY)).hasSize(55);
        assertThat(groupings.members("commonwealth", TODAY)).hasSize(56);
        assertThat(groupings.members("caricom", TODAY)).hasSize(15);
        assertThat(groupings.members("pacific-islands-forum", TODAY)).hasSize(18);
        assertThat(groupings.members("asean", TODAY)).hasSize(11);
    }

    @Test
    void membershipReachesAnyStepsDownAndUp() {
        assertThat(groupings.members("world", TODAY)).contains("europe", "western-balkans", "XK");
        assertThat(groupings.groupsOf("XK", TODAY)).containsExactly("europe", "western-balkans", "world");
        assertThat(groupings.groupsOf("GB-NIR", TODAY)).contains("commonwealth", "europe");
    }

    @Test
    void onlySmallGroupsInherit() {
        assertThat(groupings.inherits("western-balkans")).isTrue();
        assertThat(groupings.inherits("nato")).isFalse();
        assertThat(groupings.all())
                .filteredOn(Groupings.Group::inherit)
                .allSatisfy(group ->
                        assertThat(groupings.members(group.id(), TODAY)).hasSizeLessThanOrEqualTo(20));
    }
}

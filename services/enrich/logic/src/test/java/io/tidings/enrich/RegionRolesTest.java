package io.tidings.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.classify.AnnouncementClassifier;
import io.tidings.contracts.Announcement;
import io.tidings.contracts.Enrichment;
import io.tidings.contracts.FundingLine;
import io.tidings.contracts.RegionReading;
import io.tidings.contracts.RegionRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the regions of an announcement do, and which of them receive its money. */
final class RegionRolesTest {

    private static final AnnouncementClassifier CLASSIFIER = AnnouncementClassifier.standard();
    private static final AnnouncementEnricher ENRICHER = new AnnouncementEnricher(CLASSIFIER);

    @Test
    void aMeasureForTheWholeNationBenefitsTheAnnouncersCountry() {
        // When
        Map<String, RegionRole> roles = roles("""
                Pensions to rise in April

                Pensioners across the UK will see their state pension rise by 4 per cent next April.

                The increase applies to everybody who receives the state pension, in every part of the country.

                Ministers said that older people deserve certainty about their incomes.
                """);

        // Then
        assertThat(roles).containsEntry("GB", RegionRole.BENEFICIARY);
    }

    @Test
    void aidAbroadDoesNotBenefitTheAnnouncersCountry() {
        // When
        Map<String, RegionRole> roles = roles("""
                UK aid for flooded villages in Malawi

                The UK will provide £3 million of humanitarian aid to families in Malawi who lost their homes in the floods.

                The aid will pay for tents, clean water and medicine.
                """);

        // Then
        assertThat(roles).containsEntry("MW", RegionRole.BENEFICIARY).doesNotContainKey("GB");
    }

    @Test
    void membersOfAGroupThatAreListedFarAwayDoNotShareItsMoney() {
        // When
        List<FundingLine> lines = read("""
                UK strengthens relations with the Western Balkans

                The UK will provide £4 million for cyber defences in the Western Balkans.

                The money will train public servants over three years.

                The countries of the region are Albania, Kosovo, Montenegro, North Macedonia and Serbia.
                """).funding();

        // Then
        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().regions()).containsExactly("western-balkans");
    }

    private static Map<String, RegionRole> roles(String text) {
        return read(text).regions().stream().collect(Collectors.toMap(RegionReading::id, RegionReading::role));
    }

    private static Enrichment read(String text) {
        Announcement announcement = Seeds.announcement(text, LocalDate.of(2026, 5, 4));
        return ENRICHER.enrich(announcement, CLASSIFIER.classify(announcement));
    }
}

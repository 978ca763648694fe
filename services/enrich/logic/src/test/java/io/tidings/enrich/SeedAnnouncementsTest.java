package io.tidings.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tidings.contracts.Announcement;
import io.tidings.contracts.Announcer;
import io.tidings.contracts.Content;
import io.tidings.contracts.DateReading;
import io.tidings.contracts.Enrichment;
import io.tidings.contracts.FundingLine;
import io.tidings.contracts.FundingWithoutAmount;
import io.tidings.contracts.RegionReading;
import io.tidings.contracts.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The two seed announcements come out as the annotation guide lists them, and altered copies come out altered. */
class SeedAnnouncementsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 10, 22);

    @Test
    void summitHasTwoLinesWithTheirPurposesRegionsPeriodAndFund() {
        // When
        Enrichment read = summit(Seeds.summit());

        // Then
        assertThat(read.announcer()).isEqualTo(new Announcer("GB", true));
        assertThat(read.funding())
                .extracting(
                        SeedAnnouncementsTest::money,
                        line -> line.delta().word(),
                        FundingLine::parent,
                        FundingLine::mentions,
                        FundingLine::period,
                        FundingLine::fund,
                        FundingLine::themes,
                        line -> Set.copyOf(line.regions()))
                .containsExactly(
                        tuple("4000000 GBP", "new", null, 2, null, null, List.of("cyber"), Set.of("western-balkans")),
                        tuple(
                                "10000000 GBP",
                                "new",
                                null,
                                2,
                                "FY 2025/26",
                                "Integrated Security Fund",
                                List.of("crime", "migration"),
                                Set.of("western-balkans", "XK", "RS")));
        assertThat(read.sum()).isEqualTo(Map.of("GBP", new BigDecimal("14000000")));
        assertThat(read.otherMoney()).isEmpty();
        assertThat(read.fundingWithoutAmount()).isEmpty();
    }

    @Test
    void summitGivesEachRegionItsStrongestRole() {
        // When
        Map<String, String> roles = roles(summit(Seeds.summit()));

        // Then
        assertThat(roles)
                .containsAllEntriesOf(roles("beneficiary", "western-balkans", "XK", "RS"))
                .containsAllEntriesOf(roles("partner", "IQ", "FR", "DE"))
                .containsAllEntriesOf(roles("actor", "RU"))
                .containsAllEntriesOf(
                        roles("attendee", "AL", "BA", "ME", "MK", "AT", "BG", "HR", "eu", "GR", "IE", "IT", "PL", "SI"))
                .containsAllEntriesOf(roles("venue", "GB-NIR"))
                .containsAllEntriesOf(roles("mentioned", "GB-ENG", "europe"))
                .hasSize(23);
    }

    @Test
    void missionHasReceiversContributorsAndAFundWithoutAmount() {
        // When
        Enrichment read = mission(Seeds.kfor());

        // Then
        assertThat(roles(read))
                .containsAllEntriesOf(roles("beneficiary", "XK", "western-balkans", "AL", "BA", "ME", "MK", "RS"))
                .containsAllEntriesOf(roles("contributor", "IT", "TR", "PL", "US"))
                .containsAllEntriesOf(roles("mentioned", "GB-ENG", "europe"))
                .hasSize(13);
        assertThat(read.funding()).isEmpty();
        assertThat(read.otherMoney()).isEmpty();
        assertThat(read.fundingWithoutAmount())
                .extracting(FundingWithoutAmount::fund)
                .containsExactly("Integrated Security Fund");
        assertThat(read.dates())
                .extracting(DateReading::to, DateReading::kind)
                .contains(tuple(LocalDate.of(2028, 12, 31), DateReading.DateKind.COMMITMENT_END));
    }

    @Test
    void everySpanQuotesTheStoredText() {
        for (String body : List.of(Seeds.summit(), Seeds.kfor())) {
            Announcement announcement = Seeds.announcement(body, DAY);
            Content content = announcement.content();
            Enrichment read = new AnnouncementEnricher()
                    .enrich(announcement, AnnouncementRecords.classification(List.of("crime")));
            assertThat(Spans.of(read)).isNotEmpty().allMatch(span -> span.quotes(content));
        }
    }

    @Test
    void mentionsOfALineQuoteItsFigureWhereverItWasWrapped() {
        // When
        FundingLine cyber = summit(Seeds.summit()).funding().getFirst();

        // Then
        assertThat(cyber.evidence()).extracting(Span::text).containsExactly("£4million", "£4\nmillion");
    }

    @Test
    void otherAmountsAndCurrenciesGiveOtherLines() {
        // Given
        String altered = Seeds.summit()
                .replace("£4million", "€7.5million")
                .replace("£4\nmillion", "€7.5\nmillion")
                .replace("£10 million", "£23.4 million");

        // When
        Enrichment read = summit(altered);

        // Then
        assertThat(read.funding())
                .extracting(SeedAnnouncementsTest::money, FundingLine::mentions)
                .containsExactly(tuple("7500000 EUR", 2), tuple("23400000 GBP", 2));
    }

    @Test
    void otherCountriesGiveOtherRegions() {
        // Given
        String altered = Seeds.summit()
                .replace("Kosovo", "Moldova")
                .replace("Serbia", "Ukraine")
                .replace("Western\nBalkans", "South Caucasus")
                .replace("Western Balkans", "South Caucasus")
                .replace("Western Balkan ", "South Caucasus ")
                .replace("Iraq, France, Germany", "Vietnam, Spain, Norway")
                .replace("Russian", "Iranian");

        // When
        Enrichment read = summit(altered);

        // Then
        assertThat(read.funding().get(1).regions()).containsExactlyInAnyOrder("south-caucasus", "MD", "UA");
        assertThat(roles(read))
                .containsAllEntriesOf(roles("beneficiary", "south-caucasus", "MD", "UA"))
                .containsAllEntriesOf(roles("partner", "VN", "ES", "NO"))
                .containsAllEntriesOf(roles("actor", "IR"))
                .doesNotContainKeys("XK", "RS", "IQ", "RU", "western-balkans")
                .containsAllEntriesOf(roles("attendee", "FR", "DE"));
    }

    @Test
    void otherFundAndYearGiveAnotherFundAndPeriod() {
        // Given
        String altered = Seeds.summit()
                .replace("FY 25/26", "FY 27/28")
                .replace("Integrated Security\nFund (ISF)", "Border Resilience\nFund (BRF)");

        // When
        FundingLine line = summit(altered).funding().get(1);

        // Then
        assertThat(line.fund()).isEqualTo("Border Resilience Fund");
        assertThat(line.period()).isEqualTo("FY 2027/28");
        assertThat(mission(Seeds.kfor().replace("Integrated Security Fund", "Balkans Peace Fund"))
                        .fundingWithoutAmount())
                .extracting(FundingWithoutAmount::fund)
                .containsExactly("Balkans Peace Fund");
    }

    @Test
    void orderOfParagraphsChangesNoFact() {
        // Given
        List<String> paragraphs = List.of(Seeds.kfor().split("\n\n"));
        String turned = paragraphs.getFirst() + "\n\n"
                + String.join("\n\n", paragraphs.subList(1, paragraphs.size()).reversed());

        // When
        Enrichment read = mission(turned);

        // Then
        assertThat(roles(read)).isEqualTo(roles(mission(Seeds.kfor())));
        assertThat(read.fundingWithoutAmount())
                .extracting(FundingWithoutAmount::fund)
                .containsExactly("Integrated Security Fund");
    }

    @Test
    void valueIsConvertedAtTheRatesOfTheDayBefore() {
        // When
        FundingLine line = summit(Seeds.summit()).funding().getFirst();

        // Then
        assertThat(line.valueIn().rateDate()).isEqualTo(LocalDate.of(2025, 10, 8));
        assertThat(line.valueIn().values())
                .containsEntry("GBP", new BigDecimal("4000000.00"))
                .hasSize(8);
    }

    private static Enrichment summit(String body) {
        return Seeds.read(body, List.of("crime", "migration", "cyber", "diplomacy"), LocalDate.of(2025, 10, 9));
    }

    private static Enrichment mission(String body) {
        return Seeds.read(body, List.of("peacekeeping", "defence"), DAY);
    }

    private static String money(FundingLine line) {
        return line.amount().value().toPlainString() + " " + line.amount().currency();
    }

    private static Map<String, String> roles(Enrichment read) {
        return read.regions().stream()
                .collect(Collectors.toMap(
                        RegionReading::id, region -> region.role().word()));
    }

    private static Map<String, String> roles(String role, String... ids) {
        return List.of(ids).stream().collect(Collectors.toMap(id -> id, id -> role));
    }
}

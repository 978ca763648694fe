package io.tidings.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tidings.classify.AnnouncementClassifier;
import io.tidings.contracts.Announcement;
import io.tidings.contracts.Enrichment;
import io.tidings.contracts.FundingLine;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What belongs to a line and not to the line beside it. */
final class LineDetailsTest {

    private static final AnnouncementClassifier CLASSIFIER = AnnouncementClassifier.standard();
    private static final AnnouncementEnricher ENRICHER = new AnnouncementEnricher(CLASSIFIER);

    @Test
    void sumsInBracketsBelongToThePlacesBeforeThem() {
        // When
        List<FundingLine> lines = lines("""
                The UK will provide further humanitarian aid to people who have lost their homes.

                The money will be divided between Malawi (£3 million) and Zambia (£2 million).
                """);

        // Then
        assertThat(lines)
                .extracting(LineDetailsTest::value, FundingLine::regions)
                .containsExactly(tuple(3_000_000, List.of("MW")), tuple(2_000_000, List.of("ZM")));
    }

    @Test
    void asManySumsAsPlacesAreSharedOutInOrder() {
        // When
        List<FundingLine> lines = lines("""
                The UK announces new humanitarian funding for the floods.

                Aid agencies in Malawi and Zambia will receive £3 million and £2 million.
                """);

        // Then
        assertThat(lines)
                .extracting(LineDetailsTest::value, FundingLine::regions)
                .containsExactly(tuple(3_000_000, List.of("MW")), tuple(2_000_000, List.of("ZM")));
    }

    @Test
    void aFigureThatStandsAloneBelongsToTheLabelAboveIt() {
        // When
        List<FundingLine> lines = lines("""
                The UK will give £5 million of humanitarian aid to people in need.

                The funding will be shared as follows:

                Malawi

                £3 million

                Zambia

                £2 million
                """);

        // Then
        assertThat(lines.subList(1, 3))
                .extracting(LineDetailsTest::value, FundingLine::regions)
                .containsExactly(tuple(3_000_000, List.of("MW")), tuple(2_000_000, List.of("ZM")));
    }

    @Test
    void theFundIsTheOneTheSumComesFrom() {
        // When
        List<FundingLine> lines = lines("""
                Councils will receive £12 million from the Cleaner Rivers Fund to restore wetlands across England.
                """);

        // Then
        assertThat(lines).extracting(FundingLine::fund).containsExactly("Cleaner Rivers Fund");
    }

    @Test
    void anOrganisationThatIsPaidIsNoFund() {
        // When
        List<FundingLine> lines = lines("""
                The UK will give £5 million to the World Food Programme for families in Malawi.
                """);

        // Then
        assertThat(lines).extracting(FundingLine::fund).containsOnlyNulls();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Both the Ashby and the Corley clinics will receive £22 million each.                              | 2
            The minister announced £4 million each for the Young Makers and the First Steps courses.          | 2
            Villages of Long Sutton and Sutton Bridge – £5 million each for new drains.                       | 2
            Each of the three harbours will receive a grant of £6 million.                                    | 3
            Ashby, Corley and Denham colleges will receive £3 million each.                                   | 3
            The port authority will receive £7 million for boots, tools and nets.                             | 1
            """)
    void eachGivesALineToEveryNamedRecipient(String sentence, int lines) {
        // Then
        assertThat(lines(sentence + "\n")).hasSize(lines);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The Government will provide £4 million for the repair of storm-damaged piers.         | repair of storm-damaged piers
            Councils will receive £4 million to restore peatland across the moors.                | restore peatland
            Corley Sailing Club will receive £450,000.                                            | Corley Sailing Club
            The Government is investing £6 million in new lifeboats for volunteer crews.          | lifeboats for volunteer crews
            A further £3 million over four years will go towards drains in Ashby.                 | drains
            """)
    void thePurposeIsTheWordsThatSayWhatTheSumIsFor(String sentence, String purpose) {
        // Then
        assertThat(lines(sentence + "\n"))
                .extracting(FundingLine::purpose)
                .first()
                .asString()
                .startsWith(purpose);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Government will provide £4 million, which he welcomed.",
                "The Government has given £4 million since 2021.",
                "It will cost £4 million over the next three years."
            })
    void whereNothingIsSaidThePurposeIsEmpty(String sentence) {
        // Then
        assertThat(lines(sentence + "\n")).extracting(FundingLine::purpose).containsOnlyNulls();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The Government will provide £4 million over the next three years for new piers.           | over the next three years
            The Government has provided £4 million for piers since March 2021.                        | since March 2021
            The Government will provide £4 million for piers between 2022 and 2025.                   | between 2022 and 2025
            The Government will provide £4 million for a pier that has stood empty for three decades. |
            The Government will provide £4 million to the institute founded in 2010.                  |
            The Government will provide £4 million to mark the centenary of the pier in 2029.         |
            """)
    void thePeriodIsTheSumsAndNotThatOfSomethingElse(String sentence, String period) {
        // Then
        assertThat(lines(sentence + "\n")).extracting(FundingLine::period).containsExactly(period);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The work is paid for in part by the Cleaner Rivers Fund.                            | Cleaner Rivers Fund
            Owners can apply to the Quiet Harbours Scheme.                                      | Quiet Harbours Scheme
            The course was held with the financial support of Norway.                           | ''
            The judgment concerns the grant of leave to remain to a student.                    |
            Officials discussed terrorist financing with the Ministry of Finance.               |
            The reform of government funding for hospitals was her life's work.                 |
            """)
    void moneyWithoutAFigureIsPublicMoneyThatIsGiven(String sentence, String fund) {
        // When
        List<String> said = read(sentence + "\n").fundingWithoutAmount().stream()
                .map(money -> money.fund() == null ? "" : money.fund())
                .toList();

        // Then
        assertThat(said).isEqualTo(fund == null ? List.of() : List.of(fund));
    }

    private static int value(FundingLine line) {
        return line.amount().value().intValueExact();
    }

    private static List<FundingLine> lines(String body) {
        return read(body).funding();
    }

    private static Enrichment read(String body) {
        Announcement announcement = Seeds.announcement(body, LocalDate.of(2026, 3, 2));
        return ENRICHER.enrich(announcement, CLASSIFIER.classify(announcement));
    }
}

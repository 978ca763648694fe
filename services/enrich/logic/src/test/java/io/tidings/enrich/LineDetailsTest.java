package io.tidings.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tidings.classify.AnnouncementClassifier;
import io.tidings.contracts.Announcement;
import io.tidings.contracts.FundingLine;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    private static int value(FundingLine line) {
        return line.amount().value().intValueExact();
    }

    private static List<FundingLine> lines(String body) {
        Announcement announcement = Seeds.announcement(body, LocalDate.of(2026, 3, 2));
        return ENRICHER.enrich(announcement, CLASSIFIER.classify(announcement)).funding();
    }
}

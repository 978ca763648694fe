package io.tidings.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.classify.AnnouncementClassifier;
import io.tidings.contracts.Announcement;
import io.tidings.contracts.FundingLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which line is a share of which, and what is counted. Lines are written as "value delta" with "<whole" for a share. */
final class LineStructureTest {

    private static final AnnouncementClassifier CLASSIFIER = AnnouncementClassifier.standard();
    private static final AnnouncementEnricher ENRICHER = new AnnouncementEnricher(CLASSIFIER);

    @Test
    void itemsUnderASumAreItsShares() {
        assertThat(lines("""
                Ministers announce £12 million for coastal towns

                The government today announced £12 million for coastal towns. The money will go to:

                - £7 million for sea walls
                - £3 million for harbours
                - £2 million for lifeboat stations
                """)).containsExactly("12 new", "7 part <12", "3 part <12", "2 part <12");
    }

    @Test
    void whatIsIncludedIsAShareOfWhatIsAnnouncedAndNotOfTheBackground() {
        assertThat(lines("""
                £40 million to repair village halls

                Village halls will be repaired with £40 million announced by the minister today. This includes £6 million
                for halls on islands.

                Last year the government spent £90 million on libraries.
                """)).containsExactly("40 new", "6 part <40", "90 existing");
    }

    @Test
    void aWholeTheHeadlineDoesNotTellIsNoNewsThoughNothingElseIs() {
        assertThat(lines("""
                Contract signed for three wharves in the outer islands

                The government today signed the contract for wharves on three islands.

                The wharves are part of the £90 million Island Transport Programme.
                """)).containsExactly("90 total");
    }

    @Test
    void oldAndAdditionalMoneyMakeATotalWithoutShares() {
        assertThat(lines("""
                UK gives a further £9 million to flood victims

                The UK will give an additional £9 million to people hit by the floods in Malawi. This brings the total UK
                contribution to £14 million.

                The UK gave £5 million in March.
                """)).containsExactly("9 additional", "14 total", "5 existing");
    }

    @Test
    void figuresThatAddUpToTheSumAnnouncedBeforeThemAreItsShares() {
        assertThat(lines("""
                UK supports elections in Malawi

                The minister today announced that the UK will provide £5 million to support elections in Malawi.

                The UK will provide £3 million to the United Nations for the register of voters. Further, the UK will
                provide £2 million for the training of observers.
                """)).containsExactly("5 new", "3 part <5", "2 part <5");
    }

    @Test
    void anotherFundersOwnMoneyBesideACompleteListIsNoShare() {
        assertThat(lines("""
                £6 million to rebuild two piers

                The minister today announced £6 million to rebuild two piers, made up of:

                - £4 million for the pier at Easton
                - £2 million for the pier at Weston

                The county council is contributing £1 million of its own to the work at Weston.
                """)).containsExactly("6 new", "4 part <6", "2 part <6", "1 new");
    }

    @Test
    void aConversionThatASentenceBreakCutsOffIsNoLine() {
        assertThat(lines("""
                Norway will provide £20 million for clean water in Malawi

                Norway will provide £20 million (ca. EUR 23 million) for clean water in Malawi, the minister said today.
                """)).containsExactly("20 new");
    }

    private static List<String> lines(String text) {
        Announcement announcement = Seeds.announcement(text, LocalDate.of(2024, 5, 14));
        List<FundingLine> lines =
                ENRICHER.enrich(announcement, CLASSIFIER.classify(announcement)).funding();
        Map<String, FundingLine> byId = lines.stream().collect(Collectors.toMap(FundingLine::id, line -> line));
        return lines.stream()
                .map(line -> value(line) + " " + line.delta().word()
                        + (line.parent() == null ? "" : " <" + value(byId.get(line.parent()))))
                .toList();
    }

    private static String value(FundingLine line) {
        return String.valueOf(line.amount().value().longValue() / 1_000_000);
    }
}

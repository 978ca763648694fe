package io.tidings.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tidings.accuracy.Figure.Share;
import io.tidings.accuracy.Figure.Tally;
import org.junit.jupiter.api.Test;

class ScorerTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String GOLD = """
            {"id": "1", "themes": ["cyber", "crime"], "regions": [{"id": "XK", "role": "beneficiary"}, {"id": "FR", "role": "partner"}],
             "funding": [
               {"min": 4000000, "max": 4000000, "currency": "GBP", "bound": "exact", "delta": "new", "parent": null,
                "fund": "Harbour Fund", "themes": ["cyber"], "regions": ["XK"]},
               {"min": null, "max": 1000000, "currency": "GBP", "bound": "up-to", "delta": "part", "parent": 0,
                "fund": null, "themes": ["cyber"], "regions": []}],
             "otherMoney": [{"value": 800, "currency": "GBP", "kind": "price"}], "fundingWithoutAmount": []}""";

    @Test
    void aReadingEqualToItsLabelsIsRightInEverything() throws Exception {
        Scorecard card = Scorer.score(reading(GOLD), reading(GOLD));

        assertThat(card.figures().values()).allMatch(figure -> figure.labels() == 0 || figure.value() == 1);
        assertThat(card.figure(Measure.PARENTS)).isEqualTo(new Share(1, 1));
        assertThat(card.figure(Measure.THEME_QUESTIONS)).isEqualTo(new Tally(4, 0, 0));
    }

    @Test
    void nothingReadMissesEverything() throws Exception {
        Scorecard card = Scorer.score(reading(GOLD), Reading.empty("1"));

        assertThat(card.figure(Measure.THEMES)).isEqualTo(new Tally(0, 0, 2));
        assertThat(card.figure(Measure.LINES)).isEqualTo(new Tally(0, 0, 2));
        assertThat(card.figure(Measure.SUMS)).isEqualTo(new Share(0, 1));
        assertThat(card.figure(Measure.MAIN_THEME)).isEqualTo(new Share(0, 1));
    }

    @Test
    void aSumWithinHalfAPercentIsTheSameAndItsFundIsKnownByAWord() throws Exception {
        String found = GOLD.replace("4000000", "4019000").replace("Harbour Fund", "the harbour programme");

        Scorecard card = Scorer.score(reading(GOLD), reading(found));

        assertThat(card.figure(Measure.LINES)).isEqualTo(new Tally(2, 0, 0));
        assertThat(card.figure(Measure.FUNDS)).isEqualTo(new Share(1, 1));
        assertThat(card.figure(Measure.SUMS)).isEqualTo(new Share(1, 1));
    }

    @Test
    void aRoleIsAskedOnlyOfRegionsThatWereFound() throws Exception {
        String found = GOLD.replace("\"FR\", \"role\": \"partner\"", "\"DE\", \"role\": \"partner\"")
                .replace("beneficiary", "venue");

        Scorecard card = Scorer.score(reading(GOLD), reading(found));

        assertThat(card.figure(Measure.REGIONS)).isEqualTo(new Tally(1, 1, 1));
        assertThat(card.figure(Measure.CORE_REGIONS)).isEqualTo(new Tally(0, 0, 1));
        assertThat(card.figure(Measure.ROLES)).isEqualTo(new Share(0, 1));
    }

    @Test
    void figuresOfSeveralAnnouncementsAreAddedBeforeTheyAreDivided() {
        assertThat(new Tally(1, 0, 1).plus(new Tally(3, 2, 0))).isEqualTo(new Tally(4, 2, 1));
        assertThat(new Tally(4, 2, 1).text()).isEqualTo("F1 0.727  P 0.667  R 0.800  (tp 4 fp 2 fn 1)");
        assertThat(new Share(1, 16).text()).isEqualTo("0.062  (1/16)");
    }

    @Test
    void aPurposeIsHeldAgainstTheWordsOfItsLabel() throws Exception {
        String gold = GOLD.replace("\"Harbour Fund\",", "\"Harbour Fund\", \"purpose\": \"repair of the old piers\",");
        String found = gold.replace("repair of the old piers", "repairing the pier and two quays");

        Scorecard card = Scorer.score(reading(gold), reading(found));

        assertThat(card.figure(Measure.PURPOSE_WORDS)).isEqualTo(new Tally(1, 3, 2));
        assertThat(card.figure(Measure.PURPOSES)).isEqualTo(new Share(0, 1));
        assertThat(card.figure(Measure.PURPOSES_TO_THE_POINT)).isEqualTo(new Share(1, 1));
        assertThat(Scorer.score(reading(gold), reading(GOLD)).figure(Measure.PURPOSES_TO_THE_POINT))
                .isEqualTo(new Share(0, 0));
    }

    private static Reading reading(String json) throws Exception {
        return Reading.of(JSON.readTree(json));
    }
}

package io.tidings.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SentenceScorerTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void onlyTheKeysThatAreGivenAreCompared() throws Exception {
        assertThat(score(
                        "{'funding': [{'min': 5, 'max': 5, 'currency': 'GBP', 'delta': 'new'}]}",
                        "{'funding': [{'min': 5, 'max': 5, 'currency': 'GBP', 'delta': 'existing', 'fund': 'X'}]}"))
                .containsOnly(entry("funding", true), entry("funding.delta", false));
    }

    @Test
    void aLineTooManyOrTooFewIsWrong() throws Exception {
        String one = "{'funding': [{'min': 5, 'max': 5, 'currency': 'GBP'}]}";
        String none = "{'funding': []}";

        assertThat(score(one, none)).containsOnly(entry("funding", false));
        assertThat(score(none, one)).containsOnly(entry("funding", false));
        assertThat(score(none, none)).containsOnly(entry("funding", true));
        assertThat(score(one, one.replace("5, 'c", "6, 'c"))).containsOnly(entry("funding", false));
    }

    @Test
    void aParentIsTheLineThatStandsForTheExpectedOne() throws Exception {
        String expected = "{'funding': [{'min': 9, 'max': 9, 'currency': 'GBP', 'parent': null},"
                + "{'min': 4, 'max': 4, 'currency': 'GBP', 'parent': 0}]}";
        String turned = "{'funding': [{'min': 4, 'max': 4, 'currency': 'GBP', 'parent': 1},"
                + "{'min': 9, 'max': 9, 'currency': 'GBP', 'parent': null}]}";

        assertThat(score(expected, turned)).containsEntry("funding.parent", true);
        assertThat(score(expected, turned.replace("'parent': 1", "'parent': null")))
                .containsEntry("funding.parent", false);
        assertThat(score(turned, turned.replace("'parent': null", "'parent': 0")))
                .containsEntry("funding.parent", false);
    }

    @Test
    void ofEqualSumsTheOneThatFitsBestAnswers() throws Exception {
        String expected = "{'funding': [{'min': 5, 'max': 5, 'currency': 'GBP', 'purpose': 'clinics'},"
                + "{'min': 5, 'max': 5, 'currency': 'GBP', 'purpose': 'schools'}]}";
        String found = "{'funding': [{'min': 5, 'max': 5, 'currency': 'GBP', 'purpose': 'new schools'},"
                + "{'min': 5, 'max': 5, 'currency': 'GBP', 'purpose': 'the clinics'}]}";

        assertThat(score(expected, found)).containsOnly(entry("funding", true), entry("funding.purpose", true));
    }

    @Test
    void regionsAndTheirRolesAreJudgedApart() throws Exception {
        assertThat(score(
                        "{'regions': [{'id': 'XK', 'role': 'beneficiary'}]}",
                        "{'regions': [{'id': 'XK', 'role': 'venue'}]}"))
                .containsOnly(entry("regions", true), entry("roles", false));
        assertThat(score("{'regions': []}", "{'regions': [{'id': 'XK', 'role': 'venue'}]}"))
                .containsEntry("regions", false);
    }

    @Test
    void namesPeopleDatesAndLanguagesAreCompared() throws Exception {
        String expected =
                "{'organisations': ['The Harbour Trust'], 'people': [{'name': 'Ann Lee', 'office': 'Mayor of Aby'}],"
                        + " 'dates': [{'from': '2024-01-02', 'to': '2024-01-02', 'kind': 'event'}], 'language': 'de',"
                        + " 'fundingWithoutAmount': [{'fund': 'Harbour Fund'}]}";

        assertThat(score(
                        expected,
                        expected.replace("'The Harbour Trust'", "'harbour trust'")
                                .replace("'de'", "'de-AT'")))
                .doesNotContainValue(false);
        assertThat(score(expected, "{'organisations': [], 'people': [], 'dates': [], 'fundingWithoutAmount': []}"))
                .doesNotContainValue(true);
    }

    private static Map<String, Boolean> score(String expected, String found) throws Exception {
        return SentenceScorer.score(
                JSON.readTree(expected.replace('\'', '"')), JSON.readTree(found.replace('\'', '"')));
    }
}

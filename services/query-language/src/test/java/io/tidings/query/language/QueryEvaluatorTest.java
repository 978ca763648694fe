package io.tidings.query.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.Delta;
import io.tidings.contracts.RegionRole;
import io.tidings.contracts.Span;
import io.tidings.vocabulary.Groupings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryEvaluatorTest {

    private static final AnnouncementEnriched PORTS = Documents.of(
                    "Minister visits the Western Balkans",
                    "The minister's team opened a centre against hybrid threats in Tirana. Ports are fighting fraud.")
            .themes("crime", "cyber")
            .region("western-balkans", RegionRole.BENEFICIARY)
            .region("XK", RegionRole.BENEFICIARY)
            .region("DE", RegionRole.PARTNER)
            .line("4000000", "GBP", "cyber", "western-balkans")
            .line(Documents.upTo("10000000", "GBP"), Delta.NEW, "Integrated Security Fund", "crime", "XK", "RS")
            .made();
    private static final AnnouncementEnriched TROOPS = Documents.of("Troops stay", "Money comes from a fund.")
            .themes("peacekeeping")
            .region("XK", RegionRole.BENEFICIARY)
            .unstated("Integrated Security Fund")
            .made();

    private final QueryEvaluator evaluator = new QueryEvaluator(Groupings.standard());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "minister",
                "MINISTERS",
                "\"hybrid threat\"",
                "visits tirana",
                "fight",
                "\"the minister's team\"",
                "theme:cyber",
                "region:XK",
                "region:RS",
                "region:western-balkans",
                "region:europe",
                "region.partner:DE",
                "region.any:DE",
                "NOT region:DE",
                "theme:cyber amount>=3m",
                "theme:cyber amount>=4m amount<=4m currency:GBP",
                "amount:4m",
                "amount>=£10m",
                "region:kosovo theme:cyber amount>=3m",
                "line(theme:crime NOT region:AL)",
                "line(fund:\"integrated security fund\")",
                "fund:\"Integrated Security Fund\" delta:new",
                "NOT line(amount>10m)",
                "amount:stated",
                "publisher:\"foreign office\"",
                "source:gov.uk from:2025-10-22 to:2025-10-22",
                "language:en",
                "theme:health OR region:XK",
            })
    void findsAnAnnouncementThatAnswers(String query) {
        assertThat(evaluator.search(Asked.query(query), PORTS).matches()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kosovo",
                "\"threats hybrid\"",
                "\"balkans the\"",
                "theme:health",
                "region:DE",
                "region:GB",
                "region.venue:XK",
                "NOT theme:cyber",
                "theme:cyber amount>=5m",
                "theme:crime amount<10m",
                "amount>=3m currency:EUR",
                "line(theme:cyber fund:\"Integrated Security Fund\")",
                "line(theme:crime NOT region:RS)",
                "NOT line(theme:cyber)",
                "fund:\"Security Fund\"",
                "amount:unstated",
                "delta:existing",
                "from:2025-10-23",
                "to:2025-10-21",
                "language:en-gb",
                "is:withdrawn",
                "kind:corrected",
            })
    void doesNotFindAnAnnouncementThatDoesNotAnswer(String query) {
        assertThat(evaluator.search(Asked.query(query), PORTS)).isEqualTo(new Outcome.NoMatch());
    }

    @Test
    void moneyWithoutAFigureIsFoundAsUnstatedAndByItsFund() {
        assertThat(matches("amount:unstated fund:\"Integrated Security Fund\"", TROOPS))
                .isTrue();
        assertThat(matches("has:funding", TROOPS)).isTrue();
        assertThat(matches("has:amount", TROOPS)).isFalse();
        assertThat(matches("fund:\"Integrated Security Fund\" amount>=1", TROOPS))
                .isFalse();
    }

    @Test
    void aMatchSaysWhichLinesAndWordsAndThroughWhichGroup() {
        Outcome outcome =
                evaluator.search(Asked.query("minister region:AL amount>=3m NOT line(delta:existing)"), PORTS);

        assertThat(outcome)
                .isEqualTo(new Outcome.Match(
                        java.util.Set.of("l1"),
                        List.of(
                                new Span(Span.Part.TITLE, 0, 8, "Minister"),
                                new Span(Span.Part.BODY, 4, 14, "minister's")),
                        java.util.Set.of("western-balkans")));
    }

    @Test
    void aRegionThatIsNamedItselfIsNotThroughItsGroup() {
        assertThat(match("region:XK", PORTS).through()).isEmpty();
        assertThat(match("region:western-balkans", PORTS).through()).isEmpty();
        assertThat(match("region:RS", PORTS).through()).containsExactly("western-balkans");
        assertThat(match("region:RS amount>=9m", PORTS).through()).isEmpty();
    }

    @Test
    void withoutLineConditionsNoLineIsSingledOut() {
        assertThat(match("theme:cyber", PORTS).lines()).isEmpty();
        assertThat(match("currency:GBP", PORTS).lines()).containsExactly("l1", "l2");
        assertThat(match("theme:cyber OR amount>=9m", PORTS).lines()).containsExactly("l2");
        assertThat(match("fund:\"Integrated Security Fund\"", PORTS).lines()).containsExactly("l2");
    }

    @Test
    void aCountryFindsItsPartsButAPartNotItsCountry() {
        AnnouncementEnriched belfast =
                Documents.of("", "x").region("GB-NIR", RegionRole.SUBJECT).made();
        AnnouncementEnriched britain =
                Documents.of("", "x").region("GB", RegionRole.SUBJECT).made();

        assertThat(matches("region:GB", belfast)).isTrue();
        assertThat(matches("region:europe", belfast)).isTrue();
        assertThat(matches("region:GB-NIR", britain)).isFalse();
        assertThat(matches("region:GB-SCT", belfast)).isFalse();
    }

    @Test
    void bigGroupsAnswerOnlyWhenAskedByName() {
        AnnouncementEnriched union =
                Documents.of("", "x").region("eu", RegionRole.SUBJECT).made();

        assertThat(matches("region:eu", union)).isTrue();
        assertThat(matches("region:DE", union)).isFalse();
    }

    @Test
    void membershipIsThatOfTheDayOfPublication() {
        Documents croatia = Documents.of("", "x").region("HR", RegionRole.SUBJECT);

        assertThat(matches("region:eu", croatia.on("2013-06-30").made())).isFalse();
        assertThat(matches("region:eu", croatia.on("2013-07-01").made())).isTrue();
    }

    @Test
    void copiesAndWithdrawnOnesAreLeftOutUnlessAskedFor() {
        AnnouncementEnriched copy = Documents.of("", "kosovo").copyOf(7).made();
        AnnouncementEnriched withdrawn = Documents.of("", "kosovo").withdrawn().made();

        assertThat(matches("kosovo", copy)).isFalse();
        assertThat(matches("kosovo copies:include", copy)).isTrue();
        assertThat(matches("kosovo is:copy", copy)).isTrue();
        assertThat(matches("kosovo source:gov.uk", copy)).isTrue();
        assertThat(matches("kosovo publisher:\"Foreign Office\"", copy)).isTrue();
        assertThat(matches("kosovo NOT source:gov.fr", copy)).isFalse();
        assertThat(matches("kosovo", withdrawn)).isFalse();
        assertThat(matches("kosovo withdrawn:include", withdrawn)).isTrue();
        assertThat(matches("kosovo is:withdrawn", withdrawn)).isTrue();
    }

    @Test
    void otherLanguagesAreReadWithoutEnglishStems() {
        AnnouncementEnriched french =
                Documents.of("Libertés", "Les ministres annoncent", "fr").made();

        assertThat(matches("libertés", french)).isTrue();
        assertThat(matches("liberté", french)).isFalse();
        assertThat(matches("LES", french)).isTrue();
    }

    @Test
    void sumsFinerThanAMinorUnitAreComparedAsTheyAreStored() {
        AnnouncementEnriched yen =
                Documents.of("", "x").line("3.4", "JPY", null).made();

        assertThat(matches("amount=3", yen)).isTrue();
        assertThat(matches("amount>3", yen)).isFalse();
    }

    private boolean matches(String query, AnnouncementEnriched announcement) {
        return evaluator.search(Asked.query(query), announcement).matches();
    }

    private Outcome.Match match(String query, AnnouncementEnriched announcement) {
        return (Outcome.Match) evaluator.search(Asked.query(query), announcement);
    }
}

package io.tidings.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tidings.alert.RevisionChange.Immaterial.Reason;
import io.tidings.contracts.Amount;
import io.tidings.contracts.Delta;
import io.tidings.contracts.RegionRole;
import io.tidings.query.language.Documents;
import io.tidings.testing.RandomAnnouncements;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevisionChangeTest {

    private static final AlertedFacts TOLD = AlertedFacts.of(document().made());

    @Test
    void anotherAmountIsToldWithOldAndNew() {
        Difference only = only(base().line("6000000", "GBP", "cyber", "XK")
                .line("250000", "GBP", "crime", "RS")
                .made());

        Difference.MoneyChanged changed = (Difference.MoneyChanged) only;
        assertThat(changed.old().max()).isEqualByComparingTo("4000000");
        assertThat(changed.now().max()).isEqualByComparingTo("6000000");
        assertThat(changed.now().regions()).containsExactly("XK");
    }

    @Test
    void theSameMoneyElsewhereOrForSomethingElseIsMaterial() {
        assertThat(only(base().line("4000000", "GBP", "cyber", "AL")
                        .line("250000", "GBP", "crime", "RS")
                        .made()))
                .isInstanceOf(Difference.MoneyChanged.class);
        assertThat(only(base().line("4000000", "GBP", "health", "XK")
                        .line("250000", "GBP", "crime", "RS")
                        .made()))
                .isInstanceOf(Difference.MoneyChanged.class);
        assertThat(only(base().line(exactly("4000000"), Delta.EXISTING, null, "cyber", "XK")
                        .line("250000", "GBP", "crime", "RS")
                        .made()))
                .isInstanceOf(Difference.MoneyChanged.class);
    }

    @Test
    void whatIsMostAlikeIsTheSameMoney() {
        AlertedFacts two = AlertedFacts.of(base().line("1000", "GBP", "cyber", "XK")
                .line("2000", "GBP", "crime", "RS")
                .made());
        AlertedFacts changed = AlertedFacts.of(base().line("2500", "GBP", "crime", "RS")
                .line("1500", "GBP", "cyber", "XK")
                .made());

        assertThat(differences(two, changed))
                .containsExactlyInAnyOrder(
                        new Difference.MoneyChanged(
                                two.money().get(0), changed.money().get(1)),
                        new Difference.MoneyChanged(
                                two.money().get(1), changed.money().get(0)));
    }

    @Test
    void moneyThatComesOrGoesIsMaterial() {
        assertThat(only(base().line("4000000", "GBP", "cyber", "XK").made()))
                .isInstanceOf(Difference.MoneyRemoved.class);
        assertThat(only(document().line("1000", "EUR", "health", "FR").made()))
                .isInstanceOf(Difference.MoneyAdded.class);
    }

    @Test
    void regionsThatItLandsInAndThemesAreMaterial() {
        assertThat(only(document().region("AL", RegionRole.BENEFICIARY).made()))
                .isEqualTo(new Difference.RegionAdded("AL", RegionRole.BENEFICIARY));
        assertThat(only(document().themes("health").made())).isEqualTo(new Difference.ThemeAdded("health"));
        assertThat(RevisionChange.between(
                        AlertedFacts.of(document().themes("health").made()), TOLD))
                .isEqualTo(new RevisionChange.Material(
                        AlertedFacts.of(document().themes("health").made()),
                        TOLD,
                        List.of(new Difference.ThemeRemoved("health"))));
    }

    @Test
    void withdrawalAndReturnComeFirst() {
        AlertedFacts withdrawn =
                AlertedFacts.of(document().withdrawn().themes("health").made());

        assertThat(differences(TOLD, withdrawn))
                .containsExactly(new Difference.Withdrawn(), new Difference.ThemeAdded("health"));
        assertThat(differences(withdrawn, TOLD).getFirst()).isEqualTo(new Difference.Reinstated());
    }

    @Test
    void orderLabelsHeadlineAndPlacesNobodyIsPaidInAreImmaterial() {
        assertThat(reason(document().made())).isEqualTo(Reason.NOTHING_READ_DIFFERS);
        assertThat(reason(base().line("250000", "GBP", "crime", "RS")
                        .line("4000000", "GBP", "cyber", "XK")
                        .made()))
                .as("order of lines")
                .isEqualTo(Reason.WORDING);
        assertThat(reason(base().line(exactly("4000000"), Delta.NEW, "Border Fund", "cyber", "XK")
                        .line("250000", "GBP", "crime", "RS")
                        .made()))
                .as("a fund's name")
                .isEqualTo(Reason.WORDING);
        assertThat(reason(document().region("DE", RegionRole.VENUE).made()))
                .as("a venue")
                .isEqualTo(Reason.WORDING);
    }

    @Test
    void everyRevisionEqualsItselfAndSurvivesJson() throws Exception {
        JsonMapper json = new JsonMapper();
        RandomAnnouncements announcements = new RandomAnnouncements(20261122);
        for (int i = 0; i < 500; i++) {
            AlertedFacts facts = AlertedFacts.of(announcements.next());

            AlertedFacts read = json.readValue(json.writeValueAsString(facts), AlertedFacts.class);

            assertThat(read).isEqualTo(facts);
            assertThat(RevisionChange.between(facts, read))
                    .isEqualTo(new RevisionChange.Immaterial(Reason.NOTHING_READ_DIFFERS));
        }
    }

    @Test
    void whatIsMaterialOneWayIsMaterialTheOther() {
        RandomAnnouncements announcements = new RandomAnnouncements(20261123);
        for (int i = 0; i < 1_000; i++) {
            AlertedFacts one = AlertedFacts.of(announcements.next());
            AlertedFacts other = i % 3 == 0 ? one : AlertedFacts.of(announcements.next());

            assertThat(differences(one, other).isEmpty())
                    .isEqualTo(differences(other, one).isEmpty());
        }
    }

    private static Documents base() {
        return Documents.of("Kosovo gets £4m", "The money is for ports.")
                .themes("cyber")
                .region("XK", RegionRole.BENEFICIARY);
    }

    private static Documents document() {
        return base().line("4000000", "GBP", "cyber", "XK").line("250000", "GBP", "crime", "RS");
    }

    private static Amount exactly(String figure) {
        return Amount.exactly(new BigDecimal(figure), "GBP");
    }

    private static Difference only(io.tidings.contracts.AnnouncementEnriched now) {
        List<Difference> differences = differences(TOLD, AlertedFacts.of(now));
        assertThat(differences).hasSize(1);
        return differences.getFirst();
    }

    private static Reason reason(io.tidings.contracts.AnnouncementEnriched now) {
        return ((RevisionChange.Immaterial) RevisionChange.between(TOLD, AlertedFacts.of(now))).reason();
    }

    private static List<Difference> differences(AlertedFacts told, AlertedFacts now) {
        return switch (RevisionChange.between(told, now)) {
            case RevisionChange.Material material -> material.differences();
            case RevisionChange.Immaterial immaterial -> List.of();
        };
    }
}

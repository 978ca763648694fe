package io.tidings.alert.service.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.alert.channels.Change;
import io.tidings.alert.channels.Change.Part;
import io.tidings.alert.service.delivery.ToldChanges.Row;
import io.tidings.alert.service.matching.LedgerRow.ToldChange;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ToldChangesTest {

    private static final UUID ONE = new UUID(1, 1);
    private static final UUID OTHER = new UUID(1, 2);

    @Test
    void newsHasNoChanges() {
        assertThat(ToldChanges.of(List.of(row(ONE, 1), row(OTHER, 1)))).isEmpty();
    }

    @Test
    void whatFollowsEachOtherIsToldAsOneChangeFromWhatWasKnown() {
        assertThat(ToldChanges.of(List.of(
                        row(ONE, 3, amount("5m", "6m"), region(null, "Kosovo")), row(ONE, 2, amount("4m", "5m")))))
                .containsExactly(new Change(Part.AMOUNT, "4m", "6m"), new Change(Part.REGION, null, "Kosovo"));
    }

    @Test
    void whatIsAsItWasIsNotTold() {
        assertThat(ToldChanges.of(List.of(row(ONE, 2, amount("4m", "5m")), row(ONE, 3, amount("5m", "4m")))))
                .isEmpty();
    }

    @Test
    void changesOfOneRevisionStandBesideEachOther() {
        assertThat(ToldChanges.of(List.of(row(ONE, 2, amount("4m", "5m"), amount("5m", "6m")))))
                .containsExactly(new Change(Part.AMOUNT, "4m", "5m"), new Change(Part.AMOUNT, "5m", "6m"));
    }

    @Test
    void whoReadsTheNewsHereIsToldOnlyThatItWasTakenBack() {
        assertThat(ToldChanges.of(List.of(
                        row(ONE, 1),
                        row(ONE, 2, amount("4m", "5m"), new ToldChange("standing", "published", "withdrawn")))))
                .containsExactly(new Change(Part.STANDING, "published", "withdrawn"));
    }

    @Test
    void whatSeveralSubscriptionsSayAlikeIsSaidOnce() {
        assertThat(ToldChanges.of(List.of(
                        row(ONE, 2, amount("4m", "5m")), row(OTHER, 2, amount("4m", "5m")), row(new UUID(1, 3), 2))))
                .containsExactly(new Change(Part.AMOUNT, "4m", "5m"));
    }

    private static Row row(UUID subscription, int revision, ToldChange... differences) {
        return new Row(subscription, revision, List.of(differences));
    }

    private static ToldChange amount(String before, String after) {
        return new ToldChange("amount", before, after);
    }

    private static ToldChange region(String before, String after) {
        return new ToldChange("region", before, after);
    }
}

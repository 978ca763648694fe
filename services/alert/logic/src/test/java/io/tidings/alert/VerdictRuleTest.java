package io.tidings.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.contracts.Announcement;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.Kind;
import io.tidings.contracts.RegionRole;
import io.tidings.query.language.Documents;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictRuleTest {

    private static final AnnouncementEnriched NEWS = document().made();
    private static final Instant PUBLISHED = NEWS.announcement().times().firstPublishedAt();
    private static final Activity ACTIVE = active(PUBLISHED.minusSeconds(60), null);
    private static final AlertedFacts TOLD = AlertedFacts.of(NEWS);

    @Test
    void newsIsTold() {
        assertThat(VerdictRule.on(NEWS, ACTIVE, Past.NOTHING)).isEqualTo(new Verdict.Tell());
        assertThat(VerdictRule.on(
                        document().withdrawn().revision(2, Kind.WITHDRAWN).made(), ACTIVE, Past.NOTHING))
                .isEqualTo(new Verdict.Tell());
    }

    @Test
    void whatWentOutBeforeOrAfterTheSubscriptionWasActiveIsWithheld() {
        assertThat(VerdictRule.on(NEWS, active(PUBLISHED, null), Past.NOTHING)).isEqualTo(new Verdict.Tell());
        assertThat(reason(NEWS, active(PUBLISHED.plusMillis(1), null), Past.NOTHING))
                .isEqualTo(SuppressionReason.BEFORE_SUBSCRIPTION);
        assertThat(reason(NEWS, active(PUBLISHED.minusSeconds(9), PUBLISHED), Past.NOTHING))
                .isEqualTo(SuppressionReason.BEFORE_SUBSCRIPTION);
    }

    @Test
    void whatWentOutDuringAPauseIsWithheld() {
        Activity paused = new Activity(
                PUBLISHED.minusSeconds(60),
                null,
                List.of(new Activity.Pause(PUBLISHED.minusSeconds(1), PUBLISHED.plusSeconds(1))),
                false);
        Activity resumed = new Activity(
                PUBLISHED.minusSeconds(60),
                null,
                List.of(new Activity.Pause(PUBLISHED.minusSeconds(1), PUBLISHED)),
                false);

        assertThat(reason(NEWS, paused, Past.NOTHING)).isEqualTo(SuppressionReason.PAUSED);
        assertThat(VerdictRule.on(NEWS, resumed, Past.NOTHING)).isEqualTo(new Verdict.Tell());
    }

    @Test
    void historyRereadingsAndReplaysAreWithheld() {
        assertThat(reason(historical(NEWS), ACTIVE, Past.NOTHING)).isEqualTo(SuppressionReason.HISTORICAL_IMPORT);
        assertThat(reason(document().revision(1, Kind.REPROCESSED).made(), ACTIVE, Past.NOTHING))
                .isEqualTo(SuppressionReason.REPROCESSED);
        assertThat(reason(NEWS, ACTIVE, new Past(Past.reading(7, 6L), null, false)))
                .isEqualTo(SuppressionReason.REPROCESSED);
        assertThat(reason(NEWS, ACTIVE, new Past(Past.reading(7, 7L), null, false)))
                .isEqualTo(SuppressionReason.REPLAY);
        assertThat(Past.reading(7, null)).isEqualTo(Past.Reading.FIRST);
    }

    @Test
    void aCopyIsToldOnlyToWhomAsksForCopiesAndKnowsNoneOfItsKind() {
        AnnouncementEnriched copy = document().copyOf(7).made();
        Activity withCopies = new Activity(PUBLISHED.minusSeconds(60), null, List.of(), true);
        Past knowsFamily = new Past(Past.Reading.FIRST, null, true);

        assertThat(reason(copy, ACTIVE, Past.NOTHING)).isEqualTo(SuppressionReason.DUPLICATE_COPY);
        assertThat(VerdictRule.on(copy, withCopies, Past.NOTHING)).isEqualTo(new Verdict.Tell());
        assertThat(reason(copy, withCopies, knowsFamily)).isEqualTo(SuppressionReason.DUPLICATE_COPY);
        assertThat(reason(NEWS, withCopies, knowsFamily)).isEqualTo(SuppressionReason.DUPLICATE_COPY);
    }

    @Test
    void whoWasToldIsToldOfMaterialChangesOnly() {
        AnnouncementEnriched more = document()
                .line("9000000", "GBP", "cyber", "XK")
                .revision(2, Kind.CORRECTED)
                .made();
        AnnouncementEnriched same = document().revision(2, Kind.CORRECTED).made();
        Past told = new Past(Past.Reading.FIRST, TOLD, true);

        assertThat(VerdictRule.on(more, ACTIVE, told)).isInstanceOf(Verdict.Correct.class);
        assertThat(reason(same, ACTIVE, told)).isEqualTo(SuppressionReason.IMMATERIAL_CORRECTION);
        assertThat(reason(historical(more), ACTIVE, told)).isEqualTo(SuppressionReason.HISTORICAL_IMPORT);
    }

    @Test
    void whoWasToldIsToldThatItNoLongerMatches() {
        Past told = new Past(Past.Reading.FIRST, TOLD, true);

        Verdict verdict =
                VerdictRule.onLoss(document().revision(2, Kind.CORRECTED).made(), ACTIVE, told);

        assertThat(((Verdict.Correct) verdict).change().differences())
                .containsExactly(new Difference.NoLongerMatches());
    }

    @Test
    void aRowEndsOnceAndStaysEnded() {
        LedgerState pending = LedgerState.of(new Verdict.Tell(), PUBLISHED);
        LedgerState delivered = new LedgerState.Delivered(PUBLISHED);
        LedgerState suppressed = LedgerState.of(new Verdict.Withhold(SuppressionReason.PAUSED), PUBLISHED);

        assertThat(pending).isEqualTo(new LedgerState.Pending(PUBLISHED));
        assertThat(pending.mayBecome(delivered)).isTrue();
        assertThat(pending.mayBecome(suppressed)).isTrue();
        assertThat(delivered.mayBecome(pending)).isFalse();
        assertThat(suppressed.mayBecome(delivered)).isFalse();
        assertThat(SuppressionReason.IMMATERIAL_CORRECTION.word()).isEqualTo("immaterial-correction");
    }

    private static Documents document() {
        return Documents.of("Kosovo gets £4m", "The money is for ports.")
                .themes("cyber")
                .region("XK", RegionRole.BENEFICIARY)
                .line("4000000", "GBP", "cyber", "XK");
    }

    private static Activity active(Instant from, Instant until) {
        return new Activity(from, until, List.of(), false);
    }

    private static SuppressionReason reason(AnnouncementEnriched announcement, Activity activity, Past past) {
        return ((Verdict.Withhold) VerdictRule.on(announcement, activity, past)).reason();
    }

    private static AnnouncementEnriched historical(AnnouncementEnriched event) {
        Announcement it = event.announcement();
        Announcement historical = new Announcement(
                it.id(),
                it.revision(),
                it.kind(),
                it.withdrawn(),
                it.origin(),
                it.content(),
                it.times(),
                it.copyOf(),
                true);
        return new AnnouncementEnriched(historical, event.classification(), event.enrichment());
    }
}

package io.tidings.ingest.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.contracts.AnnouncementId;
import io.tidings.contracts.AnnouncementsProgressed.Outcome;
import io.tidings.contracts.AnnouncementsProgressed.Step;
import io.tidings.contracts.ReadingEpoch;
import io.tidings.contracts.Revision;
import io.tidings.testing.Seeds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SubmissionStatusTest {

    private static final AnnouncementId ID = new AnnouncementId("0".repeat(32));
    private static final Instant T0 = Instant.parse("2026-11-21T10:00:00Z");

    @Test
    void nothingKnownIsNoStatus() {
        assertThat(SubmissionStatus.of(ID, new SubmissionFacts(Optional.empty(), false, List.of())))
                .isEmpty();
    }

    @Test
    void whatWaitsForTheLedgerIsReceived() {
        var status = status(true, List.of());

        assertThat(status.status()).isEqualTo(Outcome.RECEIVED);
        assertThat(status.revision()).isNull();
        assertThat(status.history()).hasSize(1);
    }

    @Test
    void theFurthestStepOfTheNewestRevisionCounts() {
        var status = status(
                false,
                List.of(step(1, 0, Outcome.INGESTED), step(1, 2, Outcome.SEARCHABLE), step(2, 0, Outcome.INGESTED)));

        assertThat(status.status()).isEqualTo(Outcome.INGESTED);
        assertThat(status.revision()).isEqualTo(2);
    }

    @Test
    void aCorrectionThatWaitsIsReceivedAndNotWhatTheRevisionBeforeItReached() {
        var status = status(true, List.of(step(1, 0, Outcome.INGESTED), step(1, 2, Outcome.SEARCHABLE)));

        assertThat(status.status()).isEqualTo(Outcome.RECEIVED);
    }

    @Test
    void aRepeatDoesNotTakeBackWhatIsSearchable() {
        var status = status(false, List.of(step(1, 2, Outcome.SEARCHABLE), step(1, 0, Outcome.DUPLICATE)));

        assertThat(status.status()).isEqualTo(Outcome.SEARCHABLE);
        assertThat(status.history()).extracting(SubmissionStatus.Passed::status).contains(Outcome.DUPLICATE);
    }

    @Test
    void aRefusalIsTheStatusOfWhatNeverGotARevisionOnly() {
        Step refused = new Step(ID, 0, Outcome.REFUSED, "no words");

        assertThat(status(false, List.of(refused)).status()).isEqualTo(Outcome.REFUSED);
        assertThat(status(false, List.of(refused)).reason()).isEqualTo("no words");
        assertThat(status(false, List.of(step(1, 0, Outcome.INGESTED), refused)).status())
                .isEqualTo(Outcome.INGESTED);
    }

    /** Reports of several stages come over several partitions, in any order. */
    @Test
    void theStatusNeverFallsBackWhateverTheOrderOfReports() {
        Random random = Seeds.random("SubmissionStatusTest");
        for (int round = 0; round < 200; round++) {
            List<Step> all = new ArrayList<>(List.of(
                    step(1, 0, Outcome.INGESTED),
                    step(1, 1, Outcome.CLASSIFIED),
                    step(1, 2, Outcome.ENRICHED),
                    step(1, 2, Outcome.SEARCHABLE),
                    step(1, 0, Outcome.DUPLICATE),
                    step(2, 0, Outcome.INGESTED),
                    step(2, 1, Outcome.CLASSIFIED)));
            Collections.shuffle(all, random);
            long before = 0;
            for (int known = 1; known <= all.size(); known++) {
                var status = status(false, all.subList(0, known));
                long now = status.revision() * 100L + status.status().ordinal();
                assertThat(now).as("%s", all).isGreaterThanOrEqualTo(before);
                before = now;
            }
        }
    }

    private static Step step(int revision, int epochs, Outcome outcome) {
        return new Step(ID, ReadingEpoch.sequence(new Revision(revision), epochs), outcome, null);
    }

    private static SubmissionStatus status(boolean pending, List<Step> steps) {
        List<StepAt> dated = new ArrayList<>();
        steps.forEach(step -> dated.add(new StepAt(step, T0.plusSeconds(dated.size()))));
        return SubmissionStatus.of(ID, new SubmissionFacts(Optional.of(T0.plusSeconds(99)), pending, dated))
                .orElseThrow();
    }
}

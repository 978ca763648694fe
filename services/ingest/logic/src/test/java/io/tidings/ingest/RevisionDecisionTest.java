package io.tidings.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.contracts.Kind;
import io.tidings.contracts.Revision;
import io.tidings.ingest.RevisionDecision.History;
import io.tidings.ingest.RevisionDecision.NothingToWithdraw;
import io.tidings.ingest.RevisionDecision.Publish;
import io.tidings.ingest.RevisionDecision.Repeat;
import io.tidings.ingest.RevisionDecision.Same;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionDecisionTest {

    private final Ledger ledger = new Ledger();

    @Test
    void theFirstObservationCreates() {
        assertThat(ledger.see(10, 0, "A")).isEqualTo(publish(1, Kind.CREATED));
    }

    @Test
    void whatSaysTheSameIsNothingNew() {
        ledger.see(10, 0, "A");

        assertThat(ledger.see(11, 1, "A")).isEqualTo(new Same());
    }

    @Test
    void thereAndBackAgainIsThreeRevisions() {
        ledger.see(10, 0, "A");

        assertThat(ledger.see(11, 1, "B")).isEqualTo(publish(2, Kind.CORRECTED));
        assertThat(ledger.see(12, 2, "A")).isEqualTo(publish(3, Kind.CORRECTED));
    }

    @Test
    void aRepeatGivesTheRevisionThatItGaveBefore() {
        ledger.see(10, 0, "A");
        ledger.see(11, 1, "B");
        ledger.see(12, 2, "A");

        assertThat(ledger.see(11, 1, "B")).isEqualTo(new Repeat(Optional.of(entry(2, Kind.CORRECTED, 1))));
        assertThat(ledger.see(10, 0, "A")).isEqualTo(new Repeat(Optional.of(entry(1, Kind.CREATED, 0))));
    }

    @Test
    void aRepeatOfWhatWasNothingNewIsNothingAgain() {
        ledger.see(10, 0, "A");
        ledger.see(11, 1, "A");
        ledger.see(12, 2, "B");

        assertThat(ledger.see(11, 1, "A")).isEqualTo(new Repeat(Optional.empty()));
    }

    @Test
    void anOlderObservationThatArrivesLateBecomesHistoryAndNeverCurrent() {
        ledger.see(10, 5, "B");

        assertThat(ledger.see(11, 3, "A")).isEqualTo(new History());
        assertThat(ledger.see(12, 6, "B")).isEqualTo(new Same());
    }

    @Test
    void whatWasSeenToHoldLaterIsNotOverwrittenByWhatWasSeenBetween() {
        ledger.see(10, 1, "A");
        ledger.see(11, 5, "A");

        assertThat(ledger.see(12, 3, "B")).isEqualTo(new History());
    }

    @Test
    void atTheSameTimeTheOffsetDecides() {
        ledger.see(10, 5, "A");

        assertThat(ledger.see(11, 5, "B")).isEqualTo(publish(2, Kind.CORRECTED));
    }

    @Test
    void withdrawnAndReinstatedAreRevisions() {
        ledger.see(10, 0, "A");

        assertThat(ledger.withdraw(11, 1, Optional.empty())).isEqualTo(publish(2, Kind.WITHDRAWN));
        assertThat(ledger.withdraw(12, 2, Optional.of("A"))).isEqualTo(new Same());
        assertThat(ledger.withdraw(13, 3, Optional.of("B"))).isEqualTo(publish(3, Kind.CORRECTED));
        assertThat(ledger.see(14, 4, "B")).isEqualTo(publish(4, Kind.REINSTATED));
    }

    @Test
    void whatWasNeverThereCannotBeTakenBackWithoutText() {
        assertThat(ledger.withdraw(10, 0, Optional.empty())).isEqualTo(new NothingToWithdraw());
        assertThat(ledger.withdraw(11, 1, Optional.of("A"))).isEqualTo(publish(1, Kind.CREATED));
    }

    @Test
    void aTopicMadeAnewDoesNotSilenceWhatComesAfter() {
        ledger.see(1_000, 0, "A");

        assertThat(ledger.see(3, 1, "B")).isEqualTo(publish(2, Kind.CORRECTED));
    }

    /**
     * Random sequences against what must hold whatever the order: the newest observation is current, revisions count without
     * gaps and once for each change, and reading from the start again gives the same revisions.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 20261121})
    void everySequenceOfObservationsKeepsTheRules(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 400; round++) {
            List<Observation> log = randomLog(random);
            Ledger subject = new Ledger();
            Map<Long, RevisionDecision> first = new HashMap<>();
            int redo = 0;
            for (int i = 0; i < log.size(); i++) {
                first.put(log.get(i).position().offset(), subject.see(log.get(i)));
                if (random.nextInt(5) == 0) {
                    redo = random.nextInt(i + 1);
                    subject.expectRepeats(log.subList(redo, i + 1), first);
                }
            }
            assertThat(subject.state())
                    .as("seed %d, round %d: %s", seed, round, log)
                    .isEqualTo(expected(log, subject));
            subject.expectRepeats(log, first);
        }
    }

    private static LedgerState expected(List<Observation> log, Ledger subject) {
        Observation newest = log.getFirst();
        int changes = 1;
        for (Observation observation : log) {
            boolean late = observation.observedAt().isBefore(newest.observedAt());
            if (!late) {
                boolean changed = !observation.content().equals(newest.content())
                        || observation.withdrawn() != newest.withdrawn();
                changes += changed ? 1 : 0;
                newest = observation;
            }
        }
        assertThat(subject.revisions()).isEqualTo(changes);
        return new LedgerState(
                new Revision(changes),
                newest.content().orElseThrow(),
                newest.withdrawn(),
                log.getLast().position(),
                newest.observedAt());
    }

    private static List<Observation> randomLog(Random random) {
        List<Observation> log = new ArrayList<>();
        int length = 1 + random.nextInt(12);
        for (int i = 0; i < length; i++) {
            log.add(observation(
                    100 + 3L * i,
                    random.nextInt(3) == 0 ? random.nextInt(length) : i,
                    Optional.of(List.of("A", "B", "C").get(random.nextInt(3))),
                    random.nextInt(5) == 0));
        }
        return log;
    }

    private static Observation observation(long offset, int second, Optional<String> content, boolean withdrawn) {
        return new Observation(
                new LogPosition(7, offset),
                Instant.EPOCH.plusSeconds(second),
                content.map(text -> new ContentHash(Digest.of(text))),
                withdrawn);
    }

    private static Publish publish(int revision, Kind kind) {
        return new Publish(new Revision(revision), kind);
    }

    private static LedgerEntry entry(int revision, Kind kind, int second) {
        return new LedgerEntry(new Revision(revision), kind, false, Instant.EPOCH.plusSeconds(second));
    }

    /** What the database does, in memory: one row per revision, found again by its record. */
    private static final class Ledger {

        private LedgerState state;
        private final Map<LogPosition, LedgerEntry> rows = new HashMap<>();

        RevisionDecision see(long offset, int second, String content) {
            return see(observation(offset, second, Optional.of(content), false));
        }

        RevisionDecision withdraw(long offset, int second, Optional<String> content) {
            return see(observation(offset, second, content, true));
        }

        RevisionDecision see(Observation seen) {
            var decision = RevisionDecision.of(state, seen, Optional.ofNullable(rows.get(seen.position())));
            if (decision instanceof Publish publish) {
                rows.put(
                        seen.position(),
                        new LedgerEntry(publish.revision(), publish.kind(), seen.withdrawn(), seen.observedAt()));
            }
            if (state != null) {
                state = state.after(seen, decision);
            } else if (decision instanceof Publish) {
                state = LedgerState.created(seen);
            }
            return decision;
        }

        void expectRepeats(List<Observation> again, Map<Long, RevisionDecision> first) {
            LedgerState before = state;
            for (Observation observation : again) {
                Optional<LedgerEntry> given = Optional.ofNullable(rows.get(observation.position()));
                assertThat(see(observation)).isEqualTo(new Repeat(given));
                assertThat(given.isPresent())
                        .isEqualTo(first.get(observation.position().offset()) instanceof Publish);
            }
            assertThat(state).isEqualTo(before);
        }

        int revisions() {
            return rows.size();
        }

        LedgerState state() {
            return state;
        }
    }
}

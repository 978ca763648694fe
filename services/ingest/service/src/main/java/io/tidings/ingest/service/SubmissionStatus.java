package io.tidings.ingest.service;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tidings.contracts.AnnouncementId;
import io.tidings.contracts.AnnouncementsProgressed.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a submission is.
 *
 * @param id its announcement
 * @param status how far its newest revision has come; never falls back, but for {@code received} while a newer submission of
 *     the same announcement waits for the ledger
 * @param revision the revision that has come so far; null before it has one
 * @param at when it came there
 * @param reason why it was refused or set aside
 * @param history every step, in order of time
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SubmissionStatus(
        String id,
        Outcome status,
        @Nullable Integer revision,
        Instant at,
        @Nullable String reason,
        List<Passed> history) {

    /** Revisions and readings share a sequence; see {@code ReadingEpoch}. */
    private static final int READING_BITS = 24;

    /**
     * A step of the way.
     *
     * @param revision which revision, null where there is none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Passed(
            Outcome status,
            @Nullable Integer revision,
            Instant at,
            @Nullable String reason) {

        private static Passed of(StepAt one) {
            var step = one.step();
            return new Passed(step.outcome(), revision(one), one.at(), step.reason());
        }

        private static @Nullable Integer revision(StepAt one) {
            int revision = Math.toIntExact(one.step().sequence() >> READING_BITS);
            return revision == 0 ? null : revision;
        }

        int revisionOrNone() {
            return revision == null ? 0 : revision;
        }
    }

    /** The status that the facts give; empty when nothing is known. */
    static Optional<SubmissionStatus> of(AnnouncementId id, SubmissionFacts facts) {
        List<Passed> history =
                new ArrayList<>(facts.steps().stream().map(Passed::of).toList());
        Optional<Passed> waiting = facts.acceptedAt()
                .filter(at -> facts.pending() || history.isEmpty())
                .map(at -> new Passed(Outcome.RECEIVED, null, at, null));
        if (waiting.isPresent() && !history.contains(waiting.get())) {
            history.add(waiting.get());
        }
        return waiting.or(() -> furthest(history)).map(now -> of(id, now, history));
    }

    private static Optional<Passed> furthest(List<Passed> history) {
        return history.stream()
                .max(Comparator.comparingInt(Passed::revisionOrNone).thenComparing(Passed::status));
    }

    private static SubmissionStatus of(AnnouncementId id, Passed now, List<Passed> history) {
        return new SubmissionStatus(
                id.value(), now.status(), now.revision(), now.at(), now.reason(), List.copyOf(history));
    }
}

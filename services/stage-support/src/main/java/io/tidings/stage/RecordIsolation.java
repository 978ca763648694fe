package io.tidings.stage;

import java.util.ArrayList;
import java.util.List;

/** Finds the records that make a batch fail, so that only those are set aside: halves it until they are alone. */
final class RecordIsolation {

    private RecordIsolation() {}

    /** One outcome per record, in order. */
    static List<StageOutcome> outcomes(Stage stage, List<IncomingRecord> batch) throws UnavailableException {
        List<StageOutcome> outcomes;
        try {
            outcomes = stage.work(batch);
        } catch (RuntimeException | StackOverflowError fault) {
            return isolated(stage, batch, fault);
        }
        if (outcomes.size() != batch.size()) {
            throw new IllegalStateException(
                    "%s gave %d outcomes for %d records".formatted(stage.name(), outcomes.size(), batch.size()));
        }
        return outcomes;
    }

    private static List<StageOutcome> isolated(Stage stage, List<IncomingRecord> batch, Throwable fault)
            throws UnavailableException {
        StageOutcome.SetAside alone = RecordFault.setAside(fault);
        if (batch.size() == 1) {
            return List.of(alone);
        }
        int half = batch.size() / 2;
        List<StageOutcome> outcomes = new ArrayList<>(outcomes(stage, batch.subList(0, half)));
        outcomes.addAll(outcomes(stage, batch.subList(half, batch.size())));
        return outcomes;
    }
}

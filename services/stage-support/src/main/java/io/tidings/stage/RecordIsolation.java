package io.tidings.stage;

import java.util.ArrayList;
import java.util.List;

/** Finds the record that makes a batch fail, so that only that one is set aside. */
final class RecordIsolation {

    private RecordIsolation() {}

    /** One outcome per record; asks again record by record when the batch fails as a whole. */
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
        List<StageOutcome> outcomes = new ArrayList<>(batch.size());
        for (IncomingRecord record : batch) {
            outcomes.addAll(outcomes(stage, List.of(record)));
        }
        return outcomes;
    }
}

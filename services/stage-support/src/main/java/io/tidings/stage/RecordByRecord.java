package io.tidings.stage;

import java.util.ArrayList;
import java.util.List;

/** A stage that needs nothing but the record itself: no look at its neighbours, no batch to a database. */
public interface RecordByRecord extends Stage {

    /**
     * Works on one record. A {@link RuntimeException} sets it aside.
     *
     * @throws UnavailableException when something it needs is out of reach
     */
    StageOutcome outcomeOf(IncomingRecord record) throws UnavailableException;

    @Override
    default List<StageOutcome> work(List<IncomingRecord> batch) throws UnavailableException {
        List<StageOutcome> outcomes = new ArrayList<>(batch.size());
        for (IncomingRecord record : batch) {
            outcomes.add(outcomeOrFault(record));
        }
        return outcomes;
    }

    private StageOutcome outcomeOrFault(IncomingRecord record) throws UnavailableException {
        try {
            return outcomeOf(record);
        } catch (RuntimeException | StackOverflowError fault) {
            return RecordFault.setAside(fault);
        }
    }
}

package io.tidings.stage;

import io.tidings.contracts.AnnouncementsProgressed;
import java.util.List;

/** What became of one record. */
public sealed interface StageOutcome {

    /**
     * It was worked on.
     *
     * @param records what to publish, in order; may be empty
     * @param steps what to report on the progress topic; may be empty
     */
    record Done(List<OutgoingRecord> records, List<AnnouncementsProgressed.Step> steps) implements StageOutcome {

        /** Copies the lists. */
        public Done {
            records = List.copyOf(records);
            steps = List.copyOf(steps);
        }
    }

    /**
     * It can never be worked on: its bytes go to the dead letter with the reason.
     *
     * @param reason for a person, naming the field or position
     */
    record SetAside(String reason) implements StageOutcome {}
}

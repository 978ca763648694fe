package io.tidings.ingest.service;

import io.tidings.contracts.Announcement;
import io.tidings.contracts.AnnouncementId;
import io.tidings.contracts.AnnouncementIngested;
import io.tidings.contracts.AnnouncementsProgressed.Outcome;
import io.tidings.contracts.AnnouncementsProgressed.Step;
import io.tidings.contracts.ReadingEpoch;
import io.tidings.contracts.Revision;

/** What the ledger makes of a record. */
sealed interface LedgerOutcome {

    /** What to report. */
    Step step();

    /** A revision to give out, now or again. */
    record Given(AnnouncementIngested event, boolean first) implements LedgerOutcome {

        static Given of(Announcement announcement, boolean first) {
            return new Given(new AnnouncementIngested(announcement), first);
        }

        @Override
        public Step step() {
            var announcement = event.announcement();
            var outcome = announcement.copyOf() == null ? Outcome.INGESTED : Outcome.COPY;
            return new Step(announcement.id(), event.sequence(), outcome, null);
        }
    }

    /**
     * Nothing to give out.
     *
     * @param current the revision that stays current
     * @param why for counters
     */
    record Nothing(AnnouncementId id, Revision current, String why) implements LedgerOutcome {

        @Override
        public Step step() {
            return new Step(id, ReadingEpoch.sequence(current, 0), Outcome.DUPLICATE, null);
        }
    }

    /** It is erased for legal reasons and was sent all the same: nothing of it is given out, set aside or kept. */
    record Erased(AnnouncementId id) implements LedgerOutcome {

        @Override
        public Step step() {
            return new Step(id, 0, Outcome.REFUSED, "erased");
        }
    }

    /** It can never be given out. */
    record Refused(AnnouncementId id, String reason) implements LedgerOutcome {

        @Override
        public Step step() {
            return new Step(id, 0, Outcome.REFUSED, reason);
        }
    }
}

package io.tidings.ingest.service;

import io.tidings.contracts.AnnouncementId;
import io.tidings.stage.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Answers where submissions are. */
@ApplicationScoped
class SubmissionStatuses {

    private final AcceptedSubmissions accepted;
    private final SubmissionTables tables;
    private final BlockList blocked;

    SubmissionStatuses(AcceptedSubmissions accepted, SubmissionTables tables, BlockList blocked) {
        this.blocked = blocked;
        this.accepted = accepted;
        this.tables = tables;
    }

    /** Waits a little, so that who is told 202 here is found anywhere. */
    void awaitNoted(Accepted held) {
        accepted.awaitWritten(held.id());
    }

    /** The status; empty when there is no such submission. */
    Optional<SubmissionStatus> find(AnnouncementId id) {
        blocked.check(id);
        Optional<Accepted> unwritten = accepted.unwritten(id);
        SubmissionFacts known = known(id, unwritten.isPresent());
        SubmissionFacts facts =
                unwritten.map(held -> known.withUnnoted(held.at())).orElse(known);
        return SubmissionStatus.of(id, facts);
    }

    private SubmissionFacts known(AnnouncementId id, boolean otherwise) {
        try {
            return tables.find(id);
        } catch (UnavailableException e) {
            if (otherwise) {
                return new SubmissionFacts(Optional.empty(), false, List.of());
            }
            throw new AwayException("PostgreSQL does not answer, so nobody knows now how far it has come", e);
        }
    }
}

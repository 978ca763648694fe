package io.tidings.ingest.service;

import io.smallrye.mutiny.Uni;
import io.tidings.ingest.AnnouncementIdentity;
import io.tidings.ingest.RawSubmission;
import io.tidings.ingest.ReceivedRecord;
import io.tidings.ingest.Submission;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/** The door: reads a submission, gives it its identity and makes it durable. */
@ApplicationScoped
public class Intake {

    private final ReceivedLog log;
    private final AcceptedSubmissions accepted;
    private final Reception reception;
    private final Clock clock;

    Intake(ReceivedLog log, AcceptedSubmissions accepted, Reception reception, Clock clock) {
        this.log = log;
        this.accepted = accepted;
        this.reception = reception;
        this.clock = clock;
    }

    /**
     * Takes a submission in.
     *
     * @return what Kafka holds now
     * @throws RefusedException when it is none
     * @throws AwayException when it is a historical one and others are long before it, or a document and none can be read now
     */
    public Uni<Accepted> take(RawSubmission raw) {
        return hold(raw, reception.read(raw));
    }

    private Uni<Accepted> hold(RawSubmission raw, Submission submission) {
        if (submission.historical()) {
            log.awaitTurnOfHistory();
        }
        AnnouncementIdentity identity = AnnouncementIdentity.ofSubmission(submission);
        Optional<URI> url = Optional.ofNullable(submission.origin().url());
        return hold(new ReceivedRecord(identity, url, clock.instant(), raw));
    }

    /** Takes in what we observed ourselves and gave its identity. */
    public Uni<Accepted> hold(ReceivedRecord record) {
        return log.append(record)
                .map(position -> new Accepted(record.identity().id(), position, record.observedAt()))
                .invoke(held -> {
                    reception.accepted();
                    accepted.add(held);
                });
    }
}

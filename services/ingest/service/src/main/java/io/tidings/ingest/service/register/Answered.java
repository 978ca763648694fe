package io.tidings.ingest.service.register;

import io.tidings.ingest.service.AwayException;
import io.tidings.stage.UnavailableException;

/** Work in PostgreSQL whose caller is told to come again while it is away. */
final class Answered {

    private Answered() {}

    /** What may find PostgreSQL away. */
    @FunctionalInterface
    interface Work<T> {
        T done() throws UnavailableException;
    }

    static <T> T by(Work<T> work) {
        try {
            return work.done();
        } catch (UnavailableException away) {
            throw problem(away);
        }
    }

    /** A problem that ended a transaction is the caller's, not PostgreSQL's. */
    private static RuntimeException problem(UnavailableException away) {
        for (Throwable cause = away; cause != null; cause = cause.getCause()) {
            if (cause instanceof SourceProblem problem) {
                return problem;
            }
        }
        return new AwayException("PostgreSQL does not answer", away);
    }
}

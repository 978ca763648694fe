package io.tidings.alert.service;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.tidings.alert.service.Statements.Sql;
import io.tidings.stage.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Transactions in PostgreSQL, awaited by the thread that asks. The session itself lives on an event loop, where Hibernate
 * Reactive needs it.
 */
@ApplicationScoped
public class Database {

    /** Characters it cannot keep, strings and rows beyond its limits. All else may be a fault of ours, and waits for us. */
    private static final Set<String> FAULTS_OF_VALUES = Set.of("22021", "22P05", "22001", "54000");

    private final Mutiny.SessionFactory sessions;
    private final Schema schema;
    private final AlertConfig config;

    Database(Mutiny.SessionFactory sessions, Schema schema, AlertConfig config) {
        this.sessions = sessions;
        this.schema = schema;
        this.config = config;
    }

    /**
     * Does the work in one transaction and waits for it.
     *
     * @throws UnavailableException when PostgreSQL is away, busy or in conflict: all is as it was, and may be tried again
     * @throws IllegalArgumentException when PostgreSQL will never take these values
     */
    public <T> T inTransaction(Function<Mutiny.StatelessSession, Uni<T>> work) throws UnavailableException {
        return awaited(() -> sessions.withStatelessTransaction(work));
    }

    /**
     * Does a single statement, which is a transaction of its own, and waits for it; a third of the way of a transaction.
     *
     * @throws UnavailableException as above
     */
    public <T> T alone(Function<Mutiny.StatelessSession, Uni<T>> statement) throws UnavailableException {
        return awaited(() -> sessions.withStatelessSession(statement));
    }

    /** Rows of one statement, see {@link Statements}. */
    public <T> List<T> rows(String sql, Object parameter, Class<T> row) throws UnavailableException {
        return alone(session -> Statements.rows(session, new Sql(sql, parameter), row));
    }

    /** The first row of one statement. */
    public <T> Optional<T> row(String sql, Object parameter, Class<T> row) throws UnavailableException {
        return rows(sql, parameter, row).stream().findFirst();
    }

    /** How many rows one statement changed. */
    public int change(String sql, Object parameter) throws UnavailableException {
        return alone(session -> Statements.change(session, new Sql(sql, parameter)));
    }

    private <T> T awaited(Supplier<Uni<T>> work) throws UnavailableException {
        schema.check();
        try {
            return VertxContextSupport.subscribeAndAwait(
                    () -> work.get().ifNoItem().after(config.answerWithin()).fail());
        } catch (Throwable failure) {
            throw sorted(failure);
        }
    }

    /** Only what lies in the values themselves is their fault; whatever else goes wrong may go well another time. */
    private static UnavailableException sorted(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && FAULTS_OF_VALUES.contains(refused.getSQLState())) {
                throw new IllegalArgumentException("PostgreSQL refuses it: " + refused.getMessage(), failure);
            }
        }
        return new UnavailableException("PostgreSQL does not answer: " + failure.getMessage(), failure);
    }
}

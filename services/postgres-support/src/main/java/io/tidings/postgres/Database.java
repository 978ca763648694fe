package io.tidings.postgres;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.tidings.postgres.Statements.Sql;
import io.tidings.stage.UnavailableException;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.sqlclient.DatabaseException;
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
 * Reactive needs it. Statements that are many and know no entity go past it, straight to the same pool: it keeps a plan of every
 * native query and finds none again.
 */
@ApplicationScoped
public class Database {

    /** Characters it cannot keep, strings and rows beyond its limits. All else may be a fault of ours, and waits for us. */
    private static final Set<String> FAULTS_OF_VALUES = Set.of("22021", "22P05", "22001", "54000");

    private final Mutiny.SessionFactory sessions;
    private final Pool pool;
    private final Schema schema;
    private final PostgresConfig config;

    Database(Mutiny.SessionFactory sessions, Pool pool, Schema schema, PostgresConfig config) {
        this.sessions = sessions;
        this.pool = pool;
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
     * Does a single statement without a session, which is a transaction of its own, and waits for it.
     *
     * @throws UnavailableException as above
     */
    public <T> T alone(Function<SqlClient, Uni<T>> statement) throws UnavailableException {
        return waited(statement.apply(pool));
    }

    /**
     * Does statements without a session in one transaction, and waits for them.
     *
     * @throws UnavailableException as above
     */
    public <T> T together(Function<SqlConnection, Uni<T>> statements) throws UnavailableException {
        return waited(pool.withTransaction(statements::apply));
    }

    /** Rows of one statement alone, see {@link Statements}. */
    public <T> List<T> rows(String sql, Object parameter, Class<T> row) throws UnavailableException {
        return alone(client -> Statements.rows(client, new Sql(sql, parameter), row));
    }

    /** The first row of one statement alone. */
    public <T> Optional<T> row(String sql, Object parameter, Class<T> row) throws UnavailableException {
        return rows(sql, parameter, row).stream().findFirst();
    }

    /** How many rows one statement alone changed. */
    public int change(String sql, Object parameter) throws UnavailableException {
        return alone(client -> Statements.change(client, new Sql(sql, parameter)));
    }

    private <T> T waited(Uni<T> work) throws UnavailableException {
        schema.check();
        try {
            return work.await().atMost(config.answerWithin());
        } catch (RuntimeException failure) {
            throw sorted(failure);
        }
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
            if (FAULTS_OF_VALUES.contains(state(cause))) {
                throw new IllegalArgumentException("PostgreSQL refuses it: " + cause.getMessage(), failure);
            }
        }
        return new UnavailableException("PostgreSQL does not answer: " + failure.getMessage(), failure);
    }

    private static String state(Throwable failure) {
        String state = switch (failure) {
            case SQLException refused -> refused.getSQLState();
            case DatabaseException refused -> refused.getSqlState();
            default -> "";
        };
        return state == null ? "" : state;
    }
}

package io.tidings.postgres;

import io.smallrye.mutiny.Uni;
import io.tidings.contracts.EventCodec;
import io.tidings.contracts.UndecodableException;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Statements whose one parameter {@code $1} and whose rows are JSON, so that types are told by the statement alone. The parameter
 * is cast to text first: of type jsonb the driver would send a quoted string.
 */
public final class Statements {

    private Statements() {}

    /** Rows; the statement gives one column of JSON text. */
    public static <T> Uni<List<T>> rows(SqlClient client, Sql sql, Class<T> row) {
        return execute(client, sql).map(found -> {
            List<T> all = new ArrayList<>(found.size());
            found.forEach(one -> all.add(decoded(one.getString(0), row)));
            return all;
        });
    }

    /** How many rows changed. */
    public static Uni<Integer> change(SqlClient client, Sql sql) {
        return execute(client, sql).map(RowSet::rowCount);
    }

    private static Uni<RowSet<Row>> execute(SqlClient client, Sql sql) {
        return client.preparedQuery(sql.text()).execute(Tuple.of(sql.json()));
    }

    /** A statement with its parameter. */
    public record Sql(String text, Object parameter) {

        String json() {
            return encoded(parameter);
        }
    }

    public static String encoded(Object value) {
        return new String(EventCodec.encode(value), StandardCharsets.UTF_8);
    }

    public static <T> T decoded(String json, Class<T> type) {
        try {
            return EventCodec.decode(json.getBytes(StandardCharsets.UTF_8), type);
        } catch (UndecodableException e) {
            throw new IllegalStateException("a table holds what was not written by us: " + e.getMessage(), e);
        }
    }

    /** Text as PostgreSQL can keep it: no NUL, no half of a pair, not longer than that. */
    public static String kept(@Nullable String text, int longest) {
        if (text == null) {
            return "";
        }
        String cut = text.length() <= longest ? text : text.substring(0, longest);
        return new String(cut.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replace("\u0000", "");
    }
}

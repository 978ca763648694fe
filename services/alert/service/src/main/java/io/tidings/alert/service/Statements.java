package io.tidings.alert.service;

import io.smallrye.mutiny.Uni;
import io.tidings.contracts.EventCodec;
import io.tidings.contracts.UndecodableException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Statements whose one parameter {@code :p} and whose rows are JSON, so that types are told by the statement alone. The parameter
 * is cast to text first: of type jsonb the driver would send a quoted string.
 */
public final class Statements {

    private Statements() {}

    /** Rows; the statement gives one column of JSON text. */
    public static <T> Uni<List<T>> rows(Mutiny.StatelessSession session, Sql sql, Class<T> row) {
        return session.createNativeQuery(sql.text(), String.class)
                .setParameter("p", sql.json())
                .getResultList()
                .map(found -> found.stream().map(json -> decoded(json, row)).toList());
    }

    /** How many rows changed. */
    public static Uni<Integer> change(Mutiny.StatelessSession session, Sql sql) {
        return session.createNativeQuery(sql.text())
                .setParameter("p", sql.json())
                .executeUpdate();
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

package io.tidings.ingest.service.sources;

import io.tidings.contracts.Announcement;
import io.tidings.contracts.EventCodec;
import io.tidings.contracts.UndecodableException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** What the ledger knows. */
final class KnownAnnouncements {

    private final DataSource database;

    KnownAnnouncements(DataSource database) {
        this.database = database;
    }

    /** Every revision, those of an announcement in their order. */
    void revisions(Consumer<Announcement> each) throws SQLException, UndecodableException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.setFetchSize(500);
            ResultSet rows = statement.executeQuery(
                    "select announcement from ingest.revision order by announcement_id, revision");
            while (rows.next()) {
                each.accept(EventCodec.decode(rows.getString(1).getBytes(StandardCharsets.UTF_8), Announcement.class));
            }
            connection.rollback();
        }
    }

    /** The one number that a query gives. */
    long count(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}

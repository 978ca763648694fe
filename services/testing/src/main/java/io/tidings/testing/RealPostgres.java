package io.tidings.testing;

import io.tidings.servers.PostgresServer;
import io.tidings.servers.ServersForTests;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Real PostgreSQL for tests. One server is shared; each test resource gets a database of its own. */
public final class RealPostgres {

    private static final SharedServer SHARED =
            new SharedServer("postgres", folder -> ServersForTests.postgres(folder.data(), folder.log()));

    private RealPostgres() {}

    /** An empty database on the server that all tests of this JVM share; the server is started at first use. */
    public static TestDatabase freshDatabase() {
        var fresh = on(SHARED.address()).named(TestNames.unique("test"));
        run(fresh, "CREATE DATABASE \"" + fresh.name() + "\"");
        return fresh;
    }

    /** Removes a database together with whoever still uses it. */
    public static void drop(TestDatabase database) {
        run(database, "DROP DATABASE IF EXISTS \"" + database.name() + "\" WITH (FORCE)");
    }

    /** A PostgreSQL of the test's own, not yet started, on a free port: to be killed, suspended and restarted. */
    public static PostgresServer own(Path folder) {
        return ServersForTests.postgres(folder.resolve("postgres"), folder.resolve("postgres.log"));
    }

    /** The database {@code tidings} of a server. */
    public static TestDatabase on(PostgresServer server) {
        return on(server.address());
    }

    private static TestDatabase on(String address) {
        int colon = address.lastIndexOf(':');
        int port = Integer.parseInt(address.substring(colon + 1));
        return new TestDatabase(address.substring(0, colon), port, PostgresServer.DATABASE);
    }

    private static void run(TestDatabase database, String sql) {
        String url = database.named(PostgresServer.DATABASE).jdbcUrl();
        try (Connection connection = DriverManager.getConnection(url, PostgresServer.USER, PostgresServer.PASSWORD);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql + " failed", e);
        }
    }
}

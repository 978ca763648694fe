package io.tidings.testing;

import io.tidings.servers.PostgresServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A database on a test server.
 *
 * @param host without port
 * @param port TCP port
 * @param name of the database
 */
public record TestDatabase(String host, int port, String name) {

    public String user() {
        return PostgresServer.USER;
    }

    public String password() {
        return PostgresServer.PASSWORD;
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + name;
    }

    public String reactiveUrl() {
        return "postgresql://" + host + ":" + port + "/" + name;
    }

    /** A plain connection; close it. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), user(), password());
    }

    TestDatabase named(String other) {
        return new TestDatabase(host, port, other);
    }
}

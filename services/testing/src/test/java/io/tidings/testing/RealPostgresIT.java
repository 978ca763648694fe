package io.tidings.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RealPostgresIT {

    @Test
    void freshDatabasesShareTheServerAndNothingElse() throws SQLException {
        // Given
        TestDatabase first = RealPostgres.freshDatabase();
        TestDatabase second = RealPostgres.freshDatabase();

        // When
        run(first, "CREATE TABLE mine (id int)");

        // Then
        assertThat(second.port()).isEqualTo(first.port());
        assertThatThrownBy(() -> run(second, "SELECT * FROM mine")).hasMessageContaining("does not exist");
    }

    @Test
    void quarkusTestsGetADatabaseThatIsDroppedInTheEnd() throws SQLException {
        // Given
        var resource = new PostgresResource();
        Map<String, String> config = resource.start();
        var database = new TestDatabase(
                config.get("POSTGRES_HOST"),
                Integer.parseInt(config.get("POSTGRES_PORT")),
                config.get("POSTGRES_DATABASE"));
        run(database, "CREATE TABLE mine (id int)");

        // When
        resource.stop();

        // Then
        assertThatThrownBy(database::connect).hasMessageContaining("does not exist");
        assertThat(config)
                .containsEntry("quarkus.datasource.jdbc.url", database.jdbcUrl())
                .containsEntry("quarkus.datasource.reactive.url", database.reactiveUrl());
    }

    private static void run(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

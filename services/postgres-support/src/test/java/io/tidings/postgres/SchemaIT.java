package io.tidings.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.tidings.stage.UnavailableException;
import io.tidings.testing.Eventually;
import io.tidings.testing.RealPostgres;
import io.tidings.testing.TestDatabase;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaIT {

    private TestDatabase database;

    @BeforeEach
    void freshDatabase() {
        database = RealPostgres.freshDatabase();
    }

    @AfterEach
    void drop() {
        RealPostgres.drop(database);
    }

    /** With as few connections as the services have: one that was lost for good would be missed. */
    @ParameterizedTest
    @ValueSource(ints = {7, 11, 16, 22})
    void tablesAreBroughtUpToDateWhereverTheConnectionsBreak(int answers) throws Exception {
        try (BreakingLine line = BreakingLine.to(database.port(), answers);
                AgroalDataSource connections = connections(line.port())) {
            Schema schema = new Schema(
                    Flyway.configure()
                            .dataSource(connections)
                            .schemas("kept_here")
                            .createSchemas(true)
                            .load(),
                    connections);
            schema.onStart(new StartupEvent());

            Eventually.until("the tables are there", Duration.ofSeconds(60), () -> isReady(schema));
            schema.onStop(new ShutdownEvent());
            assertThat(line.broke()).as("the line broke on the way").isTrue();
        }
    }

    private AgroalDataSource connections(int port) throws Exception {
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(2)
                        .acquisitionTimeout(Duration.ofSeconds(1))
                        .connectionFactoryConfiguration(
                                each -> each.jdbcUrl("jdbc:postgresql://localhost:" + port + "/" + database.name())
                                        .principal(new NamePrincipal(database.user()))
                                        .credential(new SimplePassword(database.password())))));
    }

    private static boolean isReady(Schema schema) {
        try {
            schema.check();
            return true;
        } catch (UnavailableException e) {
            return false;
        }
    }
}

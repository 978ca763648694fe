package io.tidings.ingest.service.sources;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.tidings.ingest.service.sources.SimulatedRun.Size;
import io.tidings.testing.KafkaResource;
import io.tidings.testing.PostgresResource;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * A day of a simulated web: every announcement is known exactly once, every correction and withdrawal has arrived and nothing else
 * has, and no host saw more requests than its limits allow. Larger with {@code -Dtidings.simweb.size=week}. With
 * {@code -Dtidings.simweb.item=NUMBER} only the lists of that item are read, to see what befell it; all others then count as overlooked.
 */
@QuarkusTest
@TestProfile(SimulatedWebIT.Simulated.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(PostgresResource.class)
class SimulatedWebIT {

    /** The loop is driven by the test, not by the clock on the wall; nothing waits for the disk, as nothing is killed. */
    public static final class Simulated implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "tidings.sources.enabled", "false",
                    "tidings.sources.trusted-hosts", "*.test",
                    "tidings.sources.lease", "P30D",
                    "tidings.sources.patience.silence", "1s",
                    "quarkus.datasource.reactive.additional-properties.synchronous_commit", "off",
                    "tidings.sources.checks.floor", System.getProperty("tidings.simweb.floor", "2m"));
        }

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(SimulatedParts.class);
        }
    }

    @Inject
    SourceLoop loop;

    @Inject
    Leases leases;

    @Inject
    AgroalDataSource database;

    @Test
    void everythingIsKnownOnceAndNobodyWasAskedTooOften() throws Exception {
        Size size =
                Size.valueOf(System.getProperty("tidings.simweb.size", "day").toUpperCase(Locale.ROOT));
        try (SimulatedRun run = SimulatedRun.of(size, new KnownAnnouncements(database))) {
            run.sources(database);
            run.go(loop, leases);

            List<String> findings = run.findings();
            System.out.println(run.figures());
            assertThat(findings).isEmpty();
        }
    }
}

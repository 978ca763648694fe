package io.tidings.ingest.service.sources;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import java.util.Set;

/** The loop runs only when a test says so, by the test's own time. */
public final class LoopProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "tidings.sources.enabled", "false",
                "tidings.sources.trusted-hosts", "*.test",
                "tidings.sources.concurrency", "4");
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(SteppedTime.class);
    }
}

package io.tidings.alert.service;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import java.util.Set;

/** A program with a key, short waits, and a channel that keeps what it is given. */
public final class AlertProfile implements QuarkusTestProfile {

    static final String KEY = "tester-key-0123456789";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "tidings.alert.api-keys", "tester=" + KEY + ",other=other-key-0123456789",
                "tidings.alert.keys-file", "target/alert.keys",
                "tidings.alert.check-every", "500ms",
                "tidings.alert.look", "200ms",
                "tidings.alert.audit-every", "500ms",
                "tidings.alert.clean-every", "500ms",
                "tidings.alert.most-a-day", "20");
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(RecordedChannel.class);
    }
}

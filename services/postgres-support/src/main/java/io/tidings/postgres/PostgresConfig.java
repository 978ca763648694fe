package io.tidings.postgres;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How PostgreSQL is waited for. */
@ConfigMapping(prefix = "tidings.postgres")
public interface PostgresConfig {

    /** Longest wait for one transaction; then PostgreSQL counts as away. */
    @WithDefault("30s")
    Duration answerWithin();
}

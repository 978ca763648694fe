package io.tidings.ingest.service.register;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How sources are looked at before they are kept, and how their health is measured. */
@ConfigMapping(prefix = "tidings.register")
interface RegisterConfig {

    /** Least time between two requests to a host while somebody waits for a preview; checks keep their own, longer one. */
    @WithDefault("1s")
    Duration previewDelay();

    /** What a stated crawl-delay is cut to while somebody waits. */
    @WithDefault("10s")
    Duration previewLongestDelay();

    /** Longest time that a preview takes; then the caller is told so. */
    @WithDefault("50s")
    Duration previewWithin();

    /** Previews at one time; who comes above that is told to come again. */
    @WithDefault("4")
    int previews();

    /** How often the health of all sources is measured for the metrics. */
    @WithDefault("60s")
    Duration measureEvery();
}

package io.tidings.ingest.service.sources;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How sources are checked and their pages looked at. */
@ConfigMapping(prefix = "tidings.sources")
public interface SourcesConfig {

    /** Whether this instance checks sources by itself. */
    @WithDefault("true")
    boolean enabled();

    /** Address or e-mail, told to every site that is asked, where whoever runs it finds whoever runs this. */
    @WithDefault("operator-not-named")
    String contact();

    /** Checks and looks at one time; each holds a page of up to 5 MB or a list of up to {@link #largestList}. */
    @WithDefault("12")
    int concurrency();

    /** After that long a killed instance's work is taken up by another; living ones renew. Longer than any fetch takes. */
    @WithDefault("5m")
    Duration lease();

    /** Longest time between two questions whether something is due. */
    @WithDefault("2s")
    Duration poll();

    /** Hosts that may lie in a private network and have any port: {@code host}, {@code host:port}, {@code *.name}. */
    Optional<Set<String>> trustedHosts();

    /** Ports that may be asked beside 80 and 443. */
    Optional<Set<Integer>> ports();

    /** Below which folders folders of files may lie. */
    Optional<List<Path>> folders();

    /** Largest list that is read, unpacked. */
    @WithDefault("10M")
    MemorySize largestList();

    /** How hosts are treated. */
    Politeness politeness();

    /** How long hosts are waited for. */
    Patience patience();

    /** How often sources are checked. */
    Checks checks();

    /** How long hosts are waited for. */
    interface Patience {

        /** Until a connection stands. */
        @WithDefault("10s")
        Duration connect();

        /** Longest time without a byte. */
        @WithDefault("15s")
        Duration silence();

        /** Longest wait for a host's turn within a fetch; above the longest crawl-delay that is obeyed. */
        @WithDefault("150s")
        Duration turn();
    }

    /** How hosts are treated. */
    interface Politeness {

        /** Least time between two requests to a host whose robots.txt states none. */
        @WithDefault("5s")
        Duration delay();

        /** What a stated crawl-delay is cut to. */
        @WithDefault("2m")
        Duration longestDelay();

        /** Requests to one host at one time. */
        @WithDefault("1")
        int concurrency();
    }

    /** How often sources are checked; each chooses its own interval between these. */
    interface Checks {

        /** Never more often. */
        @WithDefault("2m")
        Duration floor();

        /** Never less often while all is well. */
        @WithDefault("24h")
        Duration ceiling();

        /** Interval of a source nothing is known of. */
        @WithDefault("15m")
        Duration first();

        /** What every further failure in a row adds to the wait. */
        @WithDefault("15m")
        Duration step();

        /** Greatest share of an interval that chance adds. */
        @WithDefault("0.1")
        double jitter();

        /** How long what checks came to is kept; health compares with the twelve weeks before. */
        @WithDefault("100d")
        Duration keep();
    }
}

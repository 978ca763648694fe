package io.tidings.search;

import java.time.Duration;

/**
 * How the indices are laid out on the cluster; used when they are created, never changed afterwards.
 *
 * @param shards primary shards of each index
 * @param replicas copies of each shard; 0 on a single node
 * @param refreshInterval at the latest after which a written announcement is found
 */
public record IndexSettings(int shards, int replicas, Duration refreshInterval) {

    /** One shard, no replica, found after at most a second. */
    public static final IndexSettings DEFAULT = new IndexSettings(1, 0, Duration.ofSeconds(1));

    /** Checks the ranges. */
    public IndexSettings {
        if (shards < 1 || replicas < 0 || !refreshInterval.isPositive()) {
            throw new IllegalArgumentException("shards >= 1, replicas >= 0 and a positive refresh interval are needed");
        }
    }
}

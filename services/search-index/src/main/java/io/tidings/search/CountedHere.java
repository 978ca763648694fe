package io.tidings.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/** Whether the searched index holds {@link CountedRegions} by our groupings; looked up now and then, since indices are rebuilt. */
final class CountedHere {

    private static final Duration KEPT = Duration.ofSeconds(10);

    private final SearchConnection connection;
    private final String alias;
    private volatile boolean ours;
    private volatile long asked = System.nanoTime() - KEPT.toNanos();

    CountedHere(SearchConnection connection, String alias) {
        this.connection = connection;
        this.alias = alias;
    }

    boolean holds() throws SearchUnavailableException {
        if (System.nanoTime() - asked >= KEPT.toNanos()) {
            ours = look();
            asked = System.nanoTime();
        }
        return ours;
    }

    private boolean look() throws SearchUnavailableException {
        JsonNode found = connection.get("/" + alias + "/_mapping?filter_path=*.mappings._meta");
        return !found.isEmpty()
                && found.valueStream().allMatch(index -> IndexDefinition.countsAsWeDo(index.path("mappings")));
    }
}

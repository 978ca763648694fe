package io.tidings.index.service;

import io.tidings.search.AnnouncementWriter;
import io.tidings.search.IndexGenerations;
import io.tidings.search.IndexNames;
import io.tidings.search.SearchConnection;
import io.tidings.search.SearchUnavailableException;
import java.time.Duration;
import java.util.List;

/**
 * Where announcements are written: to the indices that are searched and, while others are being built, to these too. What is
 * known of that is never older than {@link #FRESH}; the rebuild counts on it.
 */
final class WriteTargets {

    /** How old the knowledge may be that nothing is being built. */
    static final Duration FRESH = Duration.ofSeconds(1);

    private final IndexGenerations generations;
    private final List<AnnouncementWriter> one;
    private final List<AnnouncementWriter> both;
    private List<AnnouncementWriter> known = List.of();
    private long knownAt;

    WriteTargets(SearchConnection connection, IndexGenerations generations) {
        AnnouncementWriter searched = new AnnouncementWriter(connection, IndexNames.WRITE);
        this.generations = generations;
        this.one = List.of(searched);
        this.both = List.of(searched, new AnnouncementWriter(connection, IndexNames.NEXT));
    }

    /** The searched indices first. */
    synchronized List<AnnouncementWriter> now() throws SearchUnavailableException {
        long asked = System.nanoTime();
        if (known.isEmpty() || asked - knownAt > FRESH.toNanos()) {
            known = generations.standing().building() ? both : one;
            knownAt = asked;
        }
        return known;
    }
}

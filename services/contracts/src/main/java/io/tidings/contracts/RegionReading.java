package io.tidings.contracts;

import java.util.List;

/**
 * A region of an announcement.
 *
 * @param id ISO 3166-1 alpha-2 ({@code XK}), ISO 3166-2 ({@code GB-NIR}) or a group's slug ({@code western-balkans})
 * @param role the strongest role that holds
 * @param confidence 0 to 1
 * @param evidence where it is named
 */
public record RegionReading(String id, RegionRole role, double confidence, List<Span> evidence) implements Evidence {

    /** Copies the list and checks the confidence. */
    public RegionReading {
        evidence = List.copyOf(evidence);
        Confidence.check(confidence);
    }
}

package io.tidings.ingest;

import java.time.Instant;
import java.util.Optional;

/**
 * That a source said something at some time.
 *
 * @param position the record that says so
 * @param observedAt when it was fetched or sent
 * @param content what it says; empty for a withdrawal without text, which leaves the content as it is
 * @param withdrawn whether it takes the announcement back
 */
public record Observation(LogPosition position, Instant observedAt, Optional<ContentHash> content, boolean withdrawn) {}

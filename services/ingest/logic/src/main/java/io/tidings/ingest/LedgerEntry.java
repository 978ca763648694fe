package io.tidings.ingest;

import io.tidings.contracts.Kind;
import io.tidings.contracts.Revision;
import java.time.Instant;

/**
 * A revision as the ledger holds it; never changed once written.
 *
 * @param revision its number
 * @param kind why it was published
 * @param withdrawn whether the announcement was taken back as of this revision
 * @param firstPublishedAt when it was first given out
 */
public record LedgerEntry(Revision revision, Kind kind, boolean withdrawn, Instant firstPublishedAt) {}

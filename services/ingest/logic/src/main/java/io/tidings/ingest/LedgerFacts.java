package io.tidings.ingest;

import io.tidings.contracts.AnnouncementId;
import java.time.Instant;
import java.util.Optional;

/**
 * What the ledger alone knows about a revision that is given out.
 *
 * @param entry the revision
 * @param receivedAt when the announcement was first accepted
 * @param copyOf the announcement it copies
 */
public record LedgerFacts(LedgerEntry entry, Instant receivedAt, Optional<AnnouncementId> copyOf) {}

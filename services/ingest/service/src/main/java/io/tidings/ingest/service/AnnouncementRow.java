package io.tidings.ingest.service;

import io.tidings.contracts.AnnouncementId;
import io.tidings.contracts.Revision;
import io.tidings.ingest.ContentHash;
import io.tidings.ingest.LedgerState;
import io.tidings.ingest.LogPosition;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where an announcement stands, as a row. */
@Entity
@Table(schema = "ingest", name = "announcement")
class AnnouncementRow {

    @Id
    UUID id;

    int revision;

    @Column(name = "content_hash")
    String contentHash;

    boolean withdrawn;

    @Column(name = "last_partition")
    int lastPartition;

    @Column(name = "last_offset")
    long lastOffset;

    @Column(name = "observed_at")
    Instant observedAt;

    @Column(name = "received_at")
    Instant receivedAt;

    @Nullable @Column(name = "copy_of")
    UUID copyOf;

    @Nullable UUID address;

    LedgerState state() {
        return new LedgerState(
                new Revision(revision),
                new ContentHash(contentHash),
                withdrawn,
                new LogPosition(lastPartition, lastOffset),
                observedAt);
    }

    /** That it is a copy is found out once (semantics 8). */
    void known(AnnouncementId original) {
        copyOf = copyOf == null ? Uuids.of(original) : copyOf;
    }

    void state(LedgerState state) {
        revision = state.current().number();
        contentHash = state.content().hex();
        withdrawn = state.withdrawn();
        lastPartition = state.lastSeen().partition();
        lastOffset = state.lastSeen().offset();
        observedAt = state.observedAt();
    }
}

package io.tidings.ingest.service;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A revision, as a row; written once. */
@Entity
@IdClass(RevisionRow.Key.class)
@Table(schema = "ingest", name = "revision")
class RevisionRow {

    /** What tells revisions apart. */
    record Key(UUID announcementId, int revision) implements Serializable {}

    @Id
    @Column(name = "announcement_id")
    UUID announcementId;

    @Id
    int revision;

    String kind;

    boolean withdrawn;

    @Column(name = "content_hash")
    String contentHash;

    @Column(name = "received_partition")
    int receivedPartition;

    @Column(name = "received_offset")
    long receivedOffset;

    @Column(name = "observed_at")
    Instant observedAt;

    @Column(name = "first_published_at")
    Instant firstPublishedAt;

    /** JSON of the announcement as it was first given out. */
    String announcement;
}

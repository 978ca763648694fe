package io.tidings.alert.service.subscription;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An owner as the table has it. */
@Entity
@Table(schema = "alert", name = "owner")
class OwnerRow {

    @Id
    UUID id;

    String kind;

    String name;

    @Column(name = "verified_at")
    @Nullable Instant verifiedAt;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "tokens_from")
    Instant tokensFrom;

    Owner owner() {
        return new Owner(id, kind, name, verifiedAt != null);
    }
}

package io.tidings.ingest.service;

import io.tidings.contracts.AnnouncementId;
import java.util.HexFormat;
import java.util.UUID;

/** 128 bits in hex, as the database keeps them. */
final class Uuids {

    private Uuids() {}

    static UUID of(AnnouncementId id) {
        return of(id.value());
    }

    static UUID of(String hex) {
        return new UUID(HexFormat.fromHexDigitsToLong(hex, 0, 16), HexFormat.fromHexDigitsToLong(hex, 16, 32));
    }

    static AnnouncementId id(UUID uuid) {
        HexFormat hex = HexFormat.of();
        return new AnnouncementId(
                hex.toHexDigits(uuid.getMostSignificantBits()) + hex.toHexDigits(uuid.getLeastSignificantBits()));
    }
}

package io.tidings.ingest.service;

import io.tidings.contracts.AnnouncementId;
import java.util.HexFormat;
import java.util.UUID;

/** 128 bits in hex, as the database keeps them. */
public final class Uuids {

    private Uuids() {}

    public static UUID of(AnnouncementId id) {
        return of(id.value());
    }

    static UUID of(String hex) {
        return new UUID(HexFormat.fromHexDigitsToLong(hex, 0, 16), HexFormat.fromHexDigitsToLong(hex, 16, 32));
    }

    public static AnnouncementId id(UUID uuid) {
        HexFormat hex = HexFormat.of();
        return new AnnouncementId(
                hex.toHexDigits(uuid.getMostSignificantBits()) + hex.toHexDigits(uuid.getLeastSignificantBits()));
    }
}

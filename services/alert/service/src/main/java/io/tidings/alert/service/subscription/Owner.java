package io.tidings.alert.service.subscription;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose subscriptions are.
 *
 * @param id says nothing of the person
 * @param kind {@code address} or {@code key}
 * @param name the e-mail address, or the subject of the API key
 * @param verified whether whoever reads that mail said yes; a key is verified by being set
 */
public record Owner(UUID id, String kind, String name, boolean verified) {

    /** An e-mail address. */
    public static final String ADDRESS = "address";

    /** The subject of an API key. */
    public static final String KEY = "key";

    /** The address that belongs to the owner, null for a program. */
    public @Nullable String address() {
        return kind.equals(ADDRESS) ? name : null;
    }
}

package io.tidings.feed;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A file that belongs to an item.
 *
 * @param address absolute
 * @param type media type as stated
 * @param bytes size as stated
 */
public record Attachment(String address, Optional<String> type, OptionalLong bytes, Optional<String> title) {

    public Attachment {
        Objects.requireNonNull(address, "address");
    }
}

package io.tidings.fetch;

import java.util.Optional;

/**
 * Content as it was sent, unpacked from its transfer and content codings.
 *
 * @param bytes not copied: whoever holds it must not change it
 * @param contentType the header as it was sent, charset included, if any
 */
@SuppressWarnings("ArrayRecordComponent") // Up to 25 MB that every reader wants as an array.
public record Body(byte[] bytes, Optional<String> contentType) {}

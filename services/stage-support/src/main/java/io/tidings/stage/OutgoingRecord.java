package io.tidings.stage;

import java.util.Map;

/**
 * A record to publish.
 *
 * @param topic where to
 * @param key announcement id
 * @param value its bytes; null for a tombstone
 * @param headers its headers
 */
public record OutgoingRecord(String topic, String key, byte[] value, Map<String, String> headers) {}

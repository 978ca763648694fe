package io.tidings.stage;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record to publish.
 *
 * @param topic where to, one of the stage's {@linkplain Stage#outputs() outputs}
 * @param key announcement id
 * @param value its bytes; null for a tombstone
 * @param headers its headers
 */
public record OutgoingRecord(String topic, String key, byte @Nullable [] value, Map<String, String> headers) {}

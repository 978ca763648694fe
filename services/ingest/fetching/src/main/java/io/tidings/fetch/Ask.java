package io.tidings.fetch;

import java.time.Duration;
import java.util.Map;

/**
 * One request.
 *
 * @param headers beside those that every request has
 * @param limit of its body
 * @param time longest time in all
 */
record Ask(WebAddress address, Map<String, String> headers, BodyLimit limit, Duration time) {}

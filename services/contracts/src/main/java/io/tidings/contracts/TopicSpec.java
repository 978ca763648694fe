package io.tidings.contracts;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A topic and the settings it is created with.
 *
 * @param name Kafka topic name
 * @param partitions how many partitions, fixed for ever for keyed topics
 * @param settings Kafka topic configuration by name
 */
public record TopicSpec(String name, int partitions, Map<String, String> settings) {

    /** Copies the map, sorted by name. */
    public TopicSpec {
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
    }
}

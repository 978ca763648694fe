package io.tidings.alert.match;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which generations are being read, so that what they see is kept until they are done. */
final class Readers {

    private final Map<Object, Long> reading = new ConcurrentHashMap<>();

    /**
     * Somebody begins to read: this generation, or a later one that is out before this returns.
     *
     * @return to say when it is done
     */
    Object begin(long generation) {
        Object reader = new Object();
        reading.put(reader, generation);
        return reader;
    }

    void end(Object reader) {
        reading.remove(reader);
    }

    /** The oldest generation that is read or will be when this one is the newest that is out. */
    long oldest(long newest) {
        return reading.values().stream().mapToLong(Long::longValue).reduce(newest, Math::min);
    }
}

package io.tidings.ingest.service.sources;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was used last, up to so many; safe for many threads. */
record Remembered<K, V>(int most) {

    Map<K, V> map() {
        int limit = most;
        return Collections.synchronizedMap(new LinkedHashMap<K, V>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > limit;
            }
        });
    }
}

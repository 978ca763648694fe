package io.tidings.fetch;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map of at most so many entries; those that nobody asked for longest go first. */
final class LeastRecentlyUsed<V> extends LinkedHashMap<String, V> {

    private static final long serialVersionUID = 1;

    private final int most;

    LeastRecentlyUsed(int most) {
        super(64, 0.75f, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
        return size() > most;
    }
}

package io.tidings.fetch;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;

/** Keeps what is known of robots.txt by origin. Called by many threads at once; may forget, which costs a request. */
public interface RobotsStore {

    /** The copy of an origin such as {@code https://example.org}. */
    Optional<RobotsCopy> find(String origin);

    /** Replaces the copy of an origin. */
    void keep(String origin, RobotsCopy copy);

    /** A store that forgets with the process, and the least recently used beyond that many origins. */
    static RobotsStore inMemory(int mostOrigins) {
        Map<String, RobotsCopy> copies = Collections.synchronizedMap(new LeastRecentlyUsed<>(mostOrigins));
        return new RobotsStore() {
            @Override
            public Optional<RobotsCopy> find(String origin) {
                return Optional.ofNullable(copies.get(origin));
            }

            @Override
            public void keep(String origin, RobotsCopy copy) {
                copies.put(origin, copy);
            }
        };
    }
}

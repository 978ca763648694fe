package io.tidings.local.bulk;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How files are sent.
 *
 * @param system where to
 * @param facts what is stated for everything that does not say it itself; wins over sidecars
 * @param report where refused lines are told, null for nowhere
 * @param anew whether what an earlier run reached does not count
 * @param patience how long without any answer until it gives up
 */
public record SendOptions(
        URI system, Map<String, String> facts, @Nullable Path report, boolean anew, Duration patience) {

    /** Copies the map. */
    public SendOptions {
        facts = Map.copyOf(facts);
    }

    Journal.Subject subject(Path file) throws IOException {
        return new Journal.Subject(FileDigest.of(file), system.toString(), new TreeMap<>(facts).toString());
    }
}

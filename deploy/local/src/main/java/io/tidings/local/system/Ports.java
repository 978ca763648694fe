package io.tidings.local.system;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tidings.servers.FreePorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which part listens where. A port that another program has is passed over for a free one, which the data folder then
 * remembers, so that addresses stay what they were.
 */
final class Ports {

    /** A port somebody wants. */
    record Wish(String name, int preferred) {}

    private static final int SECOND_CHOICE = 10_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Integer> byName;

    private Ports(Map<String, Integer> byName) {
        this.byName = byName;
    }

    int of(String name) {
        Integer port = byName.get(name);
        if (port == null) {
            throw new IllegalArgumentException("no port was chosen for " + name);
        }
        return port;
    }

    /** Who did not get the port it is known by, in a sentence each. */
    List<String> surprises(List<Wish> wishes) {
        return wishes.stream()
                .filter(wish -> wish.preferred() != of(wish.name()))
                .map(wish -> "port " + wish.preferred() + " is taken, " + wish.name() + " uses " + of(wish.name()))
                .toList();
    }

    /** Remembered, preferred or free ports, and remembers them. */
    static Ports remembered(DataFolder folder, List<Wish> wishes) throws IOException {
        Map<String, Integer> known = read(folder.portsFile());
        Map<String, Integer> chosen = new LinkedHashMap<>();
        Set<Integer> taken = new TreeSet<>();
        for (Wish wish : wishes) {
            int port = choose(wish, known.getOrDefault(wish.name(), 0), taken);
            taken.add(port);
            chosen.put(wish.name(), port);
        }
        known.putAll(chosen);
        Files.writeString(folder.portsFile(), JSON.writeValueAsString(known) + "\n");
        return new Ports(chosen);
    }

    /** Free ports for everybody, for tests. */
    static Ports free(List<Wish> wishes) {
        Map<String, Integer> chosen = new LinkedHashMap<>();
        wishes.forEach(wish -> chosen.put(wish.name(), FreePorts.take()));
        return new Ports(chosen);
    }

    private static int choose(Wish wish, int remembered, Set<Integer> taken) {
        int[] candidates = {remembered, wish.preferred(), wish.preferred() + SECOND_CHOICE};
        for (int port : candidates) {
            if (port > 0 && port <= 65_535 && !taken.contains(port) && FreePorts.isFree(port)) {
                return port;
            }
        }
        return FreePorts.take();
    }

    private static Map<String, Integer> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return new TreeMap<>();
        }
        return JSON.readValue(Files.readAllBytes(file), new TypeReference<TreeMap<String, Integer>>() {});
    }
}

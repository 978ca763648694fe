package io.tidings.feed;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what was mended while one document is read. */
final class Repairs {

    private static final int LONGEST_DETAIL = 200;

    private final Map<Repair.Kind, Repair> made = new EnumMap<>(Repair.Kind.class);

    void note(Repair.Kind kind, String detail) {
        note(kind, 1, detail);
    }

    void note(Repair.Kind kind, int count, String detail) {
        String shown = detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) + "…" : detail;
        Repair first = made.getOrDefault(kind, new Repair(kind, count, shown));
        boolean again = made.containsKey(kind);
        made.put(kind, again ? new Repair(kind, first.count() + count, first.detail()) : first);
    }

    boolean made(Repair.Kind kind) {
        return made.containsKey(kind);
    }

    List<Repair> list() {
        return List.copyOf(made.values());
    }
}

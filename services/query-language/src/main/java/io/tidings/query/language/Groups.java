package io.tidings.query.language;

import java.util.List;
import java.util.function.Function;

/** What AND-groups and OR-groups of announcements and of lines have in common. */
final class Groups {

    private Groups() {}

    /** A group's own list: a group of one is no group. */
    static <T> List<T> severalOf(List<T> parts) {
        if (parts.size() < 2) {
            throw new IllegalArgumentException("a group joins at least two conditions, not " + parts.size());
        }
        return List.copyOf(parts);
    }

    /** The parts, those of inner groups of the same kind among them, each once. */
    static <T> List<T> flat(List<? extends T> parts, Function<T, List<T>> inner) {
        return parts.stream()
                .flatMap(part -> inner.apply(part).stream())
                .distinct()
                .toList();
    }
}

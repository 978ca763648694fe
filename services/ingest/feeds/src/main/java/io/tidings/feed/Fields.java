package io.tidings.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The children of an element by name, read once. */
final class Fields {

    private final Node node;
    private final Map<String, List<Node>> byName = new HashMap<>();

    Fields(Node node) {
        this.node = node;
        node.children()
                .forEach(child -> byName.computeIfAbsent(child.name(), name -> new ArrayList<>())
                        .add(child));
    }

    Node node() {
        return node;
    }

    List<Node> all(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /** All elements of these names, name by name. */
    Stream<Node> each(String... names) {
        return Stream.of(names).flatMap(name -> all(name).stream());
    }

    /** The first of these names, in this order, that is not empty. */
    Optional<Node> first(String... names) {
        return each(names)
                .filter(found -> !found.text().isBlank() || found.hasElements())
                .findFirst();
    }

    Optional<String> text(String... names) {
        return each(names)
                .map(found -> found.text().strip())
                .filter(found -> !found.isEmpty())
                .findFirst();
    }
}

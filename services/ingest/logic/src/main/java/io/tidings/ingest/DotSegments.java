package io.tidings.ingest;

import java.util.ArrayDeque;
import java.util.Deque;

/** {@code .} and {@code ..} in paths, resolved as RFC 3986 5.2.4 says. */
final class DotSegments {

    private DotSegments() {}

    /** A path that starts with a slash or is empty, without dot segments. */
    static String removed(String path) {
        if (path.isEmpty()) {
            return path;
        }
        Deque<String> kept = new ArrayDeque<>();
        String[] segments = path.split("/", -1);
        for (int i = 1; i < segments.length; i++) {
            step(kept, segments[i], i == segments.length - 1);
        }
        return "/" + String.join("/", kept);
    }

    private static void step(Deque<String> kept, String segment, boolean last) {
        switch (segment) {
            case "." -> {}
            case ".." -> kept.pollLast();
            default -> kept.addLast(segment);
        }
        if (last && (segment.equals(".") || segment.equals(".."))) {
            kept.addLast("");
        }
    }
}

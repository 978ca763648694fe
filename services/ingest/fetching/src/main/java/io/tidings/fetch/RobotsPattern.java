package io.tidings.fetch;

import crawlercommons.robots.SimpleRobotRules;
import java.util.Arrays;
import java.util.List;

/**
 * The path of one rule of robots.txt (RFC 9309, 2.2.2 and 2.2.3): literal pieces with anything between them, and perhaps an end.
 *
 * @param allows whether the rule allows or forbids
 * @param octets its length, by which rules outrank each other
 * @param pieces between the stars; the first stands at the start of a path
 * @param ends whether the last piece stands at the end of a path
 */
record RobotsPattern(boolean allows, int octets, List<String> pieces, boolean ends) {

    /** In a path these stand encoded, so that only a rule's own star and end mark are special. */
    private static final boolean[] SPECIAL = special();

    static RobotsPattern of(SimpleRobotRules.RobotRule rule) {
        String written = rule.getPrefix();
        boolean ends = written.endsWith("$");
        String path = ends ? written.substring(0, written.length() - 1) : written;
        List<String> pieces = Arrays.stream(queryEncoded(path).split("\\*", -1))
                .map(piece -> piece.replace("$", "%24"))
                .toList();
        return new RobotsPattern(rule.isAllow(), written.length(), pieces, ends);
    }

    /** A path as patterns want it: each character in the one of its forms that the RFC compares. */
    static String comparable(String target) {
        return queryEncoded(SimpleRobotRules.escapePath(target, SPECIAL));
    }

    boolean matches(String path) {
        String first = pieces.getFirst();
        if (!path.startsWith(first)) {
            return false;
        }
        if (pieces.size() == 1) {
            return !ends || path.length() == first.length();
        }
        int at = first.length();
        int middle = ends ? pieces.size() - 1 : pieces.size();
        for (String piece : pieces.subList(1, middle)) {
            int found = path.indexOf(piece, at);
            if (found < 0) {
                return false;
            }
            at = found + piece.length();
        }
        String last = pieces.getLast();
        return !ends || (path.endsWith(last) && path.length() - last.length() >= at);
    }

    /** After the question mark the RFC's table compares colon and slash encoded; raw and encoded mean the same there. */
    private static String queryEncoded(String path) {
        int query = path.indexOf('?');
        return query < 0
                ? path
                : path.substring(0, query + 1)
                        + path.substring(query + 1).replace(":", "%3A").replace("/", "%2F");
    }

    private static boolean[] special() {
        boolean[] special = new boolean[128];
        special['*'] = true;
        special['$'] = true;
        return special;
    }
}

package io.tidings.accuracy;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One of several equal parts of all labelled announcements, by the hash of their id.
 *
 * @param number from 0
 * @param of how many
 */
record Fold(int number, int of) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d+)/(\\d+)");

    Fold {
        if (number < 0 || number >= of) {
            throw new IllegalArgumentException("tidings.fold is K/N with K from 0 to N-1, not " + number + "/" + of);
        }
    }

    /** The fold that the system property {@code tidings.fold} names. */
    static Optional<Fold> asked() {
        return Optional.ofNullable(System.getProperty("tidings.fold")).map(Fold::of);
    }

    private static Fold of(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("tidings.fold is K/N, such as 0/5, not " + written);
        }
        return new Fold(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    boolean holds(String id) {
        return Integer.parseInt(Sha256.of(id).substring(0, 6), 16) % of == number;
    }

    LabelledSet without(LabelledSet set) {
        return part(set, id -> !holds(id));
    }

    LabelledSet only(LabelledSet set) {
        return part(set, this::holds);
    }

    private static LabelledSet part(LabelledSet set, Predicate<String> which) {
        return set.only(set.labels().keySet().stream().filter(which).collect(Collectors.toSet()), set.name());
    }
}

package io.tidings.feed;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a literal of Python: texts joined by +, or a tuple of numbers that is a moment. */
final class PythonText {

    private static final Pattern LITERAL = Pattern.compile("u?(?:'((?:[^'\\\\]|\\\\.)*)'|\"((?:[^\"\\\\]|\\\\.)*)\")");
    private static final Pattern WHOLE = Pattern.compile(LITERAL.pattern() + "(?: ?\\+ ?" + LITERAL.pattern() + ")*");
    private static final Pattern ESCAPE =
            Pattern.compile("\\\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))", Pattern.DOTALL);

    private PythonText() {}

    static Optional<String> read(String written) {
        if (written.startsWith("(")) {
            return Optional.of(moment(written).toString());
        }
        if (!WHOLE.matcher(written).matches()) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        LITERAL.matcher(written)
                .results()
                .forEach(part -> text.append(unescaped(part.group(1) == null ? part.group(2) : part.group(1))));
        return Optional.of(text.toString());
    }

    private static Instant moment(String tuple) {
        List<Integer> n = Stream.of(tuple.replaceAll("[() ]", "").split(","))
                .map(Integer::parseInt)
                .toList();
        return LocalDateTime.of(n.get(0), n.get(1), n.get(2), n.get(3), n.get(4), n.get(5))
                .toInstant(ZoneOffset.UTC);
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text).replaceAll(escape -> Matcher.quoteReplacement(character(escape)));
    }

    private static String character(java.util.regex.MatchResult escape) {
        for (int group = 1; group <= 3; group++) {
            if (escape.group(group) != null) {
                return Character.toString(Integer.parseInt(escape.group(group), 16));
            }
        }
        return switch (escape.group(4)) {
            case "n" -> "\n";
            case "t" -> "\t";
            case "r" -> "\r";
            default -> escape.group(4);
        };
    }
}

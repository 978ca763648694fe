package io.tidings.alert.channels;

import io.tidings.contracts.Span;
import io.tidings.vocabulary.Regions;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Why an item matched one subscription.
 *
 * @param subscription its name
 * @param because what it asks for, which of its words were found, and through which groups, in one sentence
 * @param manage where it is changed
 */
public record WhyWords(String subscription, String because, URI manage) {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_QUERY = 300;
    private static final int MOST_WORDS = 6;

    static WhyWords of(Reason reason) {
        StringBuilder because = new StringBuilder(OneLine.of(reason.query(), LONGEST_QUERY));
        List<String> words = words(reason.match().words());
        if (!words.isEmpty()) {
            because.append("; found ").append(String.join(", ", words));
        }
        if (!reason.match().through().isEmpty()) {
            because.append("; through ")
                    .append(reason.match().through().stream().map(Regions::name).collect(Collectors.joining(", ")));
        }
        return new WhyWords(OneLine.of(reason.name(), LONGEST_NAME), because.toString(), reason.manage());
    }

    /** Each once, in the writing it is first found in. */
    private static List<String> words(List<Span> found) {
        Map<String, String> once = new LinkedHashMap<>();
        for (Span span : found) {
            String word = OneLine.of(span.text(), LONGEST_NAME);
            once.putIfAbsent(word.toLowerCase(Locale.ROOT), "\u201c" + word + "\u201d");
        }
        return once.values().stream().limit(MOST_WORDS).toList();
    }
}

package io.tidings.feed;

import java.text.Normalizer;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Names of months, full and short, in the languages of Europe, as the JDK's locale data has them. */
final class MonthNames {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** English first: where two languages disagree the earlier one wins. */
    private static final List<String> LANGUAGES = List.of(
            "en", "de", "fr", "es", "it", "nl", "pt", "el", "hu", "pl", "sv", "da", "nb", "fi", "et", "lv", "lt", "cs",
            "sk", "sl", "ro", "bg", "ca", "ga", "mt", "uk", "ru", "tr", "sq", "mk", "sr-Latn", "sr");

    private static final List<TextStyle> STYLES =
            List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);

    private static final Map<String, Integer> NUMBERS = numbers();

    private MonthNames() {}

    /** 1 to 12; accents, case and a closing full stop do not matter. */
    static OptionalInt number(String word) {
        Integer number = NUMBERS.get(folded(word));
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        for (String language : LANGUAGES) {
            add(numbers, Locale.forLanguageTag(language));
        }
        // English with four letters, and Greek as feeds shorten it.
        Map.of("sept", 9, "june", 6, "july", 7, "ιον", 6, "ιολ", 7, "μαω", 3).forEach(numbers::putIfAbsent);
        return Map.copyOf(numbers);
    }

    private static void add(Map<String, Integer> numbers, Locale locale) {
        for (TextStyle style : STYLES) {
            List.of(Month.values())
                    .forEach(month -> addName(numbers, month.getDisplayName(style, locale), month.getValue()));
        }
    }

    private static void addName(Map<String, Integer> numbers, String name, int number) {
        String folded = folded(name);
        if (folded.chars().anyMatch(Character::isLetter)) {
            numbers.putIfAbsent(folded, number);
        }
    }

    private static String folded(String word) {
        String plain = MARKS.matcher(Normalizer.normalize(word.strip(), Normalizer.Form.NFD))
                .replaceAll("");
        String lower = plain.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}

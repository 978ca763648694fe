package io.tidings.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds days that stand where a text dates itself. */
final class Datelines {

    /** Further down a date is about something else. */
    private static final int HEAD = 600;

    private static final int TODAY = 2_000;

    private static final String MONTH =
            "(?<M>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
                    + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

    private static final String WEEKDAY =
            "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?";

    private static final String DAY = "(?<D>\\d{1,2})(?:st|nd|rd|th)?";

    private static final String YEAR = "(?:,?\\s+(?<Y>(?:19|20|21)\\d\\d))";

    private static final String ISO = "(?<Y>(?:19|20|21)\\d\\d)-(?<M>\\d{2})-(?<D>\\d{2})(?:T[\\d:.Z+-]*)?";

    /** A day, however written; each form alone, because a group name occurs once in a pattern. */
    private static final List<String> WITH_YEAR =
            List.of(ISO, WEEKDAY + DAY + "\\s+(?:of\\s+)?" + MONTH + YEAR, WEEKDAY + MONTH + "\\s+" + DAY + YEAR);

    private static final List<String> YEAR_OR_NOT = List.of(
            WEEKDAY + DAY + "\\s+(?:of\\s+)?" + MONTH + YEAR + "?", WEEKDAY + MONTH + "\\s+" + DAY + YEAR + "?");

    /** "Date: …", "Published 9 October 2025 …": the label says it, whatever follows. */
    private static final String LABEL =
            "(?m)^[ \\t>*-]*(?:date[d]?|published(?:\\s+on)?|issued(?:\\s+on)?|released(?:\\s+on)?"
                    + "|release\\s+date|date\\s+of\\s+(?:issue|release|publication)|publication\\s+date"
                    + "|(?:for\\s+immediate\\s+release|(?:press|news|media)\\s+(?:release|statement|notice)))\\s*[:,–—-]?\\s+%s\\b";

    /** A line with nothing else. */
    private static final String ALONE = "(?m)^[ \\t]*%s[ \\t]*$";

    /** "London, 9 October 2025 –": a place before it, and a dash, bracket or line end behind it. */
    private static final String PLACED =
            "(?m)^[ \\t]*(?-i:\\p{Lu})[\\p{L}.'’ /-]{1,40}(?:,[ \\t]*(?-i:\\p{Lu})[\\p{L}.'’ ]{1,25})?"
                    + "(?:,[ \\t]*|[ \\t]*[–—(-][ \\t]*|[ \\t]*\\()%s[ \\t]*(?:\\)?[ \\t]*[–—:-]|\\)|\\.?[ \\t]*$)";

    /** "today (9 October)". */
    private static final String AS_TODAY = "\\btoday,?\\s*\\(\\s*%s\\s*\\)";

    private static final List<Pattern> HEAD_FORMS = Stream.of(LABEL, ALONE, PLACED)
            .flatMap(form -> WITH_YEAR.stream().map(day -> compiled(form, day)))
            .toList();

    private static final List<Pattern> TODAY_FORMS =
            YEAR_OR_NOT.stream().map(day -> compiled(AS_TODAY, day)).toList();

    private Datelines() {}

    /** Every dateline of a text, the surest kind first, each kind in text order. */
    static Stream<Dateline> in(String text) {
        return Stream.concat(found(HEAD_FORMS, head(text, HEAD)), found(TODAY_FORMS, head(text, TODAY)));
    }

    private static Stream<Dateline> found(List<Pattern> forms, String head) {
        record At(int start, Dateline dateline) {}
        List<At> found = new ArrayList<>();
        for (Pattern form : forms) {
            Matcher matcher = form.matcher(head);
            while (matcher.find()) {
                found.add(new At(matcher.start("D"), dateline(matcher)));
            }
        }
        return found.stream().sorted(Comparator.comparingInt(At::start)).map(At::dateline);
    }

    private static Dateline dateline(Matcher matcher) {
        String year = matcher.group("Y");
        return new Dateline(
                month(matcher.group("M")),
                Integer.parseInt(matcher.group("D")),
                year == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(year)));
    }

    private static int month(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Integer.parseInt(text);
        }
        String months = "janfebmaraprmayjunjulaugsepoctnovdec";
        return months.indexOf(text.substring(0, 3).toLowerCase(Locale.ROOT)) / 3 + 1;
    }

    private static Pattern compiled(String form, String day) {
        return Pattern.compile(form.formatted(day), Pattern.CASE_INSENSITIVE);
    }

    private static String head(String text, int length) {
        return text.substring(0, Math.min(length, text.length()));
    }
}

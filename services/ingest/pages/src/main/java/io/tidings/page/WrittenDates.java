package io.tidings.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as pages write them, for machines and for people. */
final class WrittenDates {

    private static final int LONGEST = 200;

    private static final Pattern ISO = Pattern.compile(
            "\\b((?:18|19|20|21)\\d\\d)-(\\d{1,2})-(\\d{1,2})"
                    + "(?:(?:T|\\s+)(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?\\s?(Z|UTC|GMT|[+-]\\d{2}:?\\d{2}|[+-]\\d{2}\\b)?)?");

    private static final Pattern DAY_FIRST = Pattern.compile(
            "\\b(\\d{1,2})(?:st|nd|rd|th|\\.|º|er)?\\s+(?:of\\s+|de\\s+)?(\\p{L}{3,10})\\.?,?\\s+(?:de\\s+)?((?:19|20|21)\\d\\d)"
                    + "(?:\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\s+(Z|UTC|GMT|[+-]\\d{4}))?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern MONTH_FIRST = Pattern.compile(
            "\\b(\\p{L}{3,10})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+((?:19|20|21)\\d\\d)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern COMPACT = Pattern.compile("^((?:19|20|21)\\d\\d)(\\d\\d)(\\d\\d)$");

    private static final String[] MONTHS = {
        "jan januari januar janvier enero gennaio janeiro",
        "feb februari februar février fevrier febrero febbraio fevereiro",
        "mar maart märz mars marzo março",
        "apr avril abril aprile",
        "may mei mai mayo maggio maio",
        "jun juni juin junio giugno junho",
        "jul juli juillet julio luglio julho",
        "aug augustus août aout agosto",
        "sep sept septembre septiembre settembre setembro",
        "oct okt oktober octobre octubre ottobre outubro",
        "nov novembre noviembre novembro",
        "dec dez dezember décembre decembre diciembre dicembre dezembro"
    };

    private WrittenDates() {}

    /** The first date of a short text; a year, month and day are needed, time and offset are not. */
    static Optional<PageDate> first(String text) {
        String words = text.strip();
        if (words.length() > LONGEST) {
            words = words.substring(0, LONGEST);
        }
        String searched = words;
        return compact(searched)
                .or(() -> iso(searched))
                .or(() -> dayFirst(searched))
                .or(() -> monthFirst(searched));
    }

    private static Optional<PageDate> compact(String text) {
        Matcher found = COMPACT.matcher(text);
        return found.find() ? day(found.group(1), number(found.group(2)), found.group(3)) : Optional.empty();
    }

    private static Optional<PageDate> iso(String text) {
        Matcher found = ISO.matcher(text);
        return found.find()
                ? timed(day(found.group(1), number(found.group(2)), found.group(3)), found)
                : Optional.empty();
    }

    private static Optional<PageDate> dayFirst(String text) {
        Matcher found = DAY_FIRST.matcher(text);
        while (found.find()) {
            int month = month(found.group(2));
            if (month > 0) {
                return timed(day(found.group(3), month, found.group(1)), found);
            }
        }
        return Optional.empty();
    }

    private static Optional<PageDate> monthFirst(String text) {
        Matcher found = MONTH_FIRST.matcher(text);
        while (found.find()) {
            int month = month(found.group(1));
            if (month > 0) {
                return day(found.group(3), month, found.group(2));
            }
        }
        return Optional.empty();
    }

    /** With the moment, when hour, minute and offset stand in the groups 4 to 7. */
    private static Optional<PageDate> timed(Optional<PageDate> day, Matcher found) {
        if (day.isEmpty() || found.group(4) == null || found.group(7) == null) {
            return day;
        }
        try {
            int second = found.group(6) == null ? 0 : number(found.group(6));
            Instant moment = day.get()
                    .date()
                    .atTime(LocalTime.of(number(found.group(4)), number(found.group(5)), second))
                    .toInstant(offset(found.group(7)));
            return Optional.of(new PageDate(day.get().date(), Optional.of(moment)));
        } catch (DateTimeException e) {
            return day;
        }
    }

    private static ZoneOffset offset(String text) {
        return Character.isLetter(text.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(text);
    }

    private static Optional<PageDate> day(String year, int month, String day) {
        try {
            return Optional.of(new PageDate(LocalDate.of(number(year), month, number(day)), Optional.empty()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static int month(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < MONTHS.length; i++) {
            boolean english = lower.startsWith(ENGLISH[i].substring(0, 3)) && ENGLISH[i].startsWith(lower);
            if (english || (" " + MONTHS[i] + " ").contains(" " + lower + " ")) {
                return i + 1;
            }
        }
        return 0;
    }

    private static final String[] ENGLISH = Arrays.stream(Month.values())
            .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT))
            .toArray(String[]::new);
}

package io.tidings.enrich.date;

import io.tidings.text.MonthNames;
import io.tidings.text.Token;
import java.util.List;
import java.util.Set;

/** The words and figures dates are made of. Positions outside the sentence hold nothing. */
record DateTokens(List<Token> tokens) {

    private static final Set<String> WEEKDAYS = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "mon",
            "tue",
            "tues",
            "wed",
            "thu",
            "thur",
            "thurs",
            "fri",
            "sat",
            "sun");
    private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th");

    int size() {
        return tokens.size();
    }

    /** The word or mark at a position in lower case; empty outside the sentence. */
    String word(int at) {
        return at >= 0 && at < tokens.size() ? tokens.get(at).lower() : "";
    }

    boolean isMark(int at, char mark) {
        return at >= 0 && at < tokens.size() && tokens.get(at).is(mark);
    }

    /** Whether a dash of any kind stands here. */
    boolean isDash(int at) {
        return isMark(at, '-') || isMark(at, '\u2013') || isMark(at, '\u2014');
    }

    /** The month named here, 1 to 12; 0 when none is. */
    int month(int at) {
        boolean named = at >= 0 && at < tokens.size() && tokens.get(at).isCapitalised();
        return named ? MonthNames.number(tokens.get(at).lower()) : 0;
    }

    /** The position after a month's name and the point of its short form. */
    int afterMonth(int at) {
        boolean figure = at + 2 < tokens.size() && tokens.get(at + 2).kind() == Token.Kind.NUMBER;
        return word(at).length() <= 4 && figure && isMark(at + 1, '.') ? at + 2 : at + 1;
    }

    boolean isWeekday(int at) {
        return WEEKDAYS.contains(word(at));
    }

    /** The position after a weekday and its comma; the same position when there is none. */
    int afterWeekday(int at) {
        if (!isWeekday(at)) {
            return at;
        }
        return isMark(at + 1, ',') ? at + 2 : at + 1;
    }

    /** A day of a month, 1 to 31; 0 when none stands here. */
    int day(int at) {
        int day = figure(at, 2);
        return day >= 1 && day <= 31 ? day : 0;
    }

    /** The position after a day and its ending, "9th". */
    int afterDay(int at) {
        return ORDINALS.contains(word(at + 1)) ? at + 2 : at + 1;
    }

    /** A year of four digits; 0 when none stands here. */
    int year(int at) {
        boolean four = word(at).length() == 4;
        int year = four ? figure(at, 4) : -1;
        return year >= 1000 && year <= 2100 ? year : 0;
    }

    /** A whole number of at most so many digits; -1 when none stands here. */
    int figure(int at, int digits) {
        return figure(word(at), digits);
    }

    static int figure(String text, int digits) {
        boolean plain =
                !text.isEmpty() && text.length() <= digits && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return plain ? Integer.parseInt(text) : -1;
    }
}

package io.tidings.ingest.copies;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Another announcement in the same words: other places, sums, people or days. Empty where the text has none to exchange. */
final class Variants {

    private static final String[] PLACES = {"Carrowmore", "Eastholm", "Quillby", "Vesterlund"};
    private static final Set<String> NO_PLACES = Set.of(
            "The",
            "Minister",
            "Ministers",
            "Secretary",
            "President",
            "Prime",
            "Government",
            "Commission",
            "Council",
            "Department",
            "Office",
            "National",
            "International",
            "State",
            "States",
            "Fund",
            "European",
            "United",
            "Federal",
            "Governor",
            "Foreign",
            "Agency",
            "Union",
            "Affairs",
            "Ministry",
            "Member",
            "High",
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
            "First");

    private static final Pattern NAME = Pattern.compile("(?<=[a-z,] )\\p{Lu}\\p{Ll}{3,}\\b");
    private static final Pattern PERSON =
            Pattern.compile("(?<=[a-z,.] )(\\p{Lu}\\p{Ll}+) (\\p{Lu}\\p{Ll}+)(?=,| said| told)");
    private static final Pattern SUM = Pattern.compile("(?<=[£$€])\\d[\\d,.]*\\d|(?<=[£$€])\\d");
    private static final Pattern FIGURE = Pattern.compile("\\b\\d+\\b");
    private static final Pattern YEAR = Pattern.compile("\\b20\\d\\d\\b");

    private Variants() {}

    static Map<String, Function<Told, Optional<Told>>> all() {
        Map<String, Function<Told, Optional<Told>>> all = new LinkedHashMap<>();
        all.put("another region: places and sums", told -> places(told, 3).flatMap(Variants::sums));
        all.put("another region: places", told -> places(told, 3));
        all.put("one place for another", told -> places(told, 1));
        all.put("one sum for another", Variants::oneSum);
        all.put("one person for another", Variants::person);
        all.put("the same every year", Variants::nextYear);
        all.put("the next quarter: other figures", told -> figures(told.daysLater(91)));
        return all;
    }

    private static Optional<Told> places(Told told, int count) {
        Map<String, Integer> names = new HashMap<>();
        NAME.matcher(told.body())
                .results()
                .map(MatchResult::group)
                .filter(name -> !NO_PLACES.contains(name))
                .forEach(name -> names.merge(name, 1, Integer::sum));
        List<String> chosen = names.entrySet().stream()
                .filter(name -> name.getValue() > 1)
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(count)
                .map(Map.Entry::getKey)
                .toList();
        Told variant = told;
        for (int i = 0; i < chosen.size(); i++) {
            String place = PLACES[i];
            String name = chosen.get(i);
            variant = variant.everywhere(text -> text.replaceAll("\\b" + name + "\\b", place));
        }
        return different(told, variant);
    }

    private static Optional<Told> sums(Told told) {
        return different(told, told.everywhere(text -> SUM.matcher(text).replaceAll(sum -> other(sum.group()))));
    }

    private static Optional<Told> oneSum(Told told) {
        Matcher sum = SUM.matcher(told.body());
        if (!sum.find()) {
            return Optional.empty();
        }
        String figure = sum.group();
        UnaryOperator<String> change =
                text -> text.replaceAll("(?<=[£$€])" + Pattern.quote(figure) + "(?![\\d.,]*\\d)", other(figure));
        return different(told, told.everywhere(change));
    }

    private static Optional<Told> person(Told told) {
        Matcher person = PERSON.matcher(told.body());
        if (!person.find()) {
            return Optional.empty();
        }
        String first = person.group(1);
        String last = person.group(2);
        return different(
                told,
                told.everywhere(text ->
                        text.replace(first + " " + last, "Marta Quillon").replaceAll("\\b" + last + "\\b", "Quillon")));
    }

    private static Optional<Told> nextYear(Told told) {
        return different(
                told,
                told.daysLater(365)
                        .everywhere(text ->
                                YEAR.matcher(text).replaceAll(year -> "" + (Integer.parseInt(year.group()) + 1))));
    }

    private static Optional<Told> figures(Told told) {
        return different(
                told, told.everywhere(text -> FIGURE.matcher(text).replaceAll(figure -> other(figure.group()))));
    }

    /** Another figure of the same shape. */
    private static String other(String figure) {
        List<String> digits = new ArrayList<>();
        for (char digit : figure.toCharArray()) {
            digits.add(Character.isDigit(digit) ? String.valueOf((char) ('1' + (digit - '0' + 2) % 9)) : "" + digit);
        }
        return String.join("", digits);
    }

    private static Optional<Told> different(Told told, Told variant) {
        return variant.body().equals(told.body()) ? Optional.empty() : Optional.of(variant);
    }
}

package io.tidings.enrich.date;

import io.tidings.contracts.DateReading.DateKind;
import io.tidings.enrich.lookup.Resource;
import io.tidings.text.Token;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells what a date is about by the words before it, and which dates say nothing of interest. */
final class DateKinds {

    /** How long an event may be past and still be part of the news. */
    private static final int NEWS_DAYS = 31;

    private static final int REACH = 14;
    private static final Resource DATA = Resource.yaml("dates.yaml");
    private static final Set<String> UNTIL = words("until");
    private static final Set<String> BY = words("by");
    private static final Set<String> FILLERS = words("fillers");
    private static final Set<String> SHUTS = words("shuts");
    private static final Set<String> ENDS = words("ends");
    private static final Set<String> STARTS = words("starts");
    private static final Set<String> HANDED_IN = words("handed-in");
    private static final Set<String> TAKES_PLACE = words("takes-place");
    private static final Set<String> PROMISED = words("promised");
    private static final Set<String> EXTENDS = words("extends");
    private static final Set<String> FORECASTS = words("forecasts");
    private static final Set<String> NAMED_AFTER = words("named-after");

    private final List<Token> tokens;
    private final @Nullable LocalDate publishedOn;

    DateKinds(List<Token> tokens, @Nullable LocalDate publishedOn) {
        this.tokens = tokens;
        this.publishedOn = publishedOn;
    }

    /** What the date is about; null when it is past or only names something. */
    @Nullable DateKind kind(Day day) {
        boolean nameOnly = day.toToken() < tokens.size()
                && NAMED_AFTER.contains(tokens.get(day.toToken()).lower())
                && !day.exact();
        if (nameOnly || (publishedOn != null && day.to().isBefore(publishedOn.minusDays(NEWS_DAYS)))) {
            return null;
        }
        DateKind kind = limit(day);
        if (kind == DateKind.DEADLINE && isYear(day) && says(FORECASTS)) {
            return null;
        }
        boolean over = publishedOn != null && day.to().isBefore(publishedOn);
        return kind != DateKind.EVENT && over ? null : kind;
    }

    private DateKind limit(Day day) {
        int cue = cueBefore(day.fromToken());
        String word = cue >= 0 ? tokens.get(cue).lower() : "";
        if (UNTIL.contains(word) || isExtendedTo(cue, day)) {
            return afterUntil();
        }
        boolean noLater =
                word.equals("than") && cue > 0 && Set.of("later", "after").contains(lower(cue - 1));
        if (BY.contains(word) || noLater) {
            return word.equals("before") && isDenied(cue) ? DateKind.EVENT : DateKind.DEADLINE;
        }
        return day.from().equals(day.to()) || !day.exact() || isMonth(day) ? shutting(day) : DateKind.EVENT;
    }

    /** "no licence will be granted before": the limit is where something may start. */
    private boolean isDenied(int cue) {
        return tokens.subList(Math.max(0, cue - REACH), cue).stream()
                .anyMatch(token -> Set.of("no", "not", "never").contains(token.lower()));
    }

    private static boolean isYear(Day day) {
        return day.from().getDayOfYear() == 1
                && day.to().equals(day.from().plusYears(1).minusDays(1));
    }

    private static boolean isMonth(Day day) {
        return day.to().getDayOfMonth() - day.from().getDayOfMonth() >= 27;
    }

    private DateKind afterUntil() {
        if (says(HANDED_IN)) {
            return DateKind.DEADLINE;
        }
        return says(TAKES_PLACE) && !says(PROMISED) ? DateKind.EVENT : DateKind.COMMITMENT_END;
    }

    /** "extended up to 30 June", "extended to the end of 2027". */
    private boolean isExtendedTo(int cue, Day day) {
        if (cue < 1 || !lower(cue).equals("to")) {
            return false;
        }
        if (lower(cue - 1).equals("up")) {
            return says(PROMISED);
        }
        return tokens.subList(Math.max(0, cue - 5), Math.min(cue, day.fromToken())).stream()
                .anyMatch(token -> EXTENDS.contains(token.lower()));
    }

    /** The nearest verb of shutting or starting in the clause before the date decides. */
    private DateKind shutting(Day day) {
        for (int i = day.fromToken() - 1; i >= Math.max(0, day.fromToken() - REACH); i--) {
            String word = lower(i);
            if (word.equals(";") || STARTS.contains(word)) {
                return DateKind.EVENT;
            }
            if (SHUTS.contains(word)) {
                return shut(word, i);
            }
        }
        return DateKind.EVENT;
    }

    private DateKind shut(String word, int at) {
        boolean dueTo =
                word.equals("due") && at + 1 < tokens.size() && lower(at + 1).equals("to");
        boolean theEnd =
                word.equals("end") && at > 0 && Set.of("the", "at", "year").contains(lower(at - 1));
        if (dueTo || theEnd) {
            return DateKind.EVENT;
        }
        if (says(HANDED_IN) || word.equals("due")) {
            return DateKind.DEADLINE;
        }
        return ENDS.contains(word) && says(PROMISED) && !says(TAKES_PLACE) ? DateKind.COMMITMENT_END : DateKind.EVENT;
    }

    /** The last word before a date that is no filler, when it sets a limit; -1 when none does. */
    private int cueBefore(int date) {
        for (int i = date - 1; i >= Math.max(0, date - 10); i--) {
            String word = lower(i);
            if (UNTIL.contains(word) || BY.contains(word) || word.equals("to") || word.equals("than")) {
                return i;
            }
            boolean filler = FILLERS.contains(word) || tokens.get(i).kind() == Token.Kind.NUMBER;
            if (!filler) {
                return -1;
            }
        }
        return -1;
    }

    private boolean says(Set<String> words) {
        return tokens.stream().anyMatch(token -> words.contains(token.lower()));
    }

    private String lower(int at) {
        return tokens.get(at).lower();
    }

    private static Set<String> words(String section) {
        return Set.copyOf(DATA.list(section));
    }
}

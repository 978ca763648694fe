package io.tidings.enrich.date;

import io.tidings.enrich.lookup.Resource;
import io.tidings.enrich.passage.Passage;
import io.tidings.text.Block;
import io.tidings.text.Token;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the date of the release itself, as signature, dateline or end of the headline, from dates it speaks of. */
final class OwnDate {

    private static final int DATELINE = 10;
    private static final Set<String> OF_THE_TEXT =
            Set.copyOf(Resource.yaml("dates.yaml").list("of-the-text"));

    private final Passage passage;
    private final List<Token> tokens;
    private final @Nullable LocalDate publishedOn;

    OwnDate(Passage passage, @Nullable LocalDate publishedOn) {
        this.passage = passage;
        this.tokens = passage.tokens();
        this.publishedOn = publishedOn;
    }

    boolean is(Day day) {
        if (passage.block().kind() == Block.Kind.DATELINE) {
            return true;
        }
        boolean listed = passage.isBullet();
        boolean alone = words(0, day.fromToken()) + words(day.toToken(), tokens.size()) == 0;
        if (!listed && alone && day.from().equals(day.to())) {
            return true;
        }
        return isOfText(day) || (day.from().equals(day.to()) && day.from().equals(publishedOn) && isMarginal(day));
    }

    /** "Published 22 October 2025", "Last updated: …". */
    private boolean isOfText(Day day) {
        for (int i = Math.max(0, day.fromToken() - 4); i < day.fromToken(); i++) {
            if (OF_THE_TEXT.contains(tokens.get(i).lower())
                    && i < 3
                    && tokens.get(i).isCapitalised()) {
                return true;
            }
        }
        return false;
    }

    /** At the end of a headline, alone with a place, or before the dash that opens the first sentence. */
    private boolean isMarginal(Day day) {
        if (passage.isTitle()) {
            return words(day.toToken(), tokens.size()) == 0;
        }
        boolean capitals = tokens.subList(0, day.fromToken()).stream()
                .allMatch(token -> token.isCapitalised() || token.kind() != Token.Kind.WORD);
        int next = day.toToken();
        boolean glued = day.fromToken() == 0
                && next < tokens.size()
                && tokens.get(next - 1).end() == tokens.get(next).start();
        boolean closed = next >= tokens.size()
                || glued
                || List.of("-", "\u2013", "\u2014", ")", ":", "|", "/")
                        .contains(tokens.get(next).lower());
        return capitals && closed && day.fromToken() < DATELINE;
    }

    /** How many words that mean something stand in a stretch: no weekdays, no marks, no names of places. */
    private int words(int from, int to) {
        int words = 0;
        for (int i = from; i < to; i++) {
            int at = i;
            boolean place = passage.places().stream().anyMatch(found -> found.from() <= at && at < found.to());
            boolean word = tokens.get(i).kind() != Token.Kind.MARK;
            words += word && !place && !new DateTokens(tokens).isWeekday(i) ? 1 : 0;
        }
        return words;
    }
}

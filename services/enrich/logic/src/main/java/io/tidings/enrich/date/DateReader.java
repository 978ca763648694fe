package io.tidings.enrich.date;

import io.tidings.contracts.Content;
import io.tidings.contracts.DateReading;
import io.tidings.contracts.DateReading.DateKind;
import io.tidings.contracts.Span;
import io.tidings.enrich.passage.Passage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the dates that matter: events, deadlines, ends of commitments. */
public final class DateReader {

    private static final int MOST = 40;
    private static final Set<String> END_BEFORE = Set.of("until", "till", "through");
    private static final Set<String> END_WORDS = Set.of(
            "continue",
            "continues",
            "extension",
            "extended",
            "extend",
            "commitment",
            "support",
            "funding",
            "funded",
            "run",
            "runs",
            "mandate",
            "mission",
            "last");
    private static final Set<String> DEADLINE_BEFORE = Set.of("by", "before");
    private static final Set<String> DEADLINE_WORDS = Set.of(
            "deadline",
            "close",
            "closes",
            "closing",
            "due",
            "apply",
            "applications",
            "submissions",
            "submitted",
            "nominations",
            "deliver",
            "delivered",
            "complete",
            "completed",
            "completion",
            "must");

    private final Content content;
    private final @Nullable LocalDate publishedOn;
    private final Map<String, DateReading> found = new LinkedHashMap<>();

    private DateReader(Content content, @Nullable LocalDate publishedOn) {
        this.content = content;
        this.publishedOn = publishedOn;
    }

    /**
     * Reads dates.
     *
     * @param publishedOn the day of publication, which gives a day and month their year; null when unknown
     */
    public static List<DateReading> read(Content content, List<Passage> passages, @Nullable LocalDate publishedOn) {
        DateReader reader = new DateReader(content, publishedOn);
        passages.forEach(reader::read);
        return List.copyOf(reader.found.values());
    }

    private void read(Passage passage) {
        for (DateScanner.Day day : DateScanner.scan(passage.tokens(), publishedOn)) {
            Span span = Span.of(
                    content,
                    passage.part(),
                    passage.tokens().get(day.fromToken()).start(),
                    passage.tokens().get(day.toToken() - 1).end());
            DateKind kind = kind(passage, day);
            if (kind != null && found.size() < MOST) {
                found.merge(
                        day.from() + ".." + day.to() + kind,
                        new DateReading(day.from(), day.to(), kind, List.of(span)),
                        DateReader::joined);
            }
        }
    }

    private static DateReading joined(DateReading a, DateReading b) {
        List<Span> evidence = new ArrayList<>(a.evidence());
        evidence.addAll(b.evidence());
        return new DateReading(a.from(), a.to(), a.kind(), evidence);
    }

    /** What the date is about; null for days long past, which are background. */
    private @Nullable DateKind kind(Passage passage, DateScanner.Day day) {
        List<String> before = before(passage, day.fromToken());
        if (before.stream().anyMatch(END_BEFORE::contains) && says(passage, END_WORDS)) {
            return DateKind.COMMITMENT_END;
        }
        boolean by = !before.isEmpty() && DEADLINE_BEFORE.contains(before.getLast());
        boolean due = before.contains("by") && says(passage, DEADLINE_WORDS);
        if (by || due || says(passage, Set.of("deadline", "close", "closes"))) {
            return DateKind.DEADLINE;
        }
        boolean old = publishedOn != null && day.to().isBefore(publishedOn.minusDays(31));
        return old ? null : DateKind.EVENT;
    }

    private static boolean says(Passage passage, Set<String> words) {
        return passage.tokens().stream().anyMatch(token -> words.contains(token.lower()));
    }

    private static List<String> before(Passage passage, int token) {
        return passage.tokens().subList(Math.max(0, token - 4), token).stream()
                .map(io.tidings.text.Token::lower)
                .toList();
    }
}

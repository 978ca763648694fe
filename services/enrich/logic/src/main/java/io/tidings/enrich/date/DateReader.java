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
import org.jspecify.annotations.Nullable;

/** Finds the dates that matter: events, deadlines, ends of commitments. The release's own date is none of them. */
public final class DateReader {

    private static final int MOST = 40;

    private final Content content;
    private final @Nullable LocalDate publishedOn;
    private final Map<String, DateReading> found = new LinkedHashMap<>();

    private final @Nullable String country;

    private DateReader(Content content, @Nullable LocalDate publishedOn, @Nullable String country) {
        this.content = content;
        this.publishedOn = publishedOn;
        this.country = country;
    }

    /**
     * Reads dates.
     *
     * @param publishedOn the day of publication, which gives a day and month their year; null when unknown
     * @param country ISO 3166-1 code of the announcer, whose financial years are meant; null when unknown
     */
    public static List<DateReading> read(
            Content content, List<Passage> passages, @Nullable LocalDate publishedOn, @Nullable String country) {
        DateReader reader = new DateReader(content, publishedOn, country);
        passages.forEach(reader::read);
        return List.copyOf(reader.found.values());
    }

    private void read(Passage passage) {
        List<Day> days = DateScanner.scan(passage.tokens(), publishedOn, country);
        if (days.isEmpty()) {
            return;
        }
        OwnDate own = new OwnDate(passage, publishedOn);
        DateKinds kinds = new DateKinds(passage.tokens(), publishedOn);
        for (Day day : days) {
            DateKind kind = own.is(day) ? null : kinds.kind(day);
            if (kind != null && (found.size() < MOST || found.containsKey(key(day)))) {
                found.merge(key(day), reading(passage, day, kind), DateReader::joined);
            }
        }
    }

    private DateReading reading(Passage passage, Day day, DateKind kind) {
        Span span = Span.of(
                content,
                passage.part(),
                passage.tokens().get(day.fromToken()).start(),
                passage.tokens().get(day.toToken() - 1).end());
        return new DateReading(day.from(), day.to(), kind, List.of(span));
    }

    private static String key(Day day) {
        return day.from() + ".." + day.to();
    }

    /** A limit told once holds wherever the same days are told. */
    private static DateReading joined(DateReading a, DateReading b) {
        List<Span> evidence = new ArrayList<>(a.evidence());
        evidence.addAll(b.evidence());
        return new DateReading(a.from(), a.to(), a.kind() == DateKind.EVENT ? b.kind() : a.kind(), evidence);
    }
}

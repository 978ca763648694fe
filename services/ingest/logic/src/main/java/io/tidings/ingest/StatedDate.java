package io.tidings.ingest;

import io.tidings.contracts.PublishedAt;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A date as somebody wrote it for machines.
 *
 * @param date the day where it was written
 * @param instant the moment, when a time and an offset were given
 */
record StatedDate(LocalDate date, @Nullable Instant instant) {

    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd[['T'][' ']HH:mm[:ss[[.SSSSSSSSS][.SSSSSSSS][.SSSSSSS][.SSSSSS][.SSSSS][.SSSS][.SSS][.SS][.S]]]"
                            + "[XXX][XX][X]]",
                    Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    /** Reads ISO 8601: a date, or a date with time and perhaps an offset. */
    static StatedDate read(String text) {
        try {
            TemporalAccessor read = ISO.parse(text.strip());
            LocalDate date = read.query(TemporalQueries.localDate());
            ZoneOffset offset = read.query(TemporalQueries.offset());
            if (date.getYear() < 1800 || date.getYear() > 2200) {
                throw new DateTimeException("a publication lies between the years 1800 and 2200");
            }
            return new StatedDate(
                    date, offset == null ? null : OffsetDateTime.from(read).toInstant());
        } catch (DateTimeException e) {
            throw new DateTimeException("\"" + Quoted.of(text) + "\" is no date: " + reason(e), e);
        }
    }

    PublishedAt published(PublishedAt.Basis basis) {
        return new PublishedAt(date, instant, basis);
    }

    /** The moment, else the start of the day in UTC. */
    Instant moment() {
        return instant != null ? instant : date.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static String reason(DateTimeException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        String message = String.valueOf(cause.getMessage());
        return message.startsWith("Text ")
                ? "expected ISO 8601 such as 2025-10-22 or 2025-10-22T09:30:00+01:00"
                : message;
    }
}

package io.tidings.feed;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the dates of feeds: ISO 8601 and W3CDTF, RFC 822 and asctime with their damages, words of many languages. */
final class DateReader {

    private static final int LONGEST = 120;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private static final Pattern SECONDS = Pattern.compile("\\d{9,10}");
    private static final Pattern MILLISECONDS = Pattern.compile("\\d{12,13}");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f\\u2009]+");

    private DateReader() {}

    static Optional<FeedDate> read(String written) {
        String line = SPACES.matcher(written).replaceAll(" ").strip();
        if (line.isEmpty() || line.length() > LONGEST) {
            return Optional.empty();
        }
        return epoch(line)
                .or(() -> IsoDates.read(line).or(() -> WordDates.read(line)).flatMap(local -> dated(local, line)));
    }

    private static Optional<FeedDate> epoch(String line) {
        if (SECONDS.matcher(line).matches()) {
            return Optional.of(new FeedDate(Instant.ofEpochSecond(Long.parseLong(line)), true, true, line));
        }
        if (MILLISECONDS.matcher(line).matches()) {
            return Optional.of(new FeedDate(Instant.ofEpochMilli(Long.parseLong(line)), true, true, line));
        }
        return Optional.empty();
    }

    /** Years outside of living memory are defaults of software ("0001-01-01T00:00:00Z"), not dates. */
    private static Optional<FeedDate> dated(StatedTime stated, String line) {
        int year = stated.local().getYear();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return Optional.empty();
        }
        Optional<ZoneId> zone = Zones.read(stated.zone());
        Instant instant = stated.local().atZone(zone.orElse(ZoneOffset.UTC)).toInstant();
        return Optional.of(new FeedDate(instant, zone.isPresent(), stated.timeStated(), line));
    }
}

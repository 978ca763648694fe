package io.tidings.feed;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Time zones as feeds write them. Names with several meanings (IST, CST in China) count only where RFC 822 fixes them. */
final class Zones {

    private static final Pattern OFFSET = Pattern.compile(
            "(?:GMT|UTC|UT|Z)? ?(?<sign>[+\\-−])(?<hours>\\d{1,2}?):?(?<minutes>\\d{2})?(?::?00)?(?: .*)?");
    private static final Pattern NAME = Pattern.compile("\\(?(?<name>[A-Za-z]{1,5})\\)?(?:[ .(].*)?");
    private static final Pattern PLACE = Pattern.compile("[A-Z][A-Za-z]+(?:/[A-Za-z_+-]+){1,2}");

    private static final Map<String, String> OFFSETS = Map.ofEntries(
            Map.entry("Z", "Z"),
            Map.entry("UT", "Z"),
            Map.entry("UTC", "Z"),
            Map.entry("GMT", "Z"),
            Map.entry("WET", "Z"),
            Map.entry("BST", "+01:00"),
            Map.entry("WEST", "+01:00"),
            Map.entry("CET", "+01:00"),
            Map.entry("MEZ", "+01:00"),
            Map.entry("MET", "+01:00"),
            Map.entry("CEST", "+02:00"),
            Map.entry("MESZ", "+02:00"),
            Map.entry("MEST", "+02:00"),
            Map.entry("EET", "+02:00"),
            Map.entry("EEST", "+03:00"),
            Map.entry("MSK", "+03:00"),
            Map.entry("TRT", "+03:00"),
            Map.entry("SGT", "+08:00"),
            Map.entry("HKT", "+08:00"),
            Map.entry("AWST", "+08:00"),
            Map.entry("JST", "+09:00"),
            Map.entry("KST", "+09:00"),
            Map.entry("ACST", "+09:30"),
            Map.entry("ACDT", "+10:30"),
            Map.entry("AEST", "+10:00"),
            Map.entry("AEDT", "+11:00"),
            Map.entry("NZST", "+12:00"),
            Map.entry("NZDT", "+13:00"),
            Map.entry("NST", "-03:30"),
            Map.entry("NDT", "-02:30"),
            Map.entry("ADT", "-03:00"),
            Map.entry("AST", "-04:00"),
            Map.entry("AT", "-04:00"),
            Map.entry("EDT", "-04:00"),
            Map.entry("EST", "-05:00"),
            Map.entry("ET", "-05:00"),
            Map.entry("CDT", "-05:00"),
            Map.entry("CST", "-06:00"),
            Map.entry("CT", "-06:00"),
            Map.entry("MDT", "-06:00"),
            Map.entry("MST", "-07:00"),
            Map.entry("MT", "-07:00"),
            Map.entry("PDT", "-07:00"),
            Map.entry("PST", "-08:00"),
            Map.entry("PT", "-08:00"),
            Map.entry("AKDT", "-08:00"),
            Map.entry("AKST", "-09:00"),
            Map.entry("HST", "-10:00"));

    private Zones() {}

    /** Empty when nothing is stated or nobody knows the name. */
    static Optional<ZoneId> read(String written) {
        String zone = written.strip();
        Matcher offset = OFFSET.matcher(zone);
        if (offset.matches()) {
            return offset(offset);
        }
        if (PLACE.matcher(zone).matches()) {
            return place(zone);
        }
        Matcher name = NAME.matcher(zone);
        return name.matches() ? named(name.group("name")) : Optional.empty();
    }

    private static Optional<ZoneId> named(String name) {
        return Optional.ofNullable(OFFSETS.get(name.toUpperCase(Locale.ROOT))).map(ZoneOffset::of);
    }

    private static Optional<ZoneId> offset(Matcher written) {
        int hours = Integer.parseInt(written.group("hours"));
        String minutes = written.group("minutes");
        int total = hours * 60 + (minutes == null ? 0 : Integer.parseInt(minutes));
        boolean known = hours <= 18 && total <= 18 * 60;
        int signed = written.group("sign").equals("+") ? total : -total;
        return known ? Optional.of(ZoneOffset.ofTotalSeconds(signed * 60)) : Optional.empty();
    }

    private static Optional<ZoneId> place(String name) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}

package io.tidings.feed;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Encodings by the names that feeds and servers use for them. */
final class Charsets {

    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final byte[] LETTERS = "<?xml version='1.0' encoding=\"a-z\"?>".getBytes(StandardCharsets.US_ASCII);

    /** What is written under these names in practice is the larger set, as browsers have it. */
    private static final Map<String, String> WIDER = Map.ofEntries(
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("iso-8859-11", "x-windows-874"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("big5", "Big5-HKSCS"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("euc-kr", "x-windows-949"));

    private Charsets() {}

    /** Empty for names nobody knows and for encodings in which markup has other bytes than in ASCII (UTF-7, EBCDIC). */
    static Optional<Charset> named(String written) {
        String name = written.strip().replaceAll("^[\"']|[\"']$", "").toLowerCase(Locale.ROOT);
        return supported(name).flatMap(Charsets::wider).filter(Charsets::readsLetters);
    }

    private static Optional<Charset> wider(Charset charset) {
        String wider = WIDER.get(charset.name().toLowerCase(Locale.ROOT));
        return wider == null ? Optional.of(charset) : supported(wider).or(() -> Optional.of(charset));
    }

    private static Optional<Charset> supported(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static boolean readsLetters(Charset charset) {
        return new String(LETTERS, charset).equals(new String(LETTERS, StandardCharsets.US_ASCII));
    }
}

package io.tidings.page;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** In which encoding a page is, decided as browsers do (WHATWG HTML, "encoding sniffing algorithm"). */
public final class CharsetSniffer {

    /** Why a page is taken to be in an encoding. */
    public enum Basis {
        /** The bytes begin with a mark. */
        BYTE_ORDER_MARK,
        /** Who sent it said so. */
        TRANSPORT,
        /** The page says so in its first kilobyte. */
        PAGE,
        /** It follows from the bytes. */
        DETECTED,
        /** Nothing says anything. */
        ASSUMED
    }

    /**
     * An encoding and why.
     *
     * @param mark bytes of a byte order mark, which are no text
     */
    public record Sniffed(WebEncoding encoding, Basis basis, int mark) {}

    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s;\"']+))", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_TYPE = 1_000;
    private static final int ENOUGH = 64 * 1024;
    private static final int SURE = 20;

    private CharsetSniffer() {}

    /**
     * Decides the encoding of a page.
     *
     * @param contentType the header that came with it
     */
    public static Sniffed sniff(byte[] page, Optional<String> contentType) {
        return mark(page)
                .or(() -> contentType
                        .flatMap(CharsetSniffer::charset)
                        .map(found -> new Sniffed(found, Basis.TRANSPORT, 0)))
                .or(() -> MetaPrescan.of(page).map(found -> new Sniffed(found, Basis.PAGE, 0)))
                .orElseGet(() -> detected(page));
    }

    /** The encoding that a page states about itself, by a mark or in its first kilobyte. */
    public static Optional<WebEncoding> stated(byte[] page) {
        return mark(page).map(Sniffed::encoding).or(() -> MetaPrescan.of(page));
    }

    /** The encoding that a content type names. */
    static Optional<WebEncoding> charset(String contentType) {
        Matcher matcher = CHARSET.matcher(contentType.substring(0, Math.min(contentType.length(), LONGEST_TYPE)));
        if (!matcher.find()) {
            return Optional.empty();
        }
        for (int group = 1; group <= 3; group++) {
            String label = matcher.group(group);
            if (label != null) {
                return WebEncoding.labelled(label);
            }
        }
        return Optional.empty();
    }

    private static Optional<Sniffed> mark(byte[] page) {
        if (starts(page, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(new Sniffed(WebEncoding.UTF_8, Basis.BYTE_ORDER_MARK, 3));
        }
        if (starts(page, 0xFE, 0xFF)) {
            return Optional.of(new Sniffed(WebEncoding.named("utf-16be"), Basis.BYTE_ORDER_MARK, 2));
        }
        return starts(page, 0xFF, 0xFE)
                ? Optional.of(new Sniffed(WebEncoding.named("utf-16le"), Basis.BYTE_ORDER_MARK, 2))
                : Optional.empty();
    }

    static boolean starts(byte[] page, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= page.length || (page[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static Sniffed detected(byte[] page) {
        boolean plain = true;
        for (byte b : page) {
            plain &= b > 0 && b != 0x1B;
        }
        if (plain) {
            return new Sniffed(WebEncoding.WINDOWS_1252, Basis.ASSUMED, 0);
        }
        if (TextDecoder.decode(page, 0, WebEncoding.UTF_8).replaced() == 0 && hasNoZero(page)) {
            return new Sniffed(WebEncoding.UTF_8, Basis.DETECTED, 0);
        }
        return likeliest(page)
                .map(found -> new Sniffed(found, Basis.DETECTED, 0))
                .orElse(new Sniffed(WebEncoding.WINDOWS_1252, Basis.ASSUMED, 0));
    }

    private static boolean hasNoZero(byte[] page) {
        for (byte b : page) {
            if (b == 0) {
                return false;
            }
        }
        return true;
    }

    private static Optional<WebEncoding> likeliest(byte[] page) {
        var detector = new CharsetDetector();
        detector.enableInputFilter(true);
        detector.setText(Arrays.copyOf(page, Math.min(page.length, ENOUGH)));
        CharsetMatch match = detector.detect();
        return match == null || match.getConfidence() < SURE
                ? Optional.empty()
                : WebEncoding.labelled(match.getName().replace("_rtl", "").replace("_ltr", ""));
    }
}

package io.tidings.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Where an answer sends us (RFC 9110, 15.4). */
final class Redirect {

    private static final String PASSES = "-._~:/?#[]@!$&'()*+,;=";

    private Redirect() {}

    static boolean is(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    static boolean permanent(int status) {
        return status == 301 || status == 308;
    }

    /** The next address without its fragment; empty when the header is not one. */
    static Optional<URI> target(URI from, String location) {
        String written = escaped(location.strip());
        int fragment = written.indexOf('#');
        String whole = fragment < 0 ? written : written.substring(0, fragment);
        try {
            URI next = new URI(whole.startsWith("?") ? withoutQuery(from) + whole : whole);
            return Optional.of(from.resolve(next)).filter(to -> to.isAbsolute() && !to.isOpaque());
        } catch (URISyntaxException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static String withoutQuery(URI from) {
        String whole = from.toString();
        int query = whole.indexOf('?');
        return query < 0 ? whole : whole.substring(0, query);
    }

    /** Percent-encodes what may not stand in an address, as browsers do; bytes above ASCII were read as ISO 8859-1. */
    private static String escaped(String location) {
        StringBuilder out = new StringBuilder(location.length());
        for (int i = 0; i < location.length(); i++) {
            char c = location.charAt(i);
            if (passes(c) || (c == '%' && hex(location, i + 1) && hex(location, i + 2))) {
                out.append(c);
            } else {
                for (byte b : String.valueOf(c).getBytes(StandardCharsets.ISO_8859_1)) {
                    out.append('%').append(String.format(Locale.ROOT, "%02X", b));
                }
            }
        }
        return out.toString();
    }

    private static boolean passes(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || PASSES.indexOf(c) >= 0;
    }

    private static boolean hex(String text, int at) {
        return at < text.length() && Character.digit(text.charAt(at), 16) >= 0 && text.charAt(at) < 0x80;
    }
}

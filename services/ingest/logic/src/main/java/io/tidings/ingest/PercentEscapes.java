package io.tidings.ingest;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/** Percent escapes of RFC 3986: one spelling for each. */
final class PercentEscapes {

    /** What may stand unescaped in a path. */
    static final BitSet PATH = set("/:@!$&'()*+,;=");

    /** What may stand unescaped in a query. */
    static final BitSet QUERY = set("/?:@!$&'()*+,;=");

    private static final BitSet UNRESERVED = set("");
    private static final String HEX = "0123456789ABCDEF";

    private PercentEscapes() {}

    /** Escapes what must be escaped, unescapes what never needs it, and spells escapes in upper case. */
    static String normalised(String text, BitSet allowed) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        StringBuilder normal = new StringBuilder(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int escaped = escapedAt(bytes, i);
            if (escaped >= 0) {
                append(normal, escaped, UNRESERVED);
                i += 2;
            } else {
                append(normal, bytes[i] & 0xFF, allowed);
            }
        }
        return normal.toString();
    }

    /** Every escape replaced by the byte it stands for, read as UTF-8. */
    static String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] plain = new byte[bytes.length];
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            int escaped = escapedAt(bytes, i);
            plain[length++] = escaped >= 0 ? (byte) escaped : bytes[i];
            i += escaped >= 0 ? 2 : 0;
        }
        return new String(plain, 0, length, StandardCharsets.UTF_8);
    }

    private static int escapedAt(byte[] bytes, int at) {
        if (bytes[at] != '%' || at + 2 >= bytes.length) {
            return -1;
        }
        int high = Character.digit(bytes[at + 1], 16);
        int low = Character.digit(bytes[at + 2], 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private static void append(StringBuilder to, int octet, BitSet plain) {
        if (plain.get(octet)) {
            to.append((char) octet);
        } else {
            to.append('%').append(HEX.charAt(octet >> 4)).append(HEX.charAt(octet & 0xF));
        }
    }

    private static BitSet set(String more) {
        BitSet set = new BitSet(128);
        set.set('a', 'z' + 1);
        set.set('A', 'Z' + 1);
        set.set('0', '9' + 1);
        "-._~".concat(more).chars().forEach(set::set);
        return set;
    }
}

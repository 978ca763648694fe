package io.tidings.document.parser;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** RTF without the groups that are printed on every page, which Tika would take for text; escapes and binary parts are kept. */
final class RtfBody {

    private static final Set<String> RUNNING =
            Set.of("header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf");

    private final byte[] rtf;
    private final ByteArrayOutputStream kept;
    private int at;

    private RtfBody(byte[] rtf) {
        this.rtf = rtf;
        this.kept = new ByteArrayOutputStream(rtf.length);
    }

    static byte[] of(byte[] rtf) {
        var body = new RtfBody(rtf);
        int skipped = 0;
        while (body.at < rtf.length) {
            int from = body.at;
            boolean opens = rtf[from] == '{';
            boolean closes = rtf[from] == '}';
            if (skipped > 0) {
                skipped += opens ? 1 : closes ? -1 : 0;
                body.step();
            } else if (opens && RUNNING.contains(body.word(from + 1))) {
                skipped = 1;
                body.step();
            } else {
                body.step();
                body.kept.write(rtf, from, body.at - from);
            }
        }
        return body.kept.toByteArray();
    }

    /** Over one byte, an escape, or a part of raw bytes. */
    private void step() {
        if (rtf[at] != '\\') {
            at++;
            return;
        }
        String word = word(at);
        int end = at + 1 + word.length();
        if (word.isEmpty()) {
            at = Math.min(rtf.length, at + 2);
            return;
        }
        at = word.equals("bin") ? afterBinary(end) : end;
    }

    private int afterBinary(int from) {
        int end = from;
        long length = 0;
        while (end < rtf.length && rtf[end] >= '0' && rtf[end] <= '9' && length < rtf.length) {
            length = 10 * length + rtf[end] - '0';
            end++;
        }
        return (int) Math.min(rtf.length, end + 1 + length);
    }

    /** The letters of the control word that begins here; empty where none does. */
    private String word(int from) {
        int end = from + 1;
        while (end < rtf.length
                && end < from + 33
                && ((rtf[end] >= 'a' && rtf[end] <= 'z') || (rtf[end] >= 'A' && rtf[end] <= 'Z'))) {
            end++;
        }
        boolean isWord = from < rtf.length && rtf[from] == '\\';
        return isWord ? new String(rtf, from + 1, end - from - 1, StandardCharsets.US_ASCII) : "";
    }
}

package io.tidings.ingest;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Map;
import java.util.Optional;

/** Bytes to text, without ever guessing over a broken place. */
final class StrictDecoder {

    /** Labels under which the web sends windows-1252 (WHATWG Encoding), quotation marks included. */
    private static final Map<String, String> WEB_LABELS = Map.of(
            "iso-8859-1", "windows-1252",
            "iso8859-1", "windows-1252",
            "iso_8859-1", "windows-1252",
            "latin1", "windows-1252",
            "latin-1", "windows-1252",
            "us-ascii", "windows-1252",
            "ascii", "windows-1252");

    private StrictDecoder() {}

    /** What became of the bytes. */
    sealed interface Decoding {

        /** Text, without byte order mark. */
        record Decoded(String text) implements Decoding {}

        /** Bytes that mean nothing in the charset. */
        record Broken(int position, Charset charset) implements Decoding {

            Refusal refusal() {
                return new Refusal(
                        Refusal.Reason.BROKEN_ENCODING,
                        null,
                        "byte " + position + " (counted from 0) is not " + charset.name()
                                + "; state the charset that it has, or send UTF-8");
            }
        }
    }

    /** The charset that a label names on the web; empty when it is unknown. */
    static Optional<Charset> charset(String label) {
        try {
            return Optional.of(Charset.forName(WEB_LABELS.getOrDefault(label, label)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    static Decoding decode(byte[] bytes, Charset charset) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (charset.equals(StandardCharsets.UTF_8) && startsWithMark(bytes)) {
            in.position(3);
        }
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer out = CharBuffer.allocate((int) Math.ceil(in.remaining() * (double) decoder.maxCharsPerByte()) + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isUnderflow()) {
            result = decoder.flush(out);
        }
        return result.isError()
                ? new Decoding.Broken(in.position(), charset)
                : new Decoding.Decoded(out.flip().toString());
    }

    private static boolean startsWithMark(byte[] bytes) {
        return bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }
}

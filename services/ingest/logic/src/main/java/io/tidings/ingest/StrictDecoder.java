package io.tidings.ingest;

import io.tidings.page.WebEncoding;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Bytes to text, without ever guessing over a broken place. */
final class StrictDecoder {

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

    /** The charset that a label names on the web; empty when it is unknown, or the platform cannot read it. */
    static Optional<Charset> charset(String label, byte[] bytes) {
        Optional<WebEncoding> named = WebEncoding.labelled(label);
        boolean turned = named.isPresent() && named.get().name().startsWith("utf-16") && starts(bytes, 0xFE, 0xFF);
        return turned ? Optional.of(StandardCharsets.UTF_16BE) : named.flatMap(WebEncoding::platform);
    }

    static Decoding decode(byte[] bytes, Charset charset) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        in.position(mark(bytes, charset));
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

    /** Bytes of the mark at the start, which are no text. */
    private static int mark(byte[] bytes, Charset charset) {
        return switch (charset.name()) {
            case "UTF-8" -> starts(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
            case "UTF-16BE" -> starts(bytes, 0xFE, 0xFF) ? 2 : 0;
            case "UTF-16LE" -> starts(bytes, 0xFF, 0xFE) ? 2 : 0;
            default -> 0;
        };
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}

package io.tidings.feed;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Encodings told by the first bytes: byte order marks, and the zeros beside the first character of markup or JSON. */
final class WideEncodings {

    /** Only these stand at the start of what we read. */
    private static final String FIRST = "<{[ \n\r\t";

    private record Mark(String bytes, Charset charset) {}

    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

    /** The longer ones first: a mark of UTF-32LE starts like one of UTF-16LE. */
    private static final List<Mark> MARKS = List.of(
            new Mark("\u0000\u0000\u00FE\u00FF", UTF_32BE),
            new Mark("\u00FF\u00FE\u0000\u0000", UTF_32LE),
            new Mark("\u00FE\u00FF", StandardCharsets.UTF_16BE),
            new Mark("\u00FF\u00FE", StandardCharsets.UTF_16LE));

    private static final String UTF_8 = "\u00EF\u00BB\u00BF";

    private WideEncodings() {}

    static Optional<Charset> of(byte[] bytes) {
        for (Mark mark : MARKS) {
            if (starts(bytes, mark.bytes())) {
                return Optional.of(mark.charset());
            }
        }
        return starts(bytes, UTF_8) ? Optional.of(StandardCharsets.UTF_8) : zeros(bytes);
    }

    private static Optional<Charset> zeros(byte[] bytes) {
        if (bytes.length < 4) {
            return Optional.empty();
        }
        return switch (shape(bytes)) {
            case "000x" -> Optional.of(UTF_32BE);
            case "x000" -> Optional.of(UTF_32LE);
            case "0x0x" -> Optional.of(StandardCharsets.UTF_16BE);
            case "x0x0" -> Optional.of(StandardCharsets.UTF_16LE);
            default -> Optional.empty();
        };
    }

    private static String shape(byte[] bytes) {
        StringBuilder shape = new StringBuilder();
        boolean known = false;
        for (int i = 0; i < 4; i++) {
            shape.append(bytes[i] == 0 ? '0' : 'x');
            known |= bytes[i] > 0 && FIRST.indexOf(bytes[i]) >= 0;
        }
        return known ? shape.toString() : "";
    }

    private static boolean starts(byte[] bytes, String mark) {
        int length = Math.min(bytes.length, mark.length());
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1).equals(mark);
    }
}

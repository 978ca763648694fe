package io.tidings.document.parser;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/** RTF ends with the brace that its first one opened; what was cut off does not. */
final class RtfEnd {

    private static final int TAIL = 4096;

    private RtfEnd() {}

    static boolean isThere(Path file) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
            bytes.seek(Math.max(0, bytes.length() - TAIL));
            byte[] tail = new byte[(int) Math.min(TAIL, bytes.length())];
            bytes.readFully(tail);
            int last = tail.length - 1;
            while (last >= 0 && tail[last] >= 0 && tail[last] <= ' ') {
                last--;
            }
            return last >= 0 && tail[last] == '}';
        }
    }
}

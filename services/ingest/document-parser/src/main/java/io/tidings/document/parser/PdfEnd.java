package io.tidings.document.parser;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A PDF ends with where its table of contents is. What was cut off on its way has no such end, and half an announcement is none. */
final class PdfEnd {

    private static final int TAIL = 64 * 1024;

    private PdfEnd() {}

    static boolean isThere(Path file) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
            bytes.seek(Math.max(0, bytes.length() - TAIL));
            byte[] tail = new byte[(int) Math.min(TAIL, bytes.length())];
            bytes.readFully(tail);
            String end = new String(tail, StandardCharsets.ISO_8859_1);
            int mark = Math.max(end.lastIndexOf("%%EOF"), end.lastIndexOf("startxref"));
            // A PDF that was changed has an end for each change; behind the last one there are no objects.
            return mark >= 0 && end.indexOf(" obj", mark) < 0;
        }
    }
}

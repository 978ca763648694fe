package io.tidings.document.parser;

import io.tidings.document.Document;
import io.tidings.document.DocumentOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Parses bytes in this process. */
final class Parsed {

    private Parsed() {}

    static Document document(byte[] bytes) throws IOException {
        return switch (outcome(bytes)) {
            case DocumentOutcome.Read read -> read.document();
            case DocumentOutcome.Refused refused -> throw new AssertionError("refused: " + refused);
        };
    }

    static DocumentOutcome.Refused refused(byte[] bytes) throws IOException {
        return switch (outcome(bytes)) {
            case DocumentOutcome.Read read -> throw new AssertionError("read: " + read.document());
            case DocumentOutcome.Refused refused -> refused;
        };
    }

    static DocumentOutcome outcome(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("document", ".bin");
        try {
            Files.write(file, bytes);
            return DocumentParser.read(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}

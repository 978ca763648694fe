package io.tidings.document.parser;

import io.tidings.document.DocumentKind;
import io.tidings.document.DocumentOutcome;
import io.tidings.document.DocumentOutcome.Reason;
import io.tidings.document.DocumentOutcome.Refused;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.tika.exception.EncryptedDocumentException;

/** Reads any document; what goes wrong becomes a refusal. Only a lack of memory ends the process. */
final class DocumentParser {

    private static final int LONGEST_CAUSE = 160;

    private DocumentParser() {}

    static DocumentOutcome read(Path file) {
        DocumentKind kind = null;
        try {
            return switch (FileKinds.of(file)) {
                case FileKinds.Other other -> other.refused();
                case FileKinds.Known known -> {
                    kind = known.kind();
                    yield kind == DocumentKind.PDF ? PdfParser.read(file) : OfficeParser.read(file, kind);
                }
            };
        } catch (StackOverflowError e) {
            return new Refused(Reason.BROKEN, "the document is nested too deeply to be read");
        } catch (Exception | LinkageError e) {
            return refused(e, kind == null ? "document" : kind.words() + " document");
        }
    }

    private static DocumentOutcome refused(Throwable failure, String what) {
        List<Throwable> causes = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(12)
                .toList();
        for (Throwable cause : causes) {
            if (cause instanceof TooLargeException) {
                return new Refused(Reason.TOO_LARGE, "the document is too large: " + cause.getMessage());
            }
            if (cause instanceof EncryptedDocumentException
                    || cause instanceof org.apache.poi.EncryptedDocumentException) {
                return new Refused(
                        Reason.ENCRYPTED,
                        "the " + what + " opens with a password only; send it without one, or its text");
            }
        }
        return new Refused(Reason.BROKEN, "the " + what + " is cut off or damaged (" + words(causes.getLast()) + ")");
    }

    private static String words(Throwable cause) {
        String message =
                CleanLine.of(cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage());
        return message.length() <= LONGEST_CAUSE ? message : message.substring(0, LONGEST_CAUSE) + "…";
    }
}

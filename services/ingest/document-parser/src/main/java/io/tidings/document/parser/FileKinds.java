package io.tidings.document.parser;

import io.tidings.document.DocumentKind;
import io.tidings.document.DocumentOutcome.Reason;
import io.tidings.document.DocumentOutcome.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What a file is, by what is in it. */
sealed interface FileKinds {

    /** It is a document that is read. */
    record Known(DocumentKind kind) implements FileKinds {}

    /** It is not, and why. */
    record Other(Refused refused) implements FileKinds {}

    int HEAD = 8;

    static FileKinds of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("{\\rtf")) {
            return new Known(DocumentKind.RTF);
        }
        if (text.startsWith("PK\u0003\u0004")) {
            return ofZip(file);
        }
        return text.startsWith("\u00D0\u00CF\u0011\u00E0") ? ofOle(file) : new Known(DocumentKind.PDF);
    }

    private static FileKinds ofZip(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipContents.check(zip);
            var mimetype = zip.getEntry("mimetype");
            if (mimetype != null) {
                try (InputStream in = zip.getInputStream(mimetype)) {
                    return ofOpenDocument(new String(in.readNBytes(100), StandardCharsets.US_ASCII).strip());
                }
            }
            Set<String> folders = zip.stream()
                    .map(entry -> entry.getName().replaceFirst("/.*", ""))
                    .collect(Collectors.toSet());
            if (folders.contains("word")) {
                return new Known(DocumentKind.DOCX);
            }
            return other(
                    folders.contains("xl")
                            ? "a spreadsheet"
                            : folders.contains("ppt") ? "a slide deck" : "a zip archive");
        } catch (ZipException e) {
            return new Other(new Refused(
                    Reason.BROKEN, "the document is cut off or damaged: it cannot be unpacked; send the whole file"));
        }
    }

    private static FileKinds ofOpenDocument(String mimetype) {
        return switch (mimetype.replaceFirst("-template$", "")) {
            case "application/vnd.oasis.opendocument.text" -> new Known(DocumentKind.ODT);
            case "application/vnd.oasis.opendocument.spreadsheet" -> other("a spreadsheet");
            case "application/vnd.oasis.opendocument.presentation" -> other("a slide deck");
            default -> other("a file of another kind (" + CleanLine.of(mimetype) + ")");
        };
    }

    private static FileKinds ofOle(Path file) {
        try (var ole = new POIFSFileSystem(file.toFile(), true)) {
            Set<String> names = ole.getRoot().getEntryNames();
            if (names.contains("WordDocument")) {
                return new Known(DocumentKind.DOC);
            }
            if (names.contains("EncryptedPackage")) {
                return new Other(new Refused(
                        Reason.ENCRYPTED, "the document opens with a password only; send it without one, or its text"));
            }
            boolean sheet = names.contains("Workbook") || names.contains("Book");
            return other(
                    sheet
                            ? "a spreadsheet"
                            : names.contains("PowerPoint Document")
                                    ? "a slide deck"
                                    : "an old Office file of another kind");
        } catch (IOException | RuntimeException e) {
            return new Other(
                    new Refused(Reason.BROKEN, "the old Office file is cut off or damaged; send the whole file"));
        }
    }

    private static FileKinds other(String what) {
        return new Other(
                new Refused(Reason.OTHER_KIND, "it is " + what + "; read are PDF, Word, OpenDocument text and RTF"));
    }
}

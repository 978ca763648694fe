package io.tidings.document;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Tells from labels and first bytes what goes to a document reader. What exactly it is, the reader finds out. */
public final class DocumentSigns {

    private static final Set<String> LABELS = Set.of(
            "application/pdf",
            "application/x-pdf",
            "application/msword",
            "application/rtf",
            "application/x-rtf",
            "text/rtf",
            "text/richtext",
            "application/zip",
            "application/octet-stream",
            "binary/octet-stream",
            "application/force-download",
            "application/download",
            "application/x-download");

    private static final String OFFICE = "application/vnd.";
    private static final Set<String> OFFICE_FAMILIES =
            Set.of("openxmlformats-officedocument.", "oasis.opendocument.", "ms-word.", "ms-excel", "ms-powerpoint");

    /** A PDF may begin a little later. */
    private static final int PDF_WITHIN = 1024;

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] RTF = "{\\rtf".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    private DocumentSigns() {}

    /**
     * Whether a content type says document, or nothing at all, so that the bytes may be one.
     *
     * @param type {@code type/subtype} in lower case
     */
    public static boolean inLabel(String type) {
        return LABELS.contains(type)
                || (type.startsWith(OFFICE)
                        && OFFICE_FAMILIES.stream().anyMatch(family -> type.startsWith(family, OFFICE.length())));
    }

    /** Whether bytes begin as a document does, whatever they are called. */
    public static boolean inBytes(byte[] bytes) {
        return startsWith(bytes, 0, RTF)
                || startsWith(bytes, 0, ZIP)
                || startsWith(bytes, 0, OLE)
                || beginsAsPdf(bytes);
    }

    /** A text may well speak of "%PDF-"; before a PDF's own there is only what is no text, or nothing. */
    private static boolean beginsAsPdf(byte[] bytes) {
        int start = 0;
        while (start < Math.min(PDF_WITHIN, bytes.length) && bytes[start] != '%' && !isLetter(bytes[start])) {
            start++;
        }
        return startsWith(bytes, start, PDF);
    }

    private static boolean isLetter(byte b) {
        return (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
    }

    private static boolean startsWith(byte[] bytes, int from, byte[] sign) {
        if (bytes.length < from + sign.length) {
            return false;
        }
        for (int i = 0; i < sign.length; i++) {
            if (bytes[from + i] != sign[i]) {
                return false;
            }
        }
        return true;
    }
}

package io.tidings.document.parser;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Unpacks what will be parsed once to nowhere, so that a zip bomb is known before anything is built from it. */
final class ZipContents {

    /** A book of a thousand pages has 20 MB of XML. */
    static final long MOST_BYTES = 64L << 20;

    private static final int MOST_ENTRIES = 10_000;

    private ZipContents() {}

    static void check(ZipFile zip) throws IOException {
        if (zip.size() > MOST_ENTRIES) {
            throw new TooLargeException("it holds more than " + MOST_ENTRIES + " files");
        }
        byte[] buffer = new byte[1 << 16];
        long bytes = 0;
        for (ZipEntry entry : zip.stream().filter(ZipContents::isParsed).toList()) {
            try (InputStream in = zip.getInputStream(entry)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    bytes += read;
                    if (bytes > MOST_BYTES) {
                        throw new TooLargeException("it unpacks to more than " + (MOST_BYTES >> 20) + " MB");
                    }
                }
            }
        }
    }

    private static boolean isParsed(ZipEntry entry) {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        return name.endsWith(".xml") || name.endsWith(".rels") || !name.contains("/");
    }
}

package io.tidings.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The charset that a page states about itself in its first kilobyte, comments aside. */
final class MetaCharset {

    private static final int LOOK = 1024;
    private static final Pattern COMMENT = Pattern.compile("<!--.*?(-->|$)", Pattern.DOTALL);
    private static final Pattern META = Pattern.compile(
            "<meta[\\s/][^>]*?charset\\s*=\\s*[\"']?\\s*([a-z0-9_:.-]+)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private MetaCharset() {}

    static Optional<String> of(byte[] page) {
        if (page.length >= 2 && (page[0] & 0xFF) == 0xFE && (page[1] & 0xFF) == 0xFF) {
            return Optional.of("utf-16");
        }
        if (page.length >= 2 && (page[0] & 0xFF) == 0xFF && (page[1] & 0xFF) == 0xFE) {
            return Optional.of("utf-16");
        }
        String head = new String(page, 0, Math.min(LOOK, page.length), StandardCharsets.ISO_8859_1);
        Matcher meta = META.matcher(COMMENT.matcher(head).replaceAll(""));
        if (!meta.find()) {
            return Optional.empty();
        }
        String label = meta.group(1).toLowerCase(Locale.ROOT);
        // A page that could be read up to here in ASCII is not in UTF-16, whatever it says.
        return Optional.of(label.startsWith("utf-16") ? "utf-8" : label);
    }
}

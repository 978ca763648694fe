package io.tidings.ingest;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A content type.
 *
 * @param name {@code type/subtype} in lower case
 * @param charset the stated charset, in lower case
 */
record MediaType(String name, Optional<String> charset) {

    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*(\"([^\"]*)\"|'([^']*)'|([^;\\s]*))", Pattern.CASE_INSENSITIVE);

    static MediaType of(String contentType) {
        String[] parts = contentType.split(";", 2);
        return new MediaType(parts[0].strip().toLowerCase(Locale.ROOT), charsetOf(contentType));
    }

    private static Optional<String> charsetOf(String contentType) {
        Matcher matcher = CHARSET.matcher(contentType);
        if (!matcher.find()) {
            return Optional.empty();
        }
        return Optional.ofNullable(matcher.group(2))
                .or(() -> Optional.ofNullable(matcher.group(3)))
                .or(() -> Optional.ofNullable(matcher.group(4)))
                .map(charset -> charset.strip().toLowerCase(Locale.ROOT))
                .filter(charset -> !charset.isEmpty());
    }
}

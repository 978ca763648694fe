package io.tidings.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * An encoding as the web knows it (WHATWG Encoding Standard).
 *
 * @param name the standard's name, in lower case
 * @param platform the platform's charset for it; empty for the four that it lacks
 */
public record WebEncoding(String name, Optional<Charset> platform) {

    private static final Map<String, WebEncoding> BY_LABEL = read();

    /** UTF-8. */
    public static final WebEncoding UTF_8 = named("utf-8");

    /** What a page is in when nothing speaks for anything else. */
    public static final WebEncoding WINDOWS_1252 = named("windows-1252");

    /** The encoding that a label stands for on the web; empty when the standard knows no such label. */
    public static Optional<WebEncoding> labelled(String label) {
        int start = 0;
        int end = label.length();
        while (start < end && isSpace(label.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(label.charAt(end - 1))) {
            end--;
        }
        return Optional.ofNullable(BY_LABEL.get(label.substring(start, end).toLowerCase(Locale.ROOT)));
    }

    static WebEncoding named(String name) {
        return Objects.requireNonNull(BY_LABEL.get(name), name);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    }

    private static Map<String, WebEncoding> read() {
        Map<String, WebEncoding> byLabel = new HashMap<>();
        var table = Objects.requireNonNull(WebEncoding.class.getResourceAsStream("encodings.tsv"), "encodings.tsv");
        try (var lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] columns = line.split("\t", -1);
                var charset =
                        columns[1].equals("-") ? Optional.<Charset>empty() : Optional.of(Charset.forName(columns[1]));
                var encoding = new WebEncoding(columns[0], charset);
                for (String label : columns[2].split(" ", -1)) {
                    byLabel.put(label, encoding);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(byLabel);
    }
}

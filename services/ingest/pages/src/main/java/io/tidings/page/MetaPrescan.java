package io.tidings.page;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The encoding that a page states in its first 1,024 bytes (WHATWG HTML, "prescan a byte stream"). */
final class MetaPrescan {

    private static final int LOOK = 1024;

    /** A parser that meets a statement further down begins anew with it. */
    private static final int LATE = 64 * 1024;

    private record Attribute(String name, String value) {}

    private final String head;
    private int at;

    private MetaPrescan(String head) {
        this.head = head;
    }

    static Optional<WebEncoding> of(byte[] page) {
        if (CharsetSniffer.starts(page, 0x3C, 0, 0x3F, 0, 0x78, 0)) {
            return Optional.of(WebEncoding.named("utf-16le"));
        }
        if (CharsetSniffer.starts(page, 0, 0x3C, 0, 0x3F, 0, 0x78)) {
            return Optional.of(WebEncoding.named("utf-16be"));
        }
        return within(page, LOOK).or(() -> page.length <= LOOK ? Optional.empty() : within(page, LATE));
    }

    private static Optional<WebEncoding> within(byte[] page, int look) {
        String head = new String(page, 0, Math.min(look, page.length), StandardCharsets.ISO_8859_1);
        return new MetaPrescan(head).meta().or(() -> declared(head)).map(MetaPrescan::onTheWeb);
    }

    /** A page that could be read up to here in ASCII is not in UTF-16, whatever it says. */
    private static WebEncoding onTheWeb(WebEncoding found) {
        return switch (found.name()) {
            case "utf-16le", "utf-16be" -> WebEncoding.UTF_8;
            case "x-user-defined" -> WebEncoding.WINDOWS_1252;
            default -> found;
        };
    }

    private Optional<WebEncoding> meta() {
        for (; at < head.length(); at++) {
            if (head.charAt(at) != '<') {
                continue;
            }
            if (head.startsWith("<!--", at)) {
                int end = head.indexOf("-->", at + 2);
                at = end < 0 ? head.length() : end + 2;
            } else if (isMeta()) {
                at += 5;
                Optional<WebEncoding> found = charset();
                if (found.isPresent()) {
                    return found;
                }
            } else {
                skipTag();
            }
        }
        return Optional.empty();
    }

    private boolean isMeta() {
        return head.regionMatches(true, at, "<meta", 0, 5)
                && at + 5 < head.length()
                && (isSpace(head.charAt(at + 5)) || head.charAt(at + 5) == '/');
    }

    private Optional<WebEncoding> charset() {
        Set<String> seen = new HashSet<>();
        String label = null;
        boolean pragma = false;
        boolean needsPragma = false;
        for (Attribute attribute = attribute(); attribute != null; attribute = attribute()) {
            switch (seen.add(attribute.name()) ? attribute.name() : "") {
                case "http-equiv" -> pragma |= attribute.value().equals("content-type");
                case "content" -> {
                    String inside = label == null ? inside(attribute.value()) : null;
                    needsPragma |= inside != null;
                    label = inside == null ? label : inside;
                }
                case "charset" -> {
                    label = attribute.value();
                    needsPragma = false;
                }
                default -> {}
            }
        }
        String counted = at < head.length() && (pragma || !needsPragma) ? label : null;
        return counted == null ? Optional.empty() : WebEncoding.labelled(counted);
    }

    /** The label in {@code text/html; charset=label}. */
    private static @Nullable String inside(String content) {
        int from = content.indexOf("charset");
        while (from >= 0) {
            int i = skip(content, from + 7);
            if (i < content.length() && content.charAt(i) == '=') {
                return value(content, skip(content, i + 1));
            }
            from = content.indexOf("charset", from + 7);
        }
        return null;
    }

    private static @Nullable String value(String content, int from) {
        if (from >= content.length()) {
            return null;
        }
        char quote = content.charAt(from);
        if (quote == '"' || quote == '\'') {
            int end = content.indexOf(quote, from + 1);
            return end < 0 ? null : content.substring(from + 1, end);
        }
        int end = from;
        while (end < content.length() && !isSpace(content.charAt(end)) && content.charAt(end) != ';') {
            end++;
        }
        return content.substring(from, end);
    }

    private static int skip(String text, int from) {
        int i = from;
        while (i < text.length() && isSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private void skipTag() {
        int name = at + 1 < head.length() && head.charAt(at + 1) == '/' ? at + 2 : at + 1;
        if (name < head.length() && isLetter(head.charAt(name))) {
            at = name;
            while (at < head.length() && !isSpace(head.charAt(at)) && head.charAt(at) != '>') {
                at++;
            }
            while (attribute() != null) {
                // The attributes of other tags say nothing, but a ">" in them ends nothing.
            }
        } else if (at + 1 < head.length() && "!/?".indexOf(head.charAt(at + 1)) >= 0) {
            int end = head.indexOf('>', at);
            at = end < 0 ? head.length() : end;
        }
    }

    private @Nullable Attribute attribute() {
        while (at < head.length() && (isSpace(head.charAt(at)) || head.charAt(at) == '/')) {
            at++;
        }
        if (at >= head.length() || head.charAt(at) == '>') {
            return null;
        }
        int start = at++;
        while (at < head.length() && !isSpace(head.charAt(at)) && "/>=".indexOf(head.charAt(at)) < 0) {
            at++;
        }
        String name = head.substring(start, at).toLowerCase(Locale.ROOT);
        int next = skip(head, at);
        if (next >= head.length() || head.charAt(next) != '=') {
            return new Attribute(name, "");
        }
        at = skip(head, next + 1);
        return new Attribute(name, attributeValue().toLowerCase(Locale.ROOT));
    }

    private String attributeValue() {
        if (at < head.length() && (head.charAt(at) == '"' || head.charAt(at) == '\'')) {
            int end = head.indexOf(head.charAt(at), at + 1);
            String value = end < 0 ? "" : head.substring(at + 1, end);
            at = end < 0 ? head.length() : end + 1;
            return value;
        }
        int start = at;
        while (at < head.length() && !isSpace(head.charAt(at)) && head.charAt(at) != '>') {
            at++;
        }
        return head.substring(start, at);
    }

    /** The encoding of an XML declaration. */
    private static Optional<WebEncoding> declared(String head) {
        int end = head.startsWith("<?xml") ? head.indexOf('>') : -1;
        int name = end < 0 ? -1 : head.substring(0, end).indexOf("encoding");
        if (name < 0) {
            return Optional.empty();
        }
        int equals = skip(head, name + 8);
        int open = skip(head, equals + 1);
        if (equals >= end || head.charAt(equals) != '=' || open >= end || "\"'".indexOf(head.charAt(open)) < 0) {
            return Optional.empty();
        }
        int close = head.indexOf(head.charAt(open), open + 1);
        return close < 0 || close > end ? Optional.empty() : WebEncoding.labelled(head.substring(open + 1, close));
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}

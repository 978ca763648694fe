package io.tidings.feed;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a text is at first sight. */
enum Shape {
    EMPTY,
    JSON,
    HTML,
    XML,
    TEXT;

    private static final int HEAD = 2_000;
    private static final Pattern LATE = Pattern.compile("(?i)<(\\?xml|rss|rdf:rdf|feed|urlset|sitemapindex)[\\s>]");
    private static final Pattern PAGE = Pattern.compile("(?i)<(!doctype\\s+html|html)[\\s>]");

    static Shape of(String text) {
        String head = text.substring(0, Math.min(HEAD, text.length())).stripLeading();
        if (head.isEmpty()) {
            return text.isBlank() ? EMPTY : TEXT;
        }
        return switch (head.charAt(0)) {
            case '{', '[' -> JSON;
            case '<' -> page(head) ? HTML : XML;
            default -> LATE.matcher(head).find() ? XML : TEXT;
        };
    }

    private static boolean page(String head) {
        int start = Prologue.start(head);
        return PAGE.matcher(head.substring(start)).lookingAt()
                && !head.toLowerCase(Locale.ROOT).contains("<rss");
    }
}

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
    private static final Pattern PAGE =
            Pattern.compile("(?is)^(<\\?xml[^>]*>|<!--.{0,1000}?-->|\\s)*(<!doctype\\s+html\\b|<html[\\s>]).*");

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
        return PAGE.matcher(head).matches() && !head.toLowerCase(Locale.ROOT).contains("<rss");
    }
}

package io.tidings.page;

import io.tidings.linear.Features;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words by which furniture gives itself away. */
final class PhraseTraits {

    private static final List<String> PHRASES = List.of(
            "share",
            "read more",
            "read next",
            "read also",
            "follow",
            "subscribe",
            "sign up",
            "sign in",
            "log in",
            "related",
            "advertisement",
            "copyright",
            "©",
            "all rights reserved",
            "click here",
            "comment",
            "photo",
            "image",
            "getty",
            "file",
            "tags",
            "posted",
            "published",
            "updated",
            "by ",
            "editor",
            "contributed",
            "see also",
            "watch",
            "more:",
            "cookie",
            "privacy",
            "terms",
            "download",
            "print",
            "email",
            "newsletter",
            "loading",
            "reply",
            "associated press",
            "reuters",
            "might also like",
            "recommended",
            "more from",
            "more on",
            "source",
            "via ",
            "credit",
            "this article",
            "this story",
            "contact",
            "buy now",
            "affiliate",
            "commission",
            "@",
            "http",
            "twitter",
            "facebook",
            "instagram",
            "pic.twitter.com",
            "minutes",
            "min read",
            "ago",
            "views",
            "report",
            "about the author",
            "disclaimer",
            "rss",
            "videos",
            "gallery",
            "close",
            "next",
            "previous",
            "slide",
            "skip",
            "top stories",
            "trending",
            "popular",
            "latest",
            "app",
            "est",
            "gmt");

    private static final Pattern DATE = Pattern.compile(
            "\\b(19|20)\\d\\d\\b|\\b\\d{1,2}:\\d\\d\\b|\\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \\d");

    private PhraseTraits() {}

    static void add(String text, Features features) {
        if (text.length() > 300) {
            return;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        String size = text.length() < 60 ? "s" : "l";
        for (String phrase : PHRASES) {
            if (lower.startsWith(phrase)) {
                features.add("starts" + size, phrase);
            } else if (lower.contains(phrase)) {
                features.add("has" + size, phrase);
            }
        }
        if (lower.endsWith(":")) {
            features.add("colon", size);
        }
        if (DATE.matcher(lower).find()) {
            features.add("date", size);
        }
    }
}

package io.tidings.simweb;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/** Pages as sites have them: the text amid navigation, teasers that change by the hour and a counter that never stands still. */
final class PageWriter {

    private static final DateTimeFormatter WORDS =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>%1$s | Office %2$d</title>
            <link rel="canonical" href="%3$s">
            <meta property="article:published_time" content="%4$s">
            <meta property="og:site_name" content="Office %2$d"></head>
            <body>
            <header><nav><ul><li><a href="/">Home</a></li><li><a href="/news/">News</a></li><li><a href="/about">About us</a></li></ul></nav></header>
            <main><article>
            <h1>%1$s</h1>
            <p class="date">Published <time datetime="%4$s">%5$s</time></p>
            """;

    private final Prose prose;

    PageWriter(Prose prose) {
        this.prose = prose;
    }

    /** The page of an announcement. */
    String page(Item item, Item.Phase phase, Instant now) {
        Prose.Text text = prose.text(item, phase.version());
        String canonical = item.move()
                .filter(move -> !move.at().isAfter(now))
                .map(Item.Move::path)
                .orElse(item.path());
        return HEAD.formatted(
                        escaped(text.title()),
                        item.site().number(),
                        escaped(item.site().address(canonical)),
                        dated(item),
                        WORDS.format(dated(item)))
                + paragraphs(text)
                + "</article></main>\n"
                + surroundings(item, now)
                + "</body></html>\n";
    }

    /** Some pages state a day long before they appeared. */
    private static Instant dated(Item item) {
        boolean back = item.site().chance().of("back-dated", item.number()).happens(0.04);
        return back ? item.published().minus(Duration.ofDays(20)) : item.published();
    }

    /** What is answered where no page is. */
    static String nothing(String word) {
        return "<!DOCTYPE html><html><head><title>" + word + "</title></head><body><p>" + word + "</p></body></html>";
    }

    private static String paragraphs(Prose.Text text) {
        String paragraphs = text.paragraphs().stream()
                .map(paragraph -> "<p>" + escaped(paragraph) + "</p>\n")
                .collect(Collectors.joining());
        String bullets = text.bullets().stream()
                .map(bullet -> "<li>" + escaped(bullet) + "</li>\n")
                .collect(Collectors.joining());
        return paragraphs + (bullets.isEmpty() ? "" : "<ul>\n" + bullets + "</ul>\n");
    }

    /** Changes with every hour and second while the announcement stays as it is. */
    private String surroundings(Item item, Instant now) {
        StringBuilder aside = new StringBuilder("<aside class=\"related\"><h2>Latest</h2><ul>\n");
        long hour = now.getEpochSecond() / 3_600;
        for (int i = 0; i < 4; i++) {
            long other = Math.floorMod(hour * 7 + i * 31 + item.number(), 100_000);
            aside.append("<li><a href=\"/news/teaser-%1$d\">Teaser number %1$d</a></li>%n".formatted(other));
        }
        return aside.append("</ul></aside>\n<footer><p>© Office %d · visit %d</p></footer>%n"
                        .formatted(item.site().number(), now.getEpochSecond()))
                .toString();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

package io.tidings.ingest;

import java.util.Comparator;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the part of a page that is its news, by what the page's own mark-up says. */
final class MainPart {

    /** Never text of the news. */
    private static final String NOISE =
            "script, style, noscript, template, svg, canvas, iframe, object, embed, form, button,"
                    + " select, input, nav, aside, footer, [hidden], [aria-hidden=true], [role=navigation], [role=banner],"
                    + " [role=contentinfo], [role=search], [role=complementary], [style*=display:none], [style*=display: none]";

    /** Where pages say that their news is, most precise first. */
    private static final List<String> MARKS =
            List.of("[itemprop=articleBody]", "article", "main", "[role=main]", "#content", "#main");

    /** A marked part with less is a teaser, not the news. */
    private static final double SHARE = 0.25;

    private MainPart() {}

    /** Removes what is never news from the page and gives the part to read. */
    static Element of(Document page) {
        page.select(NOISE).remove();
        page.select("body > header").remove();
        Element body = page.body();
        int all = body.text().length();
        for (String mark : MARKS) {
            var longest = body.select(mark).stream()
                    .max(Comparator.comparingInt(part -> part.text().length()));
            if (longest.isPresent() && longest.get().text().length() >= all * SHARE) {
                return longest.get();
            }
        }
        return body;
    }
}

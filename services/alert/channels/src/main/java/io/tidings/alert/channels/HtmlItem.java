package io.tidings.alert.channels;

import java.util.List;
import java.util.stream.Collectors;

/** One item of a letter in HTML. */
final class HtmlItem {

    private static final int MOST_REASONS = 5;

    private final Html html;
    private final boolean brief;

    /** Brief ones quote their first line only: many items must not make a letter that is cut off. */
    HtmlItem(Html html, boolean brief) {
        this.html = html;
        this.brief = brief;
    }

    /** A row of the letter's column. */
    void write(AlertWords words) {
        html.raw("<tr>").open("td", Look.CARD);
        html.open("p", Look.BYLINE).foreign(words.byline());
        if (!words.standing().isEmpty()) {
            html.raw("&ensp;").element("span", Look.ALERT, words.standing());
        }
        html.close("p");
        html.open("h2", Look.HEADLINE)
                .link(words.link(), Look.QUIET, words.title())
                .close("h2");
        words.changes().forEach(this::change);
        for (int i = 0; i < words.lines().size(); i++) {
            line(words.lines().get(i), i == 0 || !brief);
        }
        words.quote().ifPresent(this::quote);
        facts(words);
        html.open("p", Look.FACTS)
                .link(words.link(), Look.LINK, "Read it in this version")
                .close("p");
        why(words.why().stream().limit(MOST_REASONS).toList());
        html.close("td").raw("</tr><tr>").element("td", Look.GAP, "\u00a0").raw("</tr>");
    }

    /** What was told, crossed out, and what holds now. */
    void change(CorrectionWords change) {
        html.open("p", Look.MONEY).raw("<b>").text(change.label()).raw("</b><br>");
        Look before = change.added() ? Look.OLD : Look.BEFORE;
        html.open("span", before).foreign(change.before()).close("span").raw(" &rarr; ");
        html.open("span", Look.AFTER).foreign(change.after()).close("span").close("p");
    }

    private void line(LineWords line, boolean quoted) {
        html.open("p", Look.MONEY)
                .open("strong", Look.SUM)
                .text(line.sum())
                .close("strong")
                .raw("&ensp;");
        html.element("span", line.fresh() ? Look.FRESH : Look.OLD, line.mark());
        if (!line.what().isEmpty()) {
            html.raw("<br>").foreign(line.what());
        }
        html.close("p");
        line.quote().filter(quote -> quoted).ifPresent(this::quote);
    }

    private void quote(Quote quote) {
        html.open("p", Look.QUOTE).raw("<bdi>\u201c").text(quote.before());
        html.element("span", Look.MARK, quote.words())
                .text(quote.after())
                .raw("\u201d</bdi>")
                .close("p");
    }

    private void facts(AlertWords words) {
        if (words.moreLines() > 0) {
            fact("Also in it", words.moreLines() == 1 ? "1 more sum" : words.moreLines() + " more sums");
        }
        words.unfunded().forEach(fund -> fact("Money", fund));
        if (!words.places().isEmpty()) {
            fact("Where", words.places().stream().map(PlaceWords::text).collect(Collectors.joining(", ")));
        }
        if (!words.themes().isEmpty()) {
            fact("About", String.join(", ", words.themes()));
        }
    }

    private void fact(String label, String what) {
        html.open("p", Look.FACTS)
                .raw("<b>")
                .text(label)
                .raw("</b>&ensp;")
                .foreign(what)
                .close("p");
    }

    private void why(List<WhyWords> reasons) {
        html.open("p", Look.WHY);
        for (int i = 0; i < reasons.size(); i++) {
            WhyWords why = reasons.get(i);
            html.raw(i == 0 ? "" : "<br>").text("Matched ").link(why.manage(), Look.LINK, why.subscription());
            html.text(": ").foreign(why.because());
        }
        html.close("p");
    }
}

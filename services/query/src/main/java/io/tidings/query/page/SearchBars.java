package io.tidings.query.page;

import io.tidings.search.AmountBar;
import io.tidings.search.DateBar;
import io.tidings.site.BarsView;
import io.tidings.site.BarsView.Leads;
import io.tidings.site.BarsView.Value;
import io.tidings.site.SiteAddress;
import io.tidings.site.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is found over time and by sum, each bar a link that narrows the search to it. */
final class SearchBars {

    private SearchBars() {}

    /** Announcements over time; null when there is nothing to choose from. */
    static @Nullable BarsView dates(List<DateBar> bars, SiteAddress asked) {
        return bars.size() < 2
                ? null
                : BarsView.of(
                        bars.stream().map(bar -> value(bar, asked)).toList(),
                        end(bars.getFirst(), bars.getFirst().from()),
                        end(bars.getLast(), bars.getLast().to()));
    }

    /** Funding lines by sum in one currency; null when there are none. */
    static @Nullable BarsView amounts(List<AmountBar> bars, String currency, SiteAddress asked) {
        if (bars.isEmpty()) {
            return null;
        }
        BigDecimal last = bars.getLast().below();
        return BarsView.of(
                bars.stream().map(bar -> value(bar, currency, asked)).toList(),
                Words.sum(bars.getFirst().from(), currency),
                last == null ? "more" : Words.sum(last, currency));
    }

    private static Value value(DateBar bar, SiteAddress asked) {
        String from = bar.from().toString();
        String to = bar.to().toString();
        String leads = asked.set("from", from).set("to", to).toString();
        return new Value(
                bar.count(),
                span(bar) + ": " + Words.count(bar.count(), "announcement", "announcements"),
                new Leads(leads, from, to, within(bar, asked)));
    }

    private static Value value(AmountBar bar, String currency, SiteAddress asked) {
        String from = bar.from().signum() == 0 ? "" : bar.from().toPlainString();
        String to = Money.justBelow(bar.below(), currency);
        SiteAddress leads =
                asked.set("currency", currency).set("minAmount", from).set("maxAmount", to);
        return new Value(
                bar.announcements(),
                span(bar, currency) + ": " + Words.count(bar.announcements(), "announcement", "announcements") + ", "
                        + Words.count(bar.lines(), "line", "lines"),
                new Leads(leads.toString(), from, to, within(bar, asked)));
    }

    /** Below an end of the drawing stands its year or month, where bars are years or months. */
    private static String end(DateBar bar, LocalDate day) {
        String whole = span(bar);
        return whole.contains(" to ") ? Words.day(day) : whole;
    }

    private static String span(DateBar bar) {
        return Words.days(bar.from(), bar.to());
    }

    private static String span(AmountBar bar, String currency) {
        return bar.below() == null
                ? Words.sum(bar.from(), currency) + " and more"
                : Words.sum(bar.from(), currency) + " to under " + Words.sum(bar.below(), currency);
    }

    private static boolean within(DateBar bar, SiteAddress asked) {
        LocalDate from = Money.day(asked.first("from"), LocalDate.MIN);
        LocalDate to = Money.day(asked.first("to"), LocalDate.MAX);
        return !bar.to().isBefore(from) && !bar.from().isAfter(to);
    }

    private static boolean within(AmountBar bar, SiteAddress asked) {
        BigDecimal least = Money.figure(asked.first("minAmount"));
        BigDecimal greatest = Money.figure(asked.first("maxAmount"));
        boolean highEnough = least == null || bar.below() == null || bar.below().compareTo(least) > 0;
        return highEnough && (greatest == null || bar.from().compareTo(greatest) <= 0);
    }
}

package io.tidings.query.page;

import io.tidings.search.AmountBar;
import io.tidings.search.DateBar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Bars to be drawn, each a link.
 *
 * @param width of the drawing; its height is {@value #HEIGHT}
 * @param from what stands at the left end
 * @param to what stands at the right end
 */
record BarsView(int width, List<Bar> bars, String from, String to) {

    static final int HEIGHT = 60;

    private static final int STEP = 12;
    private static final int LEAST = 3;

    /**
     * A bar and where it leads.
     *
     * @param from first value that it stands for, as a parameter
     * @param to last value that it stands for, as a parameter, empty where it is open
     * @param within whether the search asks for it
     */
    record Bar(int x, int y, int height, String label, String address, String from, String to, boolean within) {}

    /** Announcements over time; null when there is nothing to choose from. */
    static @Nullable BarsView dates(List<DateBar> bars, SiteAddress asked) {
        if (bars.size() < 2) {
            return null;
        }
        long most = most(bars.stream().mapToLong(DateBar::count));
        List<Bar> drawn = new ArrayList<>();
        for (DateBar bar : bars) {
            String from = bar.from().toString();
            String to = bar.to().toString();
            drawn.add(bar(
                    drawn.size(),
                    height(bar.count(), most),
                    span(bar) + ": " + Words.count(bar.count(), "announcement", "announcements"),
                    new Ends(asked.set("from", from).set("to", to), from, to, within(bar, asked))));
        }
        return new BarsView(
                drawn.size() * STEP,
                drawn,
                Words.day(bars.getFirst().from()),
                Words.day(bars.getLast().to()));
    }

    /** Funding lines by sum in one currency; null when there are none. */
    static @Nullable BarsView amounts(List<AmountBar> bars, String currency, SiteAddress asked) {
        if (bars.isEmpty()) {
            return null;
        }
        long most = most(bars.stream().mapToLong(AmountBar::announcements));
        List<Bar> drawn = new ArrayList<>();
        for (AmountBar bar : bars) {
            String from = bar.from().signum() == 0 ? "" : bar.from().toPlainString();
            String to = Money.justBelow(bar.below(), currency);
            SiteAddress leads =
                    asked.set("currency", currency).set("minAmount", from).set("maxAmount", to);
            drawn.add(bar(
                    drawn.size(),
                    height(bar.announcements(), most),
                    span(bar, currency) + ": " + Words.count(bar.announcements(), "announcement", "announcements")
                            + ", " + Words.count(bar.lines(), "line", "lines"),
                    new Ends(leads, from, to, within(bar, asked))));
        }
        BigDecimal last = bars.getLast().below();
        return new BarsView(
                drawn.size() * STEP,
                drawn,
                Words.sum(bars.getFirst().from(), currency),
                last == null ? "more" : Words.sum(last, currency));
    }

    /** Where a bar leads and what it stands for. */
    private record Ends(SiteAddress leads, String from, String to, boolean within) {}

    private static Bar bar(int place, int height, String label, Ends ends) {
        return new Bar(
                place * STEP,
                HEIGHT - height,
                height,
                label,
                ends.leads().toString(),
                ends.from(),
                ends.to(),
                ends.within());
    }

    private static long most(LongStream counts) {
        return Math.max(1, counts.max().orElse(1));
    }

    private static int height(long count, long most) {
        return count == 0 ? 0 : (int) Math.max(LEAST, count * HEIGHT / most);
    }

    private static String span(DateBar bar) {
        return bar.from().equals(bar.to())
                ? Words.day(bar.from())
                : Words.day(bar.from()) + " to " + Words.day(bar.to());
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

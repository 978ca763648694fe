package io.tidings.alert;

import io.tidings.contracts.Announcement;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.FundingLine;
import io.tidings.contracts.RegionReading;
import io.tidings.contracts.RegionRole;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What matters of a revision somebody was told of, small enough to keep beside the ledger: enough to say later what has
 * changed. Survives JSON.
 *
 * @param revision which revision
 * @param title its headline
 * @param withdrawn whether the source had taken it back
 * @param themes its themes
 * @param regions its regions with their roles
 * @param money its funding lines, in text order
 */
public record AlertedFacts(
        int revision,
        String title,
        boolean withdrawn,
        SortedSet<String> themes,
        SortedMap<String, RegionRole> regions,
        List<Money> money) {

    /** Copies all. */
    public AlertedFacts {
        themes = new TreeSet<>(themes);
        regions = new TreeMap<>(regions);
        money = List.copyOf(money);
    }

    /**
     * What matters of a funding line.
     *
     * @param min lower end in whole units of the currency, null when only an upper end was said
     * @param max upper end, null when only a lower end was said
     * @param currency ISO 4217 code
     * @param counted whether it counts towards the announcement's sum: new money that is no share of another line
     * @param themes its themes
     * @param regions who receives it
     * @param label its purpose, fund or recipient in a few words, for people; null when none is said
     */
    public record Money(
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            String currency,
            boolean counted,
            SortedSet<String> themes,
            SortedSet<String> regions,
            @Nullable String label) {

        /** Copies the sets; figures lose trailing zeros. */
        public Money {
            min = min == null ? null : min.stripTrailingZeros();
            max = max == null ? null : max.stripTrailingZeros();
            themes = new TreeSet<>(themes);
            regions = new TreeSet<>(regions);
        }

        static Money of(FundingLine line) {
            String label =
                    line.purpose() != null ? line.purpose() : line.fund() != null ? line.fund() : line.recipient();
            return new Money(
                    line.amount().min(),
                    line.amount().max(),
                    line.amount().currency(),
                    line.counted(),
                    new TreeSet<>(line.themes()),
                    new TreeSet<>(line.regions()),
                    label);
        }
    }

    /** The facts of a revision. */
    public static AlertedFacts of(AnnouncementEnriched announcement) {
        Announcement revision = announcement.announcement();
        Map<String, RegionRole> regions = new TreeMap<>();
        for (RegionReading region : announcement.enrichment().regions()) {
            regions.merge(region.id(), region.role(), (one, other) -> one.compareTo(other) <= 0 ? one : other);
        }
        return new AlertedFacts(
                revision.revision().number(),
                revision.content().title(),
                revision.withdrawn(),
                new TreeSet<>(announcement.classification().themeIds()),
                new TreeMap<>(regions),
                announcement.enrichment().funding().stream().map(Money::of).toList());
    }
}

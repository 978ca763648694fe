package io.tidings.simweb;

import io.tidings.simweb.Outlet.Quirk;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a list has told its reader of the pages of its own site: each time only what is new, that it changed, is withdrawn or is there
 * again. What lists say of other sites' pages counts for nothing.
 */
final class ToldByList {

    private final Outlet outlet;
    private final Map<Integer, Told> before = new HashMap<>();

    ToldByList(Outlet outlet) {
        this.outlet = outlet;
    }

    /** What was said of an item. */
    private record Told(Instant changed, boolean withdrawn) {

        boolean isNews(Optional<Told> before) {
            return before.map(old -> changed.isAfter(old.changed) || withdrawn != old.withdrawn)
                    .orElse(withdrawn);
        }
    }

    /** The items that the list says something new of when it is read, with whether they are withdrawn. */
    Map<Item, Boolean> read(Visit visit) {
        Map<Item, Boolean> news = new LinkedHashMap<>();
        boolean heard = visit.shown().version() != Shown.NOTHING
                && outlet.quirk().readable()
                && outlet.quirk() != Quirk.SHORTENED
                && outlet.tellsOfChanges();
        if (heard) {
            outlet.shown(visit.at()).stream()
                    .filter(entry -> isIn(visit, entry))
                    .map(Outlet.Entry::item)
                    .filter(item -> item.site().equals(outlet.site()))
                    .forEach(item -> {
                        Told now = told(item, visit.at());
                        if (now.isNews(Optional.ofNullable(before.put(item.number(), now)))) {
                            news.put(item, now.withdrawn());
                        }
                    });
        }
        return news;
    }

    /** An index says nothing of items itself, only its parts do, each of its own. */
    private boolean isIn(Visit visit, Outlet.Entry entry) {
        return outlet.shape() != Outlet.Shape.SITEMAP_INDEX
                || visit.target().equals(ListWriter.pathOfPart(outlet, entry));
    }

    private Told told(Item item, Instant now) {
        return new Told(
                outlet.quirk() == Quirk.TOUCHED ? now : item.stated(now),
                outlet.tellsOfWithdrawals() && item.saidWithdrawn(now));
    }
}

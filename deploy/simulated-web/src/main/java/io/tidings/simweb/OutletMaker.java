package io.tidings.simweb;

import io.tidings.simweb.Outlet.Entry;
import io.tidings.simweb.Outlet.Quirk;
import io.tidings.simweb.Outlet.Shape;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes sources: every site has one list of all its announcements and several of some, a few list what others publish. */
final class OutletMaker {

    private static final Shape[] MAIN = {Shape.RSS_20, Shape.ATOM, Shape.JSON_FEED, Shape.RSS_10, Shape.RSS_091};
    private static final Quirk[] MAIN_QUIRKS = {
        Quirk.NONE, Quirk.GZIP, Quirk.NONE, Quirk.TRACKED, Quirk.MALFORMED, Quirk.NONE, Quirk.MISLABELLED
    };
    private static final Shape[] MAPS = {Shape.SITEMAP, Shape.NEWS_SITEMAP, Shape.SITEMAP_INDEX};
    private static final Quirk[] OFTEN_BROKEN = {
        Quirk.LOOP,
        Quirk.TO_LOOPBACK,
        Quirk.MOVED,
        Quirk.BOMB,
        Quirk.STALLING,
        Quirk.TO_METADATA,
        Quirk.TOUCHED,
        Quirk.ENDLESS,
        Quirk.GONE,
        Quirk.WANDERING,
        Quirk.TO_REBOUND,
        Quirk.ENTITIES,
        Quirk.SHORTENED,
        Quirk.GARBAGE,
        Quirk.TO_PRIVATE,
        Quirk.MISSING,
        Quirk.GZIP
    };
    private static final int ROLES = 9;

    private final WorldPlan plan;
    private final List<Site> sites;
    private final Map<Site, List<Item>> bySite;
    private final Map<Site, Item> standing;
    private int broken;

    OutletMaker(WorldPlan plan, List<Site> sites, List<Item> items) {
        this.plan = plan;
        this.sites = sites;
        this.bySite = items.stream().filter(item -> !standing(item)).collect(Collectors.groupingBy(Item::site));
        this.standing =
                items.stream().filter(OutletMaker::standing).collect(Collectors.toMap(Item::site, Function.identity()));
    }

    /** What a source is before it has entries. */
    private record Draft(int number, Site site, Shape shape, Quirk quirk, Selection selection) {}

    /**
     * What it lists.
     *
     * @param share of the announcements of its sites
     * @param late whether it lists them hours or days later
     */
    private record Selection(List<Site> of, double share, boolean late) {}

    List<Outlet> outlets() {
        List<Outlet> outlets = new ArrayList<>();
        for (int number = 0; number < plan.size().sources(); number++) {
            Site site = sites.get(number % sites.size());
            int place = number / sites.size();
            Draft draft =
                    place == 0 ? main(number, site) : other(number, site, 1 + (place - 1 + site.number() * 4) % ROLES);
            outlets.add(outlet(draft));
        }
        return List.copyOf(outlets);
    }

    private static Draft main(int number, Site site) {
        return new Draft(
                number,
                site,
                MAIN[site.number() % MAIN.length],
                MAIN_QUIRKS[site.number() % MAIN_QUIRKS.length],
                new Selection(List.of(site), 1, false));
    }

    private Draft other(int number, Site site, int role) {
        Selection some = new Selection(List.of(site), 0.25, false);
        return switch (role) {
            case 1 -> new Draft(number, site, MAPS[site.number() % MAPS.length], Quirk.NONE, some);
            case 2 -> new Draft(number, site, site.number() % 3 == 0 ? Shape.PAGE : Shape.LISTING, Quirk.NONE, some);
            case 3 -> new Draft(number, site, Shape.ATOM, Quirk.GZIP, some);
            case 4 -> new Draft(number, site, Shape.RSS_20, Quirk.MALFORMED, some);
            case 5 -> new Draft(number, site, Shape.GOVUK_SEARCH, Quirk.NONE, some);
            case 6 -> new Draft(number, site, Shape.JSON_FEED, Quirk.NONE, new Selection(List.of(site), 0.15, true));
            case 7 -> new Draft(number, site, Shape.RSS_20, Quirk.SHORTENED, neighbours(site));
            case 8 -> new Draft(number, site, Shape.ATOM, Quirk.TRACKED, neighbours(site));
            default -> new Draft(number, site, Shape.ATOM, oftenBroken(), some);
        };
    }

    /** In a calm world nothing keeps a connection. */
    private Quirk oftenBroken() {
        Quirk quirk = OFTEN_BROKEN[broken++ % OFTEN_BROKEN.length];
        return plan.calm() && quirk == Quirk.STALLING ? Quirk.GZIP : quirk;
    }

    private Selection neighbours(Site site) {
        Site next = sites.get((site.number() + 1) % sites.size());
        Site far = sites.get((site.number() + sites.size() / 2) % sites.size());
        return new Selection(List.of(next, far), 0.1, false);
    }

    private static boolean standing(Item item) {
        return item.path().startsWith(ItemMaker.STANDING);
    }

    private Outlet outlet(Draft draft) {
        if (draft.shape() == Shape.PAGE) {
            Item item = Objects.requireNonNull(standing.get(draft.site()));
            List<Entry> only = List.of(new Entry(plan.start(), item));
            return new Outlet(draft.number(), draft.site(), draft.shape(), draft.quirk(), item.path(), only, 1);
        }
        String path = switch (draft.shape()) {
            case SITEMAP, SITEMAP_INDEX, NEWS_SITEMAP -> "/sitemaps/" + draft.number();
            case LISTING -> "/latest/" + draft.number();
            default -> "/feeds/" + draft.number();
        };
        List<Entry> entries = entries(draft);
        return new Outlet(
                draft.number(),
                draft.site(),
                draft.shape(),
                draft.quirk(),
                path,
                entries,
                window(draft, entries.size()));
    }

    private List<Entry> entries(Draft draft) {
        return draft.selection().of().stream()
                .flatMap(site -> bySite.getOrDefault(site, List.of()).stream())
                .filter(item -> own(draft, item)
                        .of("listed", 0)
                        .happens(draft.selection().share()))
                .map(item -> new Entry(item.published().plus(lag(draft, item)), item))
                .sorted(Comparator.comparing(Entry::listed)
                        .thenComparing(entry -> entry.item().number()))
                .toList();
    }

    private static Chance own(Draft draft, Item item) {
        return draft.site().chance().of("list " + draft.number(), item.number());
    }

    private static Duration lag(Draft draft, Item item) {
        double part = own(draft, item).of("lag", 0).unit();
        return draft.selection().late()
                ? Duration.ofMinutes((long) (6 * 60 + part * 36 * 60))
                : Duration.ofSeconds((long) (part * part * 1_800));
    }

    /** A day of a busy list, four days of a quiet one, at least twenty; a sitemap shows all. */
    private int window(Draft draft, int entries) {
        double perHour = (double) entries / plan.publishing().toHours();
        return switch (draft.shape()) {
            case SITEMAP, SITEMAP_INDEX -> Math.max(1, entries);
            default -> Math.max(20, (int) Math.ceil(perHour * (perHour >= 1 ? 30 : 96)));
        };
    }
}

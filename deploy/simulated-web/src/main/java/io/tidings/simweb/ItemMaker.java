package io.tidings.simweb;

import io.tidings.simweb.Item.Move;
import io.tidings.simweb.Item.Phase;
import io.tidings.simweb.Item.State;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Makes announcements: many by day and few by night, some corrected, some withdrawn, some back again. */
final class ItemMaker {

    /** How busy each hour of a day is beside the others. */
    private static final int[] RHYTHM = {2, 2, 2, 2, 3, 4, 6, 9, 14, 16, 15, 14, 12, 14, 16, 14, 12, 9, 6, 5, 4, 3, 3, 2
    };

    static final String STANDING = "/standing/";

    private static final int RHYTHM_SUM = 189;
    private static final Duration LONGEST_WAIT = Duration.ofHours(60);

    private final WorldPlan plan;
    private final List<Site> sites;
    private final Chance chance;

    ItemMaker(WorldPlan plan, List<Site> sites) {
        this.plan = plan;
        this.sites = sites;
        this.chance = plan.chance().of("items", 0);
    }

    List<Item> items() {
        List<Item> items = new ArrayList<>();
        long hours = plan.publishing().toHours();
        double owed = 0;
        for (long hour = 0; hour < hours; hour++) {
            Instant begin = plan.start().plus(Duration.ofHours(hour));
            int ofDay = begin.atZone(ZoneOffset.UTC).getHour();
            owed += plan.size().itemsPerHour() * 24.0 * RHYTHM[ofDay] / RHYTHM_SUM;
            owed = publish(items, begin, owed);
        }
        sites.stream().filter(site -> site.number() % 3 == 0).forEach(site -> items.add(standing(items.size(), site)));
        return List.copyOf(items);
    }

    /** A page that is an announcement for good and changes every other day. */
    private Item standing(int number, Site site) {
        List<Phase> phases = new ArrayList<>();
        Instant at = plan.start();
        for (int version = 1; at.isBefore(plan.end()); version++) {
            phases.add(new Phase(at, State.THERE, version, false));
            at = at.plus(Duration.ofHours(
                    36 + chance.of("standing " + number, version).below(36)));
        }
        return new Item(number, site, STANDING + number, plan.start(), phases, Optional.empty(), number);
    }

    private double publish(List<Item> items, Instant begin, double owed) {
        int count = (int) owed;
        List<Instant> moments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double part = chance.of("moment", items.size() + (long) i).unit();
            moments.add(begin.plusMillis((long) (part * 3_600_000)));
        }
        moments.sort(Comparator.naturalOrder());
        moments.forEach(moment -> items.add(item(items, moment)));
        return owed - count;
    }

    private Item item(List<Item> before, Instant published) {
        int number = before.size();
        Chance own = chance.of("item", number);
        Site site = site(own.of("site", 0).unit());
        boolean hidden = own.of("hidden", 0).happens(0.08);
        ZonedDateTime day = published.atZone(ZoneOffset.UTC);
        String path = "%s/%d/%02d/%02d/notice-%d"
                .formatted(
                        hidden ? "/private" : "/news", day.getYear(), day.getMonthValue(), day.getDayOfMonth(), number);
        List<Phase> phases = phases(published, own);
        return new Item(number, site, path, published, phases, move(published, own), wire(before, own, site));
    }

    private Site site(double at) {
        double left = at;
        for (Site site : sites) {
            left -= site.share();
            if (left < 0) {
                return site;
            }
        }
        return sites.getLast();
    }

    /** A few carry the words of a recent announcement of another site. */
    private static int wire(List<Item> before, Chance own, Site site) {
        int number = before.size();
        if (number == 0 || !own.of("wire", 0).happens(0.03)) {
            return number;
        }
        Item origin = before.get(number - 1 - own.of("wire back", 0).below(Math.min(number, 200)));
        boolean fits = !origin.syndicated()
                && !origin.site().equals(site)
                && origin.phases().size() == 1;
        return fits ? origin.number() : number;
    }

    private Optional<Move> move(Instant published, Chance own) {
        Instant at = published.plus(after(own.of("move", 1)));
        return own.of("move", 0).happens(0.02) && at.isBefore(plan.end())
                ? Optional.of(new Move(at, "/archive/" + own.seed() % 1_000 + "/" + published.getEpochSecond()))
                : Optional.empty();
    }

    private List<Phase> phases(Instant published, Chance own) {
        List<Phase> phases = new ArrayList<>();
        phases.add(new Phase(published, State.THERE, 1, true));
        double fate = own.of("fate", 0).unit();
        if (fate < 0.12) {
            next(phases, own, State.THERE, 2);
        } else if (fate < 0.14) {
            next(phases, own, State.THERE, 2);
            next(phases, own, State.THERE, 3);
        } else if (fate < 0.15) {
            next(phases, own, State.THERE, 2);
            next(phases, own, State.THERE, 1);
        } else if (fate < 0.17) {
            next(phases, own, State.MISSING, 1);
        } else if (fate < 0.19) {
            next(phases, own, State.GONE, 1);
        } else if (fate < 0.20) {
            next(phases, own, State.GONE, 1);
            next(phases, own, State.THERE, own.of("back", 0).happens(0.5) ? 1 : 2);
        }
        return phases;
    }

    private void next(List<Phase> phases, Chance own, State state, int version) {
        int place = phases.size();
        Instant at = phases.getLast().from().plus(after(own.of("phase", place)));
        boolean announced = own.of("announced", place).happens(0.5);
        if (at.isBefore(plan.end())) {
            phases.add(new Phase(at, state, version, announced));
        }
    }

    /** Mostly some hours, at times days. */
    private static Duration after(Chance own) {
        double part = own.unit();
        return Duration.ofSeconds((long) (600 + part * part * LONGEST_WAIT.toSeconds()));
    }
}

package io.tidings.simweb;

import io.tidings.simweb.Answer.Manner;
import io.tidings.simweb.Site.Caching;
import io.tidings.simweb.Site.Robots;
import io.tidings.simweb.Site.Trouble;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Hosts, sources and announcements made from a seed. What it answers depends on the request and the moment alone. */
public final class World {

    /** How long a site whose robots.txt is late answers 500 for it. */
    static final Duration LATE = Duration.ofHours(5);

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String US_ONLY = "User-agent: Tidings\nDisallow: /private/\n\nUser-agent: *\nDisallow: /\n";
    private static final String SOME = "User-agent: *\nDisallow: /private/\n";
    private static final byte[] HUGE =
            (SOME + "# Nothing to see here, and much of it.\n".repeat(20_000)).getBytes(StandardCharsets.UTF_8);

    private final WorldPlan plan;
    private final List<Site> sites;
    private final List<Item> items;
    private final List<Outlet> outlets;
    private final Prose prose;
    private final PageWriter pages;
    private final Lists lists;
    private final Map<String, Site> byAuthority;
    private final Map<String, Item> byAddress = new HashMap<>();

    private World(WorldPlan plan, int port) {
        this.plan = plan;
        this.sites = SiteMaker.sites(plan, port);
        this.items = new ItemMaker(plan, sites).items();
        this.outlets = new OutletMaker(plan, sites, items).outlets();
        this.prose = new Prose(plan.chance().of("prose", 0));
        this.pages = new PageWriter(prose);
        this.lists = new Lists(outlets, new ListWriter(prose), port);
        this.byAuthority = sites.stream().collect(Collectors.toMap(Site::authority, Function.identity()));
        for (Item item : items) {
            byAddress.put(item.address(), item);
            item.move().ifPresent(move -> byAddress.put(item.site().address(move.path()), item));
        }
    }

    /** Makes a world whose hosts are all at that port. */
    public static World of(WorldPlan plan, int port) {
        return new World(plan, port);
    }

    public WorldPlan plan() {
        return plan;
    }

    public List<Site> sites() {
        return sites;
    }

    /** Announcements, each at its number. */
    public List<Item> items() {
        return items;
    }

    /** Sources, each at its number. */
    public List<Outlet> outlets() {
        return outlets;
    }

    /** The announcement that is or was at an address. */
    public Optional<Item> itemAt(String address) {
        return Optional.ofNullable(byAddress.get(address));
    }

    Optional<Site> site(String authority) {
        return Optional.ofNullable(byAuthority.get(authority));
    }

    /** The words that a version of an announcement has and no other. */
    public List<String> marks(Item item, int version) {
        return List.of(Prose.reference(item.wire(), version), prose.sum(item.wire(), version));
    }

    /** What is answered. */
    Answer answer(Ask ask, Instant now) {
        return site(ask.host())
                .map(site -> trouble(site, ask, now).orElseGet(() -> answer(site, ask, now)))
                .orElseGet(() -> Answer.of(421, Shown.other(), new byte[0]));
    }

    private Optional<Answer> trouble(Site site, Ask ask, Instant now) {
        if (site.down(now)) {
            return Optional.of(Answer.of(200, about(site, ask), new byte[0]).in(Manner.RESET));
        }
        if (site.breaks(ask.path(), now)) {
            // Whoever sees the status of a refusal has seen all of it, and of an empty answer nothing is ever missing.
            return Optional.of(answer(site, ask, now))
                    .map(whole -> whole.status() == 200 && whole.body().length > 0 ? whole.in(Manner.BROKEN) : whole);
        }
        return site.busy(now).map(until -> busy(site, until, now).saying(about(site, ask)));
    }

    private static Shown about(Site site, Ask ask) {
        return ask.path().startsWith("/robots") ? Shown.robots(false) : Shown.other();
    }

    private static Answer busy(Site site, Instant until, Instant now) {
        int status = site.habits().trouble() == Trouble.BUSY ? 503 : 429;
        Answer busy = Answer.of(status, Shown.other(), new byte[0]);
        long left = Duration.between(now, until).toSeconds();
        return switch (site.habits().trouble()) {
            case BUSY -> busy.with("Retry-After", String.valueOf(left)).holding(now.plusSeconds(left));
            case CROWDED -> busy.with("Retry-After", date(until)).holding(until);
            default -> busy;
        };
    }

    private Answer answer(Site site, Ask ask, Instant now) {
        String path = ask.path();
        if (path.equals("/robots.txt") || path.equals("/robots-of-old.txt")) {
            return robots(site, path, now);
        }
        if (path.startsWith("/go/")) {
            return go(path.substring("/go/".length()));
        }
        Item item = byAddress.get(site.address(path));
        return item == null
                ? lists.answer(site, ask, now).orElseGet(() -> nothing(404, Shown.other()))
                : page(item, ask, now);
    }

    private Answer robots(Site site, String path, Instant now) {
        Robots robots = site.habits().robots();
        if (robots == Robots.MOVED && path.equals("/robots.txt")) {
            return Answer.redirect(301, "/robots-of-old.txt", Shown.robots(false));
        }
        boolean late = robots == Robots.LATE && now.isBefore(plan.start().plus(LATE));
        byte[] text = switch (robots) {
            case NONE, LATE -> new byte[0];
            case ALL -> "User-agent: *\nDisallow:\n".getBytes(StandardCharsets.UTF_8);
            case PARTLY, MOVED -> SOME.getBytes(StandardCharsets.UTF_8);
            case SLOWLY -> "User-agent: *\nCrawl-delay: 20\n".getBytes(StandardCharsets.UTF_8);
            case HUGE -> HUGE;
            case NAMED -> US_ONLY.getBytes(StandardCharsets.UTF_8);
        };
        int status = late ? 500 : robots == Robots.NONE ? 404 : 200;
        return Answer.of(status, Shown.robots(!late), text).with("Content-Type", "text/plain");
    }

    private Answer go(String number) {
        boolean known = number.matches("[0-9]{1,8}") && Integer.parseInt(number) < items.size();
        return known
                ? Answer.redirect(302, items.get(Integer.parseInt(number)).address(), Shown.hop())
                : nothing(404, Shown.other());
    }

    private Answer page(Item item, Ask ask, Instant now) {
        Optional<Item.Move> moved = item.move().filter(move -> !move.at().isAfter(now));
        if (moved.isPresent() && !ask.path().equals(moved.get().path())) {
            return Answer.redirect(301, moved.get().path(), Shown.hop());
        }
        boolean tooSoon = moved.isEmpty() && !ask.path().equals(item.path());
        Optional<Item.Phase> phase = item.at(now).filter(there -> !tooSoon);
        return phase.map(there -> switch (there.state()) {
                    case THERE -> there(item, there, ask, now);
                    case MISSING -> nothing(404, Shown.page(item, Shown.ABSENT));
                    case GONE -> nothing(410, Shown.page(item, Shown.ABSENT));
                })
                .orElseGet(() -> nothing(404, Shown.page(item, Shown.ABSENT)));
    }

    private Answer there(Item item, Item.Phase phase, Ask ask, Instant now) {
        Caching caching = item.site().habits().caching();
        String tag = switch (caching) {
            case STUCK -> "\"i" + item.number() + "\"";
            case RESTLESS -> "\"" + now.toEpochMilli() + "\"";
            default -> "\"i" + item.number() + "v" + phase.version() + "\"";
        };
        if (caching != Caching.NONE && ask.header("if-none-match").equals(Optional.of(tag))) {
            int version = caching == Caching.STUCK ? Shown.UNCHANGED : phase.version();
            return Answer.of(304, Shown.page(item, version), new byte[0]).with("ETag", tag);
        }
        boolean windows = item.site().number() % 5 == 1;
        byte[] body = pages.page(item, phase, now).getBytes(windows ? WINDOWS : StandardCharsets.UTF_8);
        Answer page = Answer.of(200, Shown.page(item, phase.version()), body)
                .with("Content-Type", windows ? "text/html; charset=windows-1252" : "text/html");
        Answer packed = item.site().number() % 4 == 2 ? Packing.packed(page) : page;
        Answer dated = caching == Caching.HONEST ? packed.with("Last-Modified", date(phase.from())) : packed;
        return caching == Caching.NONE ? dated : dated.with("ETag", tag);
    }

    private static Answer nothing(int status, Shown shown) {
        return Answer.of(status, shown, PageWriter.nothing("Not here").getBytes(StandardCharsets.UTF_8))
                .with("Content-Type", "text/html");
    }

    private static String date(Instant moment) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(moment.atZone(ZoneOffset.UTC));
    }
}

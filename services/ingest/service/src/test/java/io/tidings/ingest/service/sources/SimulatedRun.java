package io.tidings.ingest.service.sources;

import io.tidings.contracts.Announcement;
import io.tidings.contracts.AnnouncementId;
import io.tidings.contracts.Kind;
import io.tidings.simweb.ImpoliteRequests;
import io.tidings.simweb.Item;
import io.tidings.simweb.Outlet;
import io.tidings.simweb.Overlooked;
import io.tidings.simweb.PageHistory;
import io.tidings.simweb.PageHistory.Step;
import io.tidings.simweb.Visit;
import io.tidings.simweb.WebServer;
import io.tidings.simweb.World;
import io.tidings.simweb.WorldPlan;
import io.tidings.testing.Eventually;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A world, the loop that reads it while its clock runs, and what there is to say afterwards. */
final class SimulatedRun implements AutoCloseable {

    private static final Duration DELAY = Duration.ofSeconds(5);
    private static final Duration GLANCE = Duration.ofMillis(2);
    /** How long a step waits for those who wait neither for the clock nor for an answer that stalls, but for each other. */
    private static final Duration SLOWEST = Duration.ofSeconds(1);

    private static final int SHOWN = 40;

    /** How large, for how long new things happen, and how long it is read after that. */
    enum Size {
        /** A day of a small web. */
        DAY(new WorldPlan.Size(12, 108, 9), 24, 72, 15),
        /** Half a day of the whole web. */
        NOON(new WorldPlan.Size(200, 2_000, 300), 12, 18, 5),
        /** A week of a web a tenth as large. */
        TENTH(new WorldPlan.Size(20, 200, 30), 7 * 24, 72, 15),
        /** A week of the whole web, whose busiest host has as much to be asked for as its delay allows. */
        WEEK(new WorldPlan.Size(200, 2_000, 300), 7 * 24, 72, 5);

        private final WorldPlan.Size size;
        private final Duration publishing;
        private final Duration afterwards;

        /** Least time between two questions whether something is due; the longer, the more happens at once. */
        private final Duration step;

        Size(WorldPlan.Size size, int publishing, int afterwards, int step) {
            this.size = size;
            this.publishing = Duration.ofHours(publishing);
            this.afterwards = Duration.ofHours(afterwards);
            this.step = Duration.ofSeconds(step);
        }
    }

    private final SimulatedTime time = SimulatedParts.TIME;
    private final Size size;
    private final KnownAnnouncements known;
    private final WebServer server;
    private final World world;
    private final Instant end;
    private final long began = System.nanoTime();
    private int steps;
    private int impatient;
    private final Map<String, Long> counts = new TreeMap<>();
    private final Map<Integer, Integer> copies = new TreeMap<>();
    private final Map<Integer, Integer> wires = new TreeMap<>();

    private SimulatedRun(Size size, KnownAnnouncements known) {
        this.size = size;
        this.known = known;
        this.server = WebServer.open(time);
        long seed = Long.getLong("tidings.simweb.seed", 4);
        WorldPlan plan = new WorldPlan(seed, size.size, SimulatedParts.START, size.publishing);
        this.world = World.of(plan, server.port());
        this.end = plan.end().plus(size.afterwards);
        server.serve(world);
    }

    static SimulatedRun of(Size size, KnownAnnouncements known) {
        return new SimulatedRun(size, known);
    }

    /** Sets up the world's sources, as the API would. */
    void sources(DataSource database) throws SQLException {
        sources(world, database);
    }

    static void sources(World world, DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into ingest.source "
                        + "(id, name, kind, address, link_pattern, enabled, created_at, changed_at, version) "
                        + "values (?, ?, ?, ?, ?, true, ?, ?, 1)")) {
            for (Outlet outlet : wanted(world)) {
                insert.setString(1, "source-" + outlet.number());
                insert.setString(2, outlet.shape() + " " + outlet.quirk());
                insert.setString(3, kind(outlet));
                insert.setString(4, outlet.address());
                insert.setString(5, outlet.shape() == Outlet.Shape.LISTING ? "/news/**" : null);
                insert.setTimestamp(6, Timestamp.from(SimulatedParts.START));
                insert.setTimestamp(7, Timestamp.from(SimulatedParts.START));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** All of them, or those alone that list an item: to see again quickly what befell it. */
    private static List<Outlet> wanted(World world) {
        Integer only = Integer.getInteger("tidings.simweb.item");
        return world.outlets().stream()
                .filter(outlet -> only == null
                        || outlet.entries().stream()
                                .anyMatch(entry -> entry.item().number() == only))
                .toList();
    }

    private static String kind(Outlet outlet) {
        return switch (outlet.shape()) {
            case LISTING -> "listing";
            case PAGE -> "page";
            default -> "feed";
        };
    }

    /** Lets the clock run to the end, and the ledger take in what was fetched. */
    void go(SourceLoop loop, Leases leases) throws Exception {
        Instant told = time.instant();
        while (time.instant().isBefore(end)) {
            int begun = loop.begin(time.instant());
            awaitWork(loop);
            Instant least = time.instant().plus(size.step);
            boolean busy = begun > 0 || loop.running() > time.waiting();
            time.advance(busy ? least : later(least, leases.next().orElse(end)));
            if (time.instant().isAfter(told.plus(Duration.ofHours(6)))) {
                told = time.instant();
                System.out.println(told + " after " + seconds() + " s: " + server.count() + " requests, " + steps
                        + " steps, of which " + impatient + " did not wait to the end");
            }
        }
        while (loop.running() > 0) {
            time.advance(time.earliest().orElse(time.instant()));
            loop.awaitEnd(GLANCE);
        }
        Eventually.until("the ledger has all that was fetched", Duration.ofMinutes(20), this::settled);
    }

    /** When something is due or somebody stops waiting, but no sooner than this. */
    private Instant later(Instant least, Instant next) {
        Instant wanted = time.earliest().filter(next::isAfter).orElse(next);
        return wanted.isAfter(least) ? wanted : least;
    }

    /**
     * Lets what runs come to its end, or to where it waits for the clock or for an answer that stalls: time passes for these as it
     * does in the world. Would it pass while others are still at work, a host would be asked less than its delay allows. Not for
     * ever: one may wait for another that waits for the clock.
     */
    private void awaitWork(SourceLoop loop) throws InterruptedException {
        long latest = System.nanoTime() + SLOWEST.toNanos();
        while (atWork(loop) && System.nanoTime() < latest) {
            loop.awaitEnd(GLANCE);
        }
        steps++;
        impatient += atWork(loop) ? 1 : 0;
    }

    private boolean atWork(SourceLoop loop) {
        return loop.running() > time.waiting() + server.stalling();
    }

    private boolean settled() {
        try {
            return known.count("select count(*) from ingest.page p left join ingest.announcement a on a.id ="
                            + " p.announcement_id where p.announcement_id is not null and p.voice = 'PAGE' and"
                            + " (a.id is null or (not a.withdrawn and a.content_hash <> p.content_hash))")
                    == 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long seconds() {
        return Duration.ofNanos(System.nanoTime() - began).toSeconds();
    }

    /** Everything that is not as it must be, in plain words. */
    List<String> findings() throws Exception {
        List<Visit> visits = server.visits();
        List<String> findings = new ArrayList<>();
        add(findings, "impolite", ImpoliteRequests.among(world, visits, DELAY));
        add(findings, "overlooked", Overlooked.by(world, visits, end));
        add(findings, "revision", revisions(visits));
        return findings;
    }

    private void add(List<String> findings, String kind, List<String> found) {
        counts.put(kind, (long) found.size());
        found.stream().limit(SHOWN).forEach(one -> findings.add(kind + ": " + one));
        found.stream()
                .collect(Collectors.groupingBy(
                        one -> one.replaceAll("[0-9]+", "9").substring(0, Math.min(30, one.length())),
                        Collectors.counting()))
                .forEach((start, count) -> System.out.println(kind + " " + count + " × " + start));
    }

    /** Compares the ledger with what follows from what was shown, revision by revision. */
    private List<String> revisions(List<Visit> visits) throws Exception {
        Map<Integer, Map<String, List<Told>>> ledger = new HashMap<>();
        List<String> findings = new ArrayList<>();
        known.revisions(announcement -> {
            Optional<Item> item =
                    world.itemAt(String.valueOf(announcement.origin().url()));
            item.ifPresentOrElse(
                    there -> ledger.computeIfAbsent(there.number(), number -> new HashMap<>())
                            .computeIfAbsent(announcement.id().value(), id -> new ArrayList<>())
                            .add(told(there, announcement)),
                    () -> findings.add(
                            "nobody announced " + announcement.origin().url()));
        });
        Map<Integer, List<Step>> expected = PageHistory.of(world, visits);
        TreeSet<Integer> all = new TreeSet<>(expected.keySet());
        all.addAll(ledger.keySet());
        for (int number : all) {
            compare(
                            world.items().get(number),
                            expected.getOrDefault(number, List.of()),
                            ledger.getOrDefault(number, Map.of()))
                    .ifPresent(findings::add);
        }
        counts.put("announcements", (long) ledger.size());
        findings.addAll(copies());
        return findings;
    }

    /** A revision: all that is compared, as a week's texts are too many to hold. */
    record Told(Kind kind, String version, @Nullable AnnouncementId copyOf) {

        @Override
        public String toString() {
            return kind + " " + version;
        }
    }

    private Told told(Item item, Announcement revision) {
        return new Told(revision.kind(), version(item, revision), revision.copyOf());
    }

    private Optional<String> compare(Item item, List<Step> expected, Map<String, List<Told>> ledger) {
        List<String> wanted = expected.stream()
                .map(step -> step.kind() + " " + step.version())
                .toList();
        if (movedAndCopied(item, ledger)) {
            counts.merge("moved and taken for a copy of what it was", 1L, Long::sum);
            return Optional.empty();
        }
        if (ledger.size() != 1) {
            return Optional.of(ledger.size() + " announcements of " + item.address() + ", wanted " + wanted);
        }
        List<Told> revisions = ledger.values().iterator().next();
        List<String> there = revisions.stream().map(Told::toString).toList();
        revisions.forEach(revision -> counts.merge(revision.kind().toString(), 1L, Long::sum));
        if (revisions.getFirst().copyOf() != null) {
            copies.merge(item.wire(), 1, Integer::sum);
        }
        if (revisions.getFirst().version().equals("1")) {
            wires.merge(item.wire(), 1, Integer::sum);
        }
        boolean right = item.site().deceives() ? isPart(there, wanted) : there.equals(wanted);
        return right
                ? Optional.empty()
                : Optional.of("has " + there + " instead of " + expected + ": " + item.address() + " " + item.phases());
    }

    private static boolean movedAndCopied(Item item, Map<String, List<Told>> ledger) {
        return movedAndCopied(
                item,
                ledger.keySet(),
                ledger.values().stream().map(revisions -> revisions.getLast().copyOf()));
    }

    /** A page that moved and is found at its new address by another list is a copy of what it was, which says so. */
    static boolean movedAndCopied(Item item, Set<String> ids, Stream<@Nullable AnnouncementId> copyOf) {
        return item.move().isPresent()
                && ids.size() == 2
                && copyOf.anyMatch(original -> original != null && ids.contains(original.value()));
    }

    /** Of those whose first words were the same all but the first are copies, and nobody else is. */
    private List<String> copies() {
        List<String> findings = new ArrayList<>();
        wires.forEach((wire, known) -> {
            int wanted = known - 1;
            int there = copies.getOrDefault(wire, 0);
            if (there != wanted) {
                findings.add(there + " copies instead of " + wanted + " of "
                        + world.items().get(wire).address());
            }
        });
        counts.put("copies", (long)
                copies.values().stream().mapToInt(count -> count).sum());
        return findings;
    }

    /** Whether what is there was shown, in this order, from the first on. */
    private static boolean isPart(List<String> there, List<String> wanted) {
        Iterator<String> shown = wanted.iterator();
        return !wanted.isEmpty()
                && there.getFirst().equals(wanted.getFirst())
                && there.stream().allMatch(one -> reaches(shown, one));
    }

    private static boolean reaches(Iterator<String> shown, String one) {
        while (shown.hasNext()) {
            if (shown.next().equals(one)) {
                return true;
            }
        }
        return false;
    }

    private String version(Item item, Announcement revision) {
        for (int version = 1; version <= item.phases().size() + 1; version++) {
            if (world.marks(item, version).stream().allMatch(revision.content().body()::contains)) {
                return String.valueOf(version);
            }
        }
        return "with other words: " + revision.content().body();
    }

    /** What it came to. */
    String figures() {
        return "%s: %d items, %d requests in %s of the world, %d s of ours; %s"
                .formatted(
                        size,
                        world.items().size(),
                        server.count(),
                        Duration.between(SimulatedParts.START, end),
                        seconds(),
                        counts);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}

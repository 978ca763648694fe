package io.tidings.simweb;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.fetch.AddressRules;
import io.tidings.fetch.FetchKind;
import io.tidings.fetch.FetchLimits;
import io.tidings.fetch.FetchSettings;
import io.tidings.fetch.Fetcher;
import io.tidings.fetch.RobotsStore;
import io.tidings.fetch.UserAgent;
import io.tidings.fetch.WebClient;
import io.tidings.page.PageReader;
import io.tidings.simweb.PageHistory.Kind;
import java.net.InetAddress;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The world is the same whenever it is made, readable by a plain reader, and its audits find what is wrong. */
class SimulatedWebTest {

    private static final WorldPlan PLAN = new WorldPlan(
            4, new WorldPlan.Size(20, 150, 9), Instant.parse("2026-03-02T00:00:00Z"), Duration.ofHours(48));
    private static final Duration DELAY = Duration.ofSeconds(5);

    @Test
    void theSameSeedMakesTheSameWorld() {
        World one = World.of(PLAN, 8_000);
        World other = World.of(PLAN, 8_000);

        assertThat(one.items()).isEqualTo(other.items());
        assertThat(one.outlets()).isEqualTo(other.outlets());
        assertThat(one.items()).hasSizeBetween(430, 442);
        assertThat(one.outlets().stream().map(Outlet::quirk).collect(Collectors.toSet()))
                .contains(Outlet.Quirk.LOOP, Outlet.Quirk.TO_LOOPBACK, Outlet.Quirk.BOMB, Outlet.Quirk.STALLING);
    }

    @Test
    void aBigWorldHasWhatAWeekNeeds() {
        WorldPlan week = new WorldPlan(1, new WorldPlan.Size(200, 2_000, 300), PLAN.start(), Duration.ofDays(7));
        World world = World.of(week, 8_000);
        Instant end = week.end().plus(Duration.ofHours(72));

        assertThat(world.items()).hasSize(50_400 + 67);
        assertThat(world.outlets()).hasSize(2_000);
        assertThat(world.outlets().stream().map(Outlet::quirk).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Outlet.Quirk.values());
        assertThat(world.outlets().stream().map(Outlet::shape).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Outlet.Shape.values());
        long open = world.items().stream().filter(Item::open).count();
        assertThat(Overlooked.mustBeKnown(world, end).size()).isGreaterThan((int) (open * 0.96));
    }

    @Test
    void everyTextIsToldApartAndReadBackFromItsPage() {
        World world = World.of(PLAN, 8_000);
        Set<String> references = new HashSet<>();
        for (Item item : world.items().subList(0, 100)) {
            Instant now = item.published().plusSeconds(1);
            Answer answer =
                    world.answer(new Ask(item.site().authority(), item.path(), Map.of()), calm(item.site(), now));
            if (answer.manner() == Answer.Manner.WHOLE
                    && answer.status() == 200
                    && !answer.headers().containsKey("Content-Encoding")) {
                String charset = answer.headers().get("Content-Type").contains("1252") ? "windows-1252" : "UTF-8";
                String text = PageReader.read(new String(answer.body(), Charset.forName(charset)))
                        .text();
                assertThat(text).contains(world.marks(item, answer.shown().version()));
                assertThat(text).doesNotContain("Teaser number", "visit ");
                references.add(world.marks(item, 1).getFirst());
            }
        }
        assertThat(references).hasSizeGreaterThan(40);
    }

    private static Instant calm(Site site, Instant now) {
        Instant at = now;
        while (site.down(at) || site.busy(at).isPresent() || site.breaks("/", at)) {
            at = at.plusSeconds(600);
        }
        return at;
    }

    @Test
    void aPlainReaderLearnsEverythingAndIsPolite() throws Exception {
        Crawl crawl = crawl(DELAY);

        assertThat(ImpoliteRequests.among(crawl.world(), crawl.visits(), DELAY)).isEmpty();
        assertThat(Overlooked.by(crawl.world(), crawl.visits(), crawl.end())).isEmpty();
        Map<Kind, Long> kinds = PageHistory.of(crawl.world(), crawl.visits()).values().stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(PageHistory.Step::kind, Collectors.counting()));
        assertThat(kinds.get(Kind.CREATED)).isGreaterThan(380L);
        assertThat(kinds).containsKeys(Kind.CORRECTED, Kind.WITHDRAWN);
    }

    @Test
    void anImpoliteReaderIsFoundOut() throws Exception {
        Crawl crawl = crawl(Duration.ofSeconds(1));

        assertThat(ImpoliteRequests.among(crawl.world(), crawl.visits(), DELAY))
                .anyMatch(found -> found.startsWith("less than PT5S"));
        List<Visit> withoutRobots = crawl.visits().stream()
                .filter(visit -> visit.shown().about() != Shown.About.ROBOTS)
                .toList();
        assertThat(ImpoliteRequests.among(crawl.world(), withoutRobots, Duration.ZERO))
                .anyMatch(found -> found.startsWith("robots.txt was not read"));
        assertThat(Overlooked.by(
                        crawl.world(), crawl.visits().subList(0, crawl.visits().size() / 2), crawl.end()))
                .anyMatch(found -> found.startsWith("never looked at"))
                .anyMatch(found -> found.startsWith("not looked at from"));
    }

    private record Crawl(World world, List<Visit> visits, Instant end) {}

    private static Crawl crawl(Duration delay) throws Exception {
        SimulatedTime time = new SimulatedTime(PLAN.start());
        try (WebServer server = WebServer.open(time)) {
            World world = World.of(PLAN, server.port());
            server.serve(world);
            FetchLimits quick = new FetchLimits(5_000_000, Duration.ofMillis(800));
            FetchSettings settings = new FetchSettings(
                    new UserAgent("Tidings", "1.0", "https://tidings.example/about"),
                    new AddressRules(Set.of(), Set.of("*.test")),
                    Map.of(FetchKind.PAGE, quick, FetchKind.FEED, quick),
                    new FetchSettings.Patience(Duration.ofSeconds(5), Duration.ofMillis(200), Duration.ofMinutes(3)));
            Instant end = PLAN.end().plus(Duration.ofHours(12));
            try (WebClient client = WebClient.open(settings, host -> List.of(InetAddress.ofLiteral("127.0.0.1")))) {
                var visits = new Fetcher.Visits(time.turns(delay), RobotsStore.inMemory(1_000));
                new PlainReader(new Fetcher(client, visits, time, time), time).read(world, end);
            }
            return new Crawl(world, server.visits(), end);
        }
    }
}

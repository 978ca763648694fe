package io.tidings.simweb;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.simweb.Item.Phase;
import io.tidings.simweb.Item.State;
import io.tidings.simweb.Outlet.Quirk;
import io.tidings.simweb.Outlet.Shape;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Lists of one site, read one after the other: each tells once of what is new to its reader. */
class ToldByListTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final World WORLD =
            World.of(new WorldPlan(4, new WorldPlan.Size(20, 150, 9), NOON, Duration.ofHours(1)), 8_000);
    private static final Site SITE = WORLD.outlets().getFirst().site();
    private static final Item ITEM = new Item(
            7,
            SITE,
            "/news/seven",
            NOON,
            List.of(
                    new Phase(NOON, State.THERE, 1, true),
                    new Phase(hours(2), State.GONE, 1, true),
                    new Phase(hours(5), State.THERE, 1, true)),
            Optional.empty(),
            7);

    private final ToldByList atom = new ToldByList(outlet(SITE, Shape.ATOM, Quirk.NONE));
    private final ToldByList sitemap = new ToldByList(outlet(SITE, Shape.SITEMAP, Quirk.NONE));

    private static Instant hours(int hours) {
        return NOON.plusSeconds(3_600L * hours);
    }

    private static Outlet outlet(Site site, Shape shape, Quirk quirk) {
        return new Outlet(3, site, shape, quirk, "/list", List.of(new Outlet.Entry(NOON, ITEM)), 20);
    }

    private static Visit at(int hours) {
        return at(hours, "/list");
    }

    private static Visit at(int hours, String path) {
        Shown shown = new Shown(Shown.About.LIST, 3, 1);
        return new Visit(hours(hours), SITE.authority(), path, 200, shown, 0, Optional.empty());
    }

    @Test
    void aFeedTellsOnceThatAPageIsWithdrawnAndOnceThatItIsBack() {
        assertThat(atom.read(at(1))).isEmpty();
        assertThat(atom.read(at(3))).isEqualTo(Map.of(ITEM, true));
        assertThat(atom.read(at(4))).isEmpty();
        assertThat(atom.read(at(6))).isEqualTo(Map.of(ITEM, false));
    }

    @Test
    void aSitemapTellsOfBothAsAChangeOfAPageThatItStillLists() {
        assertThat(sitemap.read(at(1))).isEmpty();
        assertThat(sitemap.read(at(3))).isEqualTo(Map.of(ITEM, false));
        assertThat(sitemap.read(at(6))).isEqualTo(Map.of(ITEM, false));
        assertThat(sitemap.read(at(7))).isEmpty();
    }

    @Test
    void anIndexTellsOnlyInThePartThatHasThePage() {
        ToldByList index = new ToldByList(outlet(SITE, Shape.SITEMAP_INDEX, Quirk.NONE));
        long day = NOON.getEpochSecond() / 86_400;
        String part = "/list-" + day + ".xml";

        assertThat(index.read(at(1, part))).isEmpty();
        assertThat(index.read(at(3))).isEmpty();
        assertThat(index.read(at(3, "/list-" + (day + 1) + ".xml"))).isEmpty();
        assertThat(index.read(at(4, part))).isEqualTo(Map.of(ITEM, false));
    }

    @Test
    void whoReadsAListForTheFirstTimeLearnsOnlyWhatIsWithdrawn() {
        assertThat(sitemap.read(at(3))).isEmpty();
        assertThat(atom.read(at(3))).isEqualTo(Map.of(ITEM, true));
    }

    @Test
    void aListThatTouchesEverythingTellsOfEverythingEachTime() {
        ToldByList touched = new ToldByList(outlet(SITE, Shape.SITEMAP, Quirk.TOUCHED));

        assertThat(touched.read(at(1))).isEmpty();
        assertThat(touched.read(at(2))).isEqualTo(Map.of(ITEM, false));
    }

    @Test
    void plainFeedsAndListsOfOtherSitesCountForNothing() {
        Site other = WORLD.outlets().stream()
                .map(Outlet::site)
                .filter(site -> !site.equals(SITE))
                .findFirst()
                .orElseThrow();

        for (Outlet outlet : List.of(outlet(SITE, Shape.RSS_20, Quirk.NONE), outlet(other, Shape.ATOM, Quirk.NONE))) {
            ToldByList list = new ToldByList(outlet);
            assertThat(list.read(at(1))).isEmpty();
            assertThat(list.read(at(3))).isEmpty();
        }
    }
}

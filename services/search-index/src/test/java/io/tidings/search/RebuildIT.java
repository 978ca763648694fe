package io.tidings.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.AnnouncementId;
import io.tidings.query.language.SearchQuery;
import io.tidings.search.IndexGenerations.Standing;
import io.tidings.testing.Eventually;
import io.tidings.testing.RandomAnnouncements;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The steps of a rebuild, each taken twice, broken off, or beside something else. */
class RebuildIT {

    private static final List<String> FIRST = IndexNames.generation(1).both();
    private static final List<String> SECOND = IndexNames.generation(2).both();
    private static final SearchQuery ALL = new SearchQuery(new io.tidings.query.language.Query.All(), true, true);

    private final RandomAnnouncements announcements = new RandomAnnouncements(7);
    private RealIndices indices;
    private IndexGenerations generations;
    private AnnouncementWriter next;
    private CarryOver carryOver;

    @BeforeEach
    void open() throws Exception {
        indices = new RealIndices();
        generations = new IndexGenerations(indices.connection, IndexSettings.DEFAULT);
        next = new AnnouncementWriter(indices.connection, IndexNames.NEXT);
        carryOver = new CarryOver(indices.connection, IndexNames.READ, IndexNames.NEXT);
    }

    @AfterEach
    void close() {
        indices.close();
    }

    @Test
    void howeverManyBeginThereIsOneNextGeneration() throws Exception {
        // Given
        Callable<Void> begin = () -> {
            generations.begin();
            return null;
        };
        // When
        try (ExecutorService instances = Executors.newFixedThreadPool(3)) {
            for (var begun : instances.invokeAll(List.of(begin, begin, begin))) {
                begun.get();
            }
        }
        // Then
        assertThat(generations.standing()).isEqualTo(new Standing(FIRST, SECOND, List.of()));
        assertThat(generations.standing().building()).isTrue();
    }

    @Test
    void whatWasBegunByHalfIsCompleted() throws Exception {
        // Given
        new IndexCreation(indices.connection, IndexSettings.DEFAULT)
                .create(IndexNames.generation(2).latest(), List.of(IndexNames.NEXT.latest()));
        assertThat(generations.standing().begun()).isTrue();
        assertThat(generations.standing().building()).isFalse();
        // When
        generations.begin();
        // Then
        assertThat(generations.standing().next()).isEqualTo(SECOND);
    }

    @Test
    void aWalkCarriesOverWhatIsMissingAndTheNextFindsNothing() throws Exception {
        // Given
        List<AnnouncementEnriched> all = histories(60);
        indices.writeAndRefresh(all);
        generations.begin();
        next.write(all.stream().limit(50).map(EnrichedRecord::of).toList());
        // When
        CarryOver.Walk first = carryOver.walk(count -> {});
        CarryOver.Walk second = carryOver.walk(count -> {});
        // Then
        assertThat(first.documents()).isEqualTo(all.size() + 60);
        assertThat(first.agrees()).isTrue();
        assertThat(first.carried()).isPositive();
        assertThat(second.carried()).isZero();
        assertThat(second.agrees()).isTrue();
        assertThat(second.checksum()).isEqualTo(first.checksum());
        generations.switchOver();
        for (AnnouncementEnriched event : all) {
            var announcement = event.announcement();
            assertThat(indices.search.find(announcement.id(), announcement.revision()))
                    .contains(event);
        }
    }

    @Test
    void newerReadingsInTheNextGenerationStay() throws Exception {
        // Given
        AnnouncementEnriched old = announcements.next();
        AnnouncementEnriched newer = announcements.next(old.announcement().id(), new io.tidings.contracts.Revision(2));
        indices.writeAndRefresh(List.of(old));
        generations.begin();
        next.write(List.of(EnrichedRecord.of(newer)));
        // When
        CarryOver.Walk walk = carryOver.walk(count -> {});
        // Then
        assertThat(walk.agrees()).isTrue();
        assertThat(walk.onlyThere()).containsExactly(old.announcement().id());
        next.refresh();
        generations.switchOver();
        assertThat(indices.search.find(old.announcement().id())).contains(newer);
        assertThat(indices.search.revisions(old.announcement().id(), null, 10)).containsExactly(newer, old);
    }

    @Test
    void aWalkThatIsBrokenOffGoesOn() throws Exception {
        // Given
        indices.writeAndRefresh(histories(100));
        generations.begin();
        // When
        try {
            carryOver.walk(count -> {
                if (count == 70) {
                    throw new IllegalStateException("killed");
                }
            });
        } catch (IllegalStateException killed) {
            assertThat(killed).hasMessage("killed");
        }
        CarryOver.Walk again = carryOver.walk(count -> {});
        // Then
        assertThat(again.agrees()).isTrue();
        assertThat(again.carried()).isLessThan(again.documents());
        assertThat(carryOver.walk(count -> {}).carried()).isZero();
    }

    @Test
    void whatWasErasedInUseShowsAsBeingOnlyInTheNext() throws Exception {
        // Given
        List<AnnouncementEnriched> all = histories(5);
        indices.writeAndRefresh(all);
        generations.begin();
        carryOver.walk(count -> {});
        AnnouncementId erased = all.getFirst().announcement().id();
        // When
        indices.writer.erase(erased);
        // Then
        assertThat(carryOver.walk(count -> {}).onlyThere()).isEqualTo(Set.of(erased));
    }

    @Test
    void searchesAndExportsGoOnWhileTheAliasesMove() throws Exception {
        // Given
        List<AnnouncementEnriched> all = histories(80);
        indices.writeAndRefresh(all);
        AnnouncementExports exports = new AnnouncementExports(indices.connection, IndexNames.READ, indices.evaluator);
        AnnouncementExport export = exports.open(ALL);
        int exported = export.next().size();
        generations.begin();
        carryOver.walk(count -> {});
        next.refresh();
        // When
        List<Long> totals = new ArrayList<>();
        try (ExecutorService reader = Executors.newSingleThreadExecutor()) {
            var searching = reader.submit(() -> {
                while (!Thread.currentThread().isInterrupted() && totals.size() < 60) {
                    totals.add(
                            indices.search.search(SearchRequest.first(ALL, 1)).total());
                }
                return null;
            });
            Eventually.until("searches run", () -> totals.size() > 10);
            generations.switchOver();
            generations.switchOver();
            searching.get();
        }
        // Then
        assertThat(totals).containsOnly(80L);
        assertThat(generations.standing()).isEqualTo(new Standing(SECOND, List.of(), FIRST));
        assertThat(indices.write(all)).hasOnlyElementsOfTypes(WriteOutcome.Written.class, WriteOutcome.Older.class);
        assertThat(generations.readersOfOld()).isPositive();
        for (var slice = export.next(); !slice.isEmpty(); slice = export.next()) {
            exported += slice.size();
        }
        assertThat(exported).isEqualTo(80);
        export.close();
        Eventually.passes(() -> assertThat(readersOfOld()).isZero());
        generations.removeOld();
        assertThat(generations.standing()).isEqualTo(new Standing(SECOND, List.of(), List.of()));
        new IndexSetup(indices.connection, IndexSettings.DEFAULT).ensure();
        assertThat(generations.standing().searched()).isEqualTo(SECOND);
    }

    @Test
    void aRebuildThatIsGivenUpLeavesNothing() throws Exception {
        generations.begin();
        generations.abandon();
        generations.switchOver();

        assertThat(generations.standing()).isEqualTo(new Standing(FIRST, List.of(), List.of()));
        generations.begin();
        assertThat(generations.standing().next()).isEqualTo(SECOND);
    }

    private long readersOfOld() {
        try {
            return generations.readersOfOld();
        } catch (SearchUnavailableException e) {
            throw new AssertionError(e);
        }
    }

    private List<AnnouncementEnriched> histories(int count) {
        List<AnnouncementEnriched> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.addAll(announcements.history());
        }
        return all;
    }
}

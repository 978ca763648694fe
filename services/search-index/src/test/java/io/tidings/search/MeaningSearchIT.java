package io.tidings.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.AnnouncementId;
import io.tidings.contracts.Kind;
import io.tidings.query.language.Documents;
import io.tidings.query.language.SearchParameters;
import io.tidings.query.language.SearchParameters.Outcome.Accepted;
import io.tidings.query.language.SearchQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Directions are made up here: the announcement of number n lies n tenths of a turn away from what is asked. */
class MeaningSearchIT {

    private static final byte[] ASKED = direction(0);

    private static RealIndices indices;
    private static VectorIndex vectors;
    private static MeaningSearch search;

    @BeforeAll
    static void someAnnouncements() throws Exception {
        indices = new RealIndices();
        vectors = new VectorIndex(indices.connection, IndexSettings.DEFAULT);
        vectors.ensure();
        vectors.ensure();
        search = new MeaningSearch(indices.connection, IndexNames.READ, indices.evaluator);
        add(
                Documents.of("Growers under water get grants", "Money for those whose fields drowned.")
                        .id(1)
                        .themes("climate"),
                Documents.of("Floods: help for farmers", "Farmers can ask for help.")
                        .id(2)
                        .themes("climate"),
                Documents.of("Stables", "Nothing of that.").id(3).themes("health"),
                Documents.of("Grants were taken back", "They were for growers.")
                        .id(4)
                        .themes("climate")
                        .withdrawn(),
                Documents.of("Growers under water get grants", "Word for word.")
                        .id(5)
                        .themes("climate")
                        .copyOf(1));
    }

    @AfterAll
    static void close() throws Exception {
        indices.deleteAll();
        indices.close();
    }

    @Test
    void bothWhatHasTheWordsAndWhatLiesNearIsFoundOnceEach() throws Exception {
        assertThat(ranked("help farmers floods")).containsExactly(2, 1, 3);
    }

    @Test
    void conditionsHoldOfWhatLiesNearToo() throws Exception {
        assertThat(ranked("help farmers floods theme:health")).containsExactly(3);
        assertThat(ranked("help farmers floods from:2027-01-01")).isEmpty();
        assertThat(ranked("help farmers floods NOT stables")).containsExactly(2, 1);
        assertThat(ranked("help \"under water\"")).containsExactly(1);
    }

    @Test
    void copiesAndWithdrawnOnesComeWhereTheyAreAskedFor() throws Exception {
        assertThat(ranked("help farmers floods is:withdrawn")).containsExactly(4);
        assertThat(ranked("help farmers floods source:gov.uk")).contains(5).doesNotContain(4);
    }

    @Test
    void aPageTellsWhatHasTheWordsFromWhatIsOnlyNear() throws Exception {
        SearchQuery query = query("help farmers floods");
        List<AnnouncementId> ids = List.of(id(2), id(1));

        List<RankedHit> page = search.page(query, Meaning.of(query), ids);

        assertThat(page).extracting(RankedHit::byWords).containsExactly(true, false);
        assertThat(page).allMatch(ranked -> ranked.hit().agreed());
        assertThat(page.getFirst().hit().why().words()).isNotEmpty();
    }

    @Test
    void aPageLeavesOutWhatTheQueryDoesNotAllow() throws Exception {
        SearchQuery query = query("help farmers floods");

        assertThat(search.page(query, Meaning.of(query), List.of(id(4), id(3), id(99))))
                .extracting(ranked -> ranked.hit().event().announcement().id())
                .containsExactly(id(3));
    }

    @Test
    void anOlderReadingNeverReplacesANewerOneAndAnErasedOneIsGone() throws Exception {
        AnnouncementEnriched newer =
                Documents.of("A", "b").id(20).revision(2, Kind.CORRECTED).made();
        AnnouncementEnriched older = Documents.of("A", "b").id(20).made();

        assertThat(vectors.write(List.of(vectored(newer, 2), vectored(older, 2))))
                .hasExactlyElementsOfTypes(WriteOutcome.Written.class, WriteOutcome.Older.class);
        vectors.erase(id(20));
        vectors.erase(id(20));
        assertThat(vectors.write(List.of(vectored(older, 2))))
                .as("a paused writer comes back")
                .hasExactlyElementsOfTypes(WriteOutcome.Older.class);
    }

    @Test
    void aVectorOfOtherDimensionsIsRefused() {
        assertThatThrownBy(() -> new VectoredAnnouncement(Documents.of("A", "b").made(), new byte[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("384");
    }

    private static List<Integer> ranked(String text) throws Exception {
        SearchQuery query = query(text);
        return search.ranking(query, Meaning.of(query), ASKED).stream()
                .map(id -> Integer.parseInt(id.value(), 16))
                .toList();
    }

    private static void add(Documents... documents) throws Exception {
        List<AnnouncementEnriched> events = new ArrayList<>();
        List<VectoredAnnouncement> directions = new ArrayList<>();
        for (Documents document : documents) {
            AnnouncementEnriched event = document.made();
            events.add(event);
            directions.add(
                    vectored(event, Integer.parseInt(event.announcement().id().value(), 16)));
        }
        indices.writeAndRefresh(events);
        assertThat(vectors.write(directions)).hasOnlyElementsOfType(WriteOutcome.Written.class);
        vectors.refresh();
    }

    private static VectoredAnnouncement vectored(AnnouncementEnriched event, int tenths) {
        return new VectoredAnnouncement(event, direction(tenths));
    }

    private static byte[] direction(int tenths) {
        byte[] vector = new byte[VectoredAnnouncement.DIMENSIONS];
        vector[0] = (byte) Math.round(120 * Math.cos(tenths * Math.PI / 10));
        vector[1] = (byte) Math.round(120 * Math.sin(tenths * Math.PI / 10));
        return vector;
    }

    private static AnnouncementId id(int number) {
        return new AnnouncementId("%032x".formatted(number));
    }

    private static SearchQuery query(String text) {
        return ((Accepted) SearchParameters.read(Map.of("q", List.of(text)), LocalDate.of(2026, 11, 22)))
                .parameters()
                .query();
    }
}

package io.tidings.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is measured stays above its floor, and what was written down is of this build. */
class AccuracyTest {

    @TestFactory
    Stream<DynamicTest> everyFigureReachesItsFloor() throws Exception {
        Floors floors = Floors.read(Accuracy.floors(Measured.ROOT));
        Map<String, Map<String, Figure>> figures = Measured.board().figures();
        return floors.bySet().keySet().stream()
                .map(set -> DynamicTest.dynamicTest(set, () -> reachesFloors(set, floors, figures)));
    }

    private static void reachesFloors(String set, Floors floors, Map<String, Map<String, Figure>> figures) {
        Assumptions.assumeTrue(
                figures.containsKey(set)
                        || !List.of("open", "open-spent", "corpus").contains(set),
                () -> "skipped: the texts of " + set + " are not on this machine");
        assertThat(figures).as("measured sets").containsKey(set);
        Floors here = new Floors(Map.of(set, floors.bySet().get(set)));
        List<Floors.Finding> risen = here.risen(figures);
        if (!risen.isEmpty()) {
            System.out.println("Clearly above the floor; ./tidings accuracy --write raises it:\n" + text(risen));
        }
        if (!here.broken(figures).isEmpty()) {
            fail("below the floor:\n" + text(here.broken(figures)));
        }
    }

    @Test
    void everySetOfOursHasFloors() throws Exception {
        assertThat(Floors.read(Accuracy.floors(Measured.ROOT)).bySet())
                .containsKeys(Measured.board().figures().keySet().toArray(String[]::new));
    }

    @Test
    void noFloorIsOfAMeasureThatIsNoMore() throws Exception {
        assertThat(Floors.read(Accuracy.floors(Measured.ROOT))
                        .orphans(Measured.board().figures()))
                .isEmpty();
    }

    @Test
    void theDocumentIsOfThisBuild() throws Exception {
        String committed = Files.readString(Accuracy.document(Measured.ROOT));
        String now = AccuracyDocument.of(Measured.board());

        assertThat(AccuracyDocument.structure(committed))
                .as("docs/accuracy.md: write it anew with ./tidings accuracy --write")
                .isEqualTo(AccuracyDocument.structure(now));
    }

    @Test
    void sumsAreReadInTheMannerOfPublicCurrencySuites() {
        assertThat(MoneyMentions.load()).hasSizeGreaterThanOrEqualTo(80);
        assertThat(Measured.board().mentions().value())
                .as(Measured.board().mentions().text())
                .isGreaterThanOrEqualTo(0.85);
    }

    private static String text(List<Floors.Finding> findings) {
        return findings.stream().map(finding -> "  " + finding.text()).collect(Collectors.joining("\n"));
    }
}

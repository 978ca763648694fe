package io.tidings.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.tidings.accuracy.Figure.Share;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FloorsTest {

    private static final Floors FLOORS = new Floors(Map.of("dev", Map.of("lines", 0.80)));

    @TempDir
    private Path folder;

    @Test
    void aFigureBelowItsFloorIsBroken() {
        assertThat(FLOORS.broken(figures(79, 100)))
                .extracting(Floors.Finding::text)
                .containsExactly("dev, lines: 0.790  (79/100), floor 0.80");
        assertThat(FLOORS.broken(figures(80, 100))).isEmpty();
    }

    @Test
    void aFigureClearlyAboveItsFloorHasRisen() {
        assertThat(FLOORS.risen(figures(84, 100))).isEmpty();
        assertThat(FLOORS.risen(figures(86, 100))).hasSize(1);
    }

    @Test
    void floorsAreRaisedAndNeverLowered() {
        assertThat(FLOORS.raised(figures(90, 100)).bySet().get("dev")).containsExactly(entry("lines", 0.88));
        assertThat(FLOORS.raised(figures(50, 100)).bySet().get("dev")).containsExactly(entry("lines", 0.80));
    }

    @Test
    void whatIsMeasuredOfFoundThingsMayFallALittleMore() {
        Map<String, Map<String, Figure>> figures = Map.of("dev", Map.of("roles-of-found", new Share(90, 100)));

        assertThat(new Floors(Map.of()).raised(figures).bySet().get("dev"))
                .containsExactly(entry("roles-of-found", 0.85));
    }

    @Test
    void aTerritoryMayFallALittleMore() {
        Map<String, Map<String, Figure>> figures = Map.of("dev/uk", Map.of("lines", new Share(90, 100)));

        assertThat(new Floors(Map.of()).raised(figures).bySet().get("dev/uk")).containsExactly(entry("lines", 0.83));
    }

    @Test
    void fewLabelsHaveNoFloor() {
        assertThat(new Floors(Map.of()).raised(figures(4, 4)).bySet()).isEmpty();
    }

    @Test
    void aFloorWithoutItsMeasureIsAnOrphan() {
        assertThat(new Floors(Map.of("dev", Map.of("renamed", 0.5))).orphans(figures(1, 1)))
                .containsExactly("dev, renamed");
    }

    @Test
    void whatIsWrittenIsReadAgain() throws Exception {
        Floors floors = new Floors(Map.of("sentences/money", Map.of("rule don't: \"x\"", 0.25)));
        Path file = Files.writeString(folder.resolve("floors.yaml"), floors.yaml());

        assertThat(Floors.read(file)).isEqualTo(floors);
    }

    private static Map<String, Map<String, Figure>> figures(int right, int of) {
        return Map.of("dev", Map.of("lines", new Share(right, of)));
    }
}

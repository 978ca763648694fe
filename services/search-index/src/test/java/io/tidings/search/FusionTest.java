package io.tidings.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FusionTest {

    @Test
    void whatBothRankingsPlaceWellComesFirst() {
        assertThat(Fusion.of(List.of(List.of("a", "b", "c"), List.of("d", "b", "e"))))
                .startsWith("b")
                .containsExactly("b", "a", "d", "c", "e");
    }

    @Test
    void equalPlacesComeInTheOrderOfIds() {
        assertThat(Fusion.of(List.of(List.of("z", "y"), List.of("a", "b")))).containsExactly("a", "z", "b", "y");
    }

    @Test
    void oneRankingAloneStaysAsItIs() {
        assertThat(Fusion.of(List.of(List.of("c", "a", "b"), List.of()))).containsExactly("c", "a", "b");
    }
}

package io.tidings.ingest.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.tidings.contracts.Content;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextSketchTest {

    private static final int MEGABYTE = 1_000_000;
    private static final int MOST_BYTES = 2_000;

    @Test
    void aSketchIsTheSameWhenItIsReadBack() {
        TextSketch sketch =
                Told.of("Grants for 12 ports", prose(1, 400)).sketched().sketch();

        TextSketch read = TextSketch.of(sketch.bytes()).orElseThrow();

        assertThat(read.bytes()).isEqualTo(sketch.bytes());
        assertThat(Likeness.of(sketch, read).jaccard()).isEqualTo(1);
    }

    @Test
    void whatIsNoSketchOfThisVersionIsNone() {
        byte[] bytes = Told.of("", prose(1, 400)).sketched().sketch().bytes();
        byte[] later = bytes.clone();
        later[0] = 2;

        assertThat(TextSketch.of(later)).isEmpty();
        assertThat(TextSketch.of(new byte[0])).isEmpty();
        assertThat(TextSketch.of(java.util.Arrays.copyOf(bytes, 20))).isEmpty();
    }

    @Test
    void aShortTextHasNone() {
        assertThat(TextSketch.of("r", new Content("Closed", "The office is closed on Monday.", "en"), Optional.empty()))
                .isEmpty();
    }

    static Stream<String> hostile() {
        return Stream.of(
                "a ".repeat(MEGABYTE / 2),
                "a".repeat(MEGABYTE),
                "Leeds 5 ".repeat(MEGABYTE / 8),
                "£".repeat(MEGABYTE),
                "- x\n".repeat(MEGABYTE / 4),
                "Notes to editors\n\n".repeat(MEGABYTE / 18),
                "港".repeat(MEGABYTE / 3),
                "ก".repeat(MEGABYTE / 3),
                "港湾の整備に".repeat(MEGABYTE / 18),
                IntStream.range(0, MEGABYTE / 8).mapToObj(i -> "N" + i).collect(Collectors.joining(" ")),
                prose(3, MEGABYTE / 6));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void aMegabyteOfAnythingIsSketchedSoonAndSmall(String text) {
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            Optional<TextSketch.Sketched> sketched = TextSketch.of("r", new Content("", text, null), Optional.empty());

            assertThat(sketched.map(one -> one.sketch().bytes().length).orElse(0))
                    .isLessThan(MOST_BYTES);
        });
    }

    @Test
    void oneWordOverAndOverIsNoTextToBeCompared() {
        assertThat(TextSketch.of("r", new Content("", "grant ".repeat(5_000), null), Optional.empty()))
                .isEmpty();
    }

    @Test
    void aReprintOfAMegabyteIsFound() {
        String text = prose(5, MEGABYTE / 6);

        assertThat(Told.of("", text).hasCopy(Told.of("", "An introduction. " + text.substring(MEGABYTE / 10))))
                .isTrue();
    }

    @Test
    void ofATextOfTwoHundredWordsAllShinglesAreKept() {
        TextSketch sketch = Told.of("", prose(2, 196)).sketched().sketch();

        assertThat(sketch.sample()).hasSize(sketch.shingles());
    }

    @Test
    void whatIsSaidAgainAYearLaterIsNew() {
        Told told = new Told("Water day", prose(7, 150), Optional.of(LocalDate.of(2024, 3, 22)));

        assertThat(told.hasCopy(told.daysLater(3))).isTrue();
        assertThat(told.hasCopy(told.daysLater(365))).isFalse();
    }

    private static String prose(int seed, int words) {
        Random random = new Random(seed);
        return IntStream.range(0, words)
                .mapToObj(i -> Integer.toString(100_000 + random.nextInt(1_000_000), 36)
                                .replaceAll("[0-9]", "o")
                        + (i % 12 == 11 ? "." : ""))
                .collect(Collectors.joining(" "));
    }
}

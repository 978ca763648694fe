package io.tidings.ingest.copies;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.contracts.AnnouncementId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OriginalsTest {

    private final Originals originals = new Originals();
    private final String text = prose(1);

    @Test
    void theFirstIsTheOriginalAndAllLaterOnesPointToIt() {
        decide(1, text);
        decide(2, "An introduction. " + text);
        decide(3, text + " And an ending.");

        assertThat(originals.copies()).isEqualTo(Map.of(id(2), id(1), id(3), id(1)));
        assertThat(originals.originals()).containsOnlyKeys(id(1));
    }

    @Test
    void aRowOfSmallEditsDoesNotLeadFromOneTextToAnother() {
        List<String> sentences = new ArrayList<>(List.of(text.split("\\. ")));
        for (int step = 0; step < sentences.size(); step++) {
            decide(step + 1, String.join(". ", sentences));
            sentences.set(step, prose(100 + step).substring(0, 80));
        }

        assertThat(originals.originals()).hasSizeGreaterThan(1);
        originals
                .copies()
                .values()
                .forEach(original -> assertThat(originals.originals()).containsKey(original));
    }

    @Test
    void theOwnerOfAnExactBucketComesFirst() {
        decide(1, text);
        originals.decide(id(2), keys(text), Optional.of(id(9)), List.of());
        originals.decide(id(3), keys(text), Optional.of(id(2)), List.of());

        assertThat(originals.copies()).isEqualTo(Map.of(id(2), id(9), id(3), id(9)));
    }

    @Test
    void whatOwnsItsBucketItselfMayStillBeANearCopy() {
        decide(1, text);
        originals.decide(id(2), keys("New. " + text), Optional.of(id(2)), List.of());

        assertThat(originals.copies()).containsEntry(id(2), id(1));
    }

    @Test
    void ofSeveralOriginalsTheMostAlikeIsChosen() {
        String half = text.substring(0, text.length() * 6 / 10);
        var whole = new Candidate(id(1), keys(text).near().orElseThrow().sketch(), 9);
        var part = new Candidate(id(2), keys(half).near().orElseThrow().sketch(), 9);

        originals.decide(id(3), keys(text + " And so on."), Optional.empty(), List.of(part, whole));

        assertThat(originals.copies()).containsEntry(id(3), id(1));
    }

    @Test
    void aBandRemembersTheLatestAndNoMore() {
        for (int i = 1; i <= 40; i++) {
            decide(i, text + " The sum is " + (1000 + i) + " in the end.");
        }

        assertThat(originals.originals()).hasSize(40);
        assertThat(originals.bands().values())
                .allSatisfy(ids -> assertThat(ids).hasSizeLessThanOrEqualTo(Originals.MOST_IN_BAND));
        assertThat(originals.bands().values()).anySatisfy(ids -> assertThat(ids).startsWith(id(40), id(39)));
    }

    @Test
    void withoutSketchNothingIsANearCopy() {
        originals.decide(id(1), new CopyKeys(List.of(), Optional.empty()), Optional.empty(), List.of());

        assertThat(originals.copies()).isEmpty();
        assertThat(originals.originals()).isEmpty();
    }

    private void decide(int number, String body) {
        originals.decide(id(number), keys(body), Optional.empty(), List.of());
    }

    private static CopyKeys keys(String body) {
        return new CopyKeys(List.of(), Optional.of(Told.of("", body).sketched()));
    }

    private static AnnouncementId id(int number) {
        return new AnnouncementId(String.format("%032x", number));
    }

    private static String prose(int seed) {
        Random random = new Random(seed);
        return IntStream.range(0, 240)
                .mapToObj(i -> Integer.toString(100_000 + random.nextInt(1_000_000), 36)
                                .replaceAll("[0-9]", "o")
                        + (i % 12 == 11 ? "." : ""))
                .collect(Collectors.joining(" "));
    }
}

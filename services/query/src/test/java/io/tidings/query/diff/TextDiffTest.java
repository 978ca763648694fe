package io.tidings.query.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tidings.query.diff.Edit.Op;
import io.tidings.query.diff.TextDiff.Hunk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class TextDiffTest {

    @Test
    void theSameTextHasNoHunks() {
        assertThat(TextDiff.of("One.\nTwo.\n", "One.\nTwo.\n").hunks()).isEmpty();
        assertThat(TextDiff.of("", "").hunks()).isEmpty();
    }

    @Test
    void aChangedFigureIsOneWordOfItsParagraph() {
        String from = "A first paragraph.\nThe grant is £4.5m over two years.\nA last one.";
        String to = "A first paragraph.\nThe grant is £5m over two years.\nA last one.";

        TextDiff diff = TextDiff.of(from, to);

        assertThat(diff.coarse()).isFalse();
        assertThat(diff.hunks())
                .singleElement()
                .satisfies(hunk -> assertThat(hunk.edits())
                        .extracting(Edit::op, edit -> said(edit, from, to))
                        .containsExactly(
                                tuple(Op.EQUAL, "The grant is "),
                                tuple(Op.DELETE, "£4.5m"),
                                tuple(Op.INSERT, "£5m"),
                                tuple(Op.EQUAL, " over two years.\n")));
    }

    @Test
    void aNewParagraphIsAllInserted() {
        String from = "One.\nThree.";
        String to = "One.\nTwo.\nThree.";

        assertThat(TextDiff.of(from, to).hunks()).singleElement().satisfies(hunk -> {
            assertThat(hunk.from()).isEqualTo(new Edit.Range(5, 5));
            assertThat(hunk.edits()).containsExactly(new Edit(Op.INSERT, new Edit.Range(5, 5), new Edit.Range(5, 10)));
        });
    }

    @Test
    void changesWithOnlyABlankBetweenThemReadAsOne() {
        String from = "the ministry of old affairs said";
        String to = "the office for old affairs said";

        assertThat(TextDiff.of(from, to).hunks().getFirst().edits())
                .extracting(edit -> said(edit, from, to))
                .containsExactly("the ", "ministry of", "office for", " old affairs said");
    }

    @Test
    void whateverChangesBothTextsCanBePutTogetherFromTheSpans() {
        Random random = new Random(20261122);
        for (int round = 0; round < 300; round++) {
            String from = text(random);
            String to = random.nextInt(4) == 0 ? text(random) : edited(from, random);

            whole(from, to, TextDiff.of(from, to));
        }
    }

    @Test
    void theLargestTextsAreComparedInBoundedTime() {
        Random random = new Random(7);
        String words = words(random, 170_000, 50_000);
        String others = words(random, 170_000, 50_000);
        String same = "word ".repeat(200_000);
        String shuffled = IntStream.range(0, 60_000)
                .mapToObj(i -> "paragraph " + (i * 7_919L % 60_000))
                .collect(Collectors.joining("\n"));
        String ordered =
                IntStream.range(0, 60_000).mapToObj(i -> "paragraph " + i).collect(Collectors.joining("\n"));

        for (List<String> pair : List.of(
                List.of(words, others),
                List.of(same, same + "more"),
                List.of(same, "word! ".repeat(166_000)),
                List.of(ordered, shuffled),
                List.of("a\n".repeat(400_000), "a\nb\n".repeat(200_000)),
                List.of("ab ".repeat(300_000), "ba ".repeat(300_000)),
                List.of(words, ""))) {
            Assertions.assertTimeout(Duration.ofSeconds(60), () -> {
                TextDiff diff = TextDiff.of(pair.getFirst(), pair.getLast());
                whole(pair.getFirst(), pair.getLast(), diff);
            });
        }
    }

    @Test
    void whatIsNotComparedWordByWordSaysSo() {
        Random random = new Random(3);

        TextDiff diff = TextDiff.of("ab ".repeat(300_000) + "a", "ba ".repeat(300_000) + "b");

        assertThat(diff.coarse()).isTrue();
        assertThat(TextDiff.of(words(random, 1_000, 300), words(random, 1_000, 300))
                        .coarse())
                .isFalse();
    }

    /** Equal stretches are equal, nothing is left out, nothing comes twice. */
    private static void whole(String from, String to, TextDiff diff) {
        StringBuilder before = new StringBuilder();
        StringBuilder after = new StringBuilder();
        int fromAt = 0;
        int toAt = 0;
        for (Hunk hunk : diff.hunks()) {
            assertThat(from.substring(fromAt, hunk.from().start()))
                    .isEqualTo(to.substring(toAt, hunk.to().start()));
            before.append(from, fromAt, hunk.from().start());
            after.append(to, toAt, hunk.to().start());
            for (Edit edit : hunk.edits()) {
                before.append(from, edit.from().start(), edit.from().end());
                after.append(to, edit.to().start(), edit.to().end());
                if (edit.op() == Op.EQUAL) {
                    assertThat(from.substring(edit.from().start(), edit.from().end()))
                            .isEqualTo(to.substring(edit.to().start(), edit.to().end()));
                }
            }
            fromAt = hunk.from().end();
            toAt = hunk.to().end();
        }
        assertThat(before.append(from, fromAt, from.length()).toString().equals(from))
                .isTrue();
        assertThat(after.append(to, toAt, to.length()).toString().equals(to)).isTrue();
    }

    private static String said(Edit edit, String from, String to) {
        return edit.op() == Op.DELETE
                ? from.substring(edit.from().start(), edit.from().end())
                : to.substring(edit.to().start(), edit.to().end());
    }

    private static String text(Random random) {
        int paragraphs = random.nextInt(6);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < paragraphs; i++) {
            text.append(words(random, random.nextInt(12), 15)).append(random.nextBoolean() ? "\n" : "\n\n");
        }
        return text.toString();
    }

    private static String edited(String text, Random random) {
        List<String> pieces = new ArrayList<>(Pieces.words(text).texts());
        for (int i = random.nextInt(5); i > 0 && !pieces.isEmpty(); i--) {
            int at = random.nextInt(pieces.size());
            switch (random.nextInt(3)) {
                case 0 -> pieces.remove(at);
                case 1 -> pieces.add(at, "neu😀");
                default -> pieces.set(at, "x");
            }
        }
        return String.join("", pieces);
    }

    private static String words(Random random, int count, int known) {
        return IntStream.range(0, count)
                .mapToObj(i -> "w" + random.nextInt(known))
                .collect(Collectors.joining(" "));
    }
}

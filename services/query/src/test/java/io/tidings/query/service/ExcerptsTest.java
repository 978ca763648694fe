package io.tidings.query.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.contracts.Content;
import io.tidings.contracts.Span;
import io.tidings.query.service.Highlights.Highlight;
import io.tidings.query.service.Highlights.Mark;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is shown of a text: its beginning, the words searched for, the sentences that something was read from. */
class ExcerptsTest {

    @Test
    void aSummaryIsTheBeginningOnOneLineCutBetweenWords() {
        assertThat(Summary.of("One\n  two\n\nthree ")).isEqualTo("One two three");
        assertThat(Summary.of("word ".repeat(100)))
                .hasSizeLessThanOrEqualTo(281)
                .startsWith("word word")
                .endsWith("word\u2026");
        assertThat(Summary.of("\ud83d\ude00".repeat(300)))
                .hasSize(281)
                .startsWith("\ud83d\ude00")
                .endsWith("\ud83d\ude00\u2026");
        assertThat(Summary.of("x" + "\ud83d\ude00".repeat(300))).hasSize(280).endsWith("\ud83d\ude00\u2026");
    }

    @Test
    void wordsNearEachOtherShareAStretch() {
        Content content = new Content("A title", "the fund and the fund " + "x ".repeat(200) + "fund", "en");

        List<Highlight> highlights =
                Highlights.of(content, List.of(body(content, 4, 8), body(content, 17, 21), body(content, 422, 426)));

        assertThat(highlights).hasSize(2);
        assertThat(highlights.getFirst().marks()).containsExactly(new Mark(4, 8), new Mark(17, 21));
        assertThat(highlights).allSatisfy(stretch -> {
            assertThat(content.body().substring(stretch.start(), stretch.end())).isEqualTo(stretch.text());
            assertThat(stretch.marks())
                    .allSatisfy(mark -> assertThat(stretch.text().substring(mark.start(), mark.end()))
                            .isEqualTo("fund"));
        });
    }

    @Test
    void moreThanThreeStretchesAreNotShown() {
        Content content = new Content("", ("fund " + "x ".repeat(200)).repeat(9), "en");
        List<Span> words = java.util.stream.IntStream.range(0, 9)
                .mapToObj(i -> body(content, i * 405, i * 405 + 4))
                .toList();

        assertThat(Highlights.of(content, words)).hasSize(3);
    }

    @Test
    void evidenceShowsItsWholeSentenceOnce() {
        Content content = new Content(
                "Money for ports",
                "A first sentence stands here. We give £4m and later £2m to ports. A last one.",
                "en");
        int four = content.body().indexOf("£4m");
        int two = content.body().indexOf("£2m");

        List<Highlight> sentences = new Sentences(content)
                .of(List.of(
                        body(content, four, four + 3),
                        Span.of(content, Span.Part.TITLE, 0, 5),
                        body(content, two, two + 3)));

        assertThat(sentences)
                .extracting(Highlight::text)
                .containsExactly("We give £4m and later £2m to ports.", "Money for ports");
        assertThat(sentences.getFirst().marks()).containsExactly(new Mark(8, 11), new Mark(22, 25));
    }

    private static Span body(Content content, int start, int end) {
        return Span.of(content, Span.Part.BODY, start, end);
    }
}

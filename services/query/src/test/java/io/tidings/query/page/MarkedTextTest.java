package io.tidings.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.contracts.Span;
import io.tidings.query.page.MarkedText.Stretch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class MarkedTextTest {

    private static final String TEXT = "Up to £5 million for cyber defence in Kosovo";

    @Test
    void readingsThatLieOverOneAnotherShareAStretch() {
        Fact money = fact("line-l1", Fact.Kind.MONEY, span(0, 16));
        Fact theme = fact("theme-cyber", Fact.Kind.THEME, span(6, 26));

        List<Stretch> stretches = MarkedText.of(TEXT, Span.Part.BODY, List.of(money, theme));

        assertThat(stretches)
                .extracting(Stretch::text, Stretch::kinds, Stretch::facts, Stretch::line)
                .containsExactly(
                        row("Up to ", "money", "line-l1", "#line-l1"),
                        row("£5 million", "money theme", "line-l1 theme-cyber", "#line-l1"),
                        row(" for cyber", "theme", "theme-cyber", ""),
                        row(TEXT.substring(26), "", "", ""));
    }

    @Test
    void aLinkToAReadingLeadsToWhereItBegins() {
        Fact place = fact("place-XK", Fact.Kind.PLACE, span(38, 44));

        Stretch marked = MarkedText.of(TEXT, Span.Part.BODY, List.of(place)).getLast();

        assertThat(marked.text()).isEqualTo("Kosovo");
        assertThat("#" + marked.id()).isEqualTo(place.first()).isEqualTo("#text-38");
    }

    @Test
    void whatWasReadInTheHeadlineIsNotMarkedInTheText() {
        Fact headline =
                new Fact("theme-cyber", Fact.Kind.THEME, "Cyber", null, List.of(new Span(Span.Part.TITLE, 0, 2, "Up")));

        assertThat(MarkedText.of(TEXT, Span.Part.BODY, List.of(headline)))
                .singleElement()
                .matches(stretch -> !stretch.isMarked());
    }

    @Test
    void paragraphsKeepEveryWordAndCutWhatLiesAcrossThem() {
        Fact money = fact("line-l1", Fact.Kind.MONEY, span(6, 26));

        List<List<Stretch>> paragraphs = MarkedText.paragraphs(TEXT, List.of(money), Set.of(17, 38));

        assertThat(paragraphs)
                .extracting(paragraph -> paragraph.stream().map(Stretch::text).toList())
                .containsExactly(
                        List.of("Up to ", "£5 million "), List.of("for cyber", " defence in "), List.of("Kosovo"));
        assertThat(paragraphs.get(1).getFirst().facts()).isEqualTo("line-l1");
    }

    @RepeatedTest(200)
    void everyLetterIsThereOnceAndMarkedByAllThatWasReadFromIt(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < random.nextInt(8); i++) {
            facts.add(fact("f" + i, Fact.Kind.values()[random.nextInt(6)], spans(random)));
        }

        List<Stretch> stretches = MarkedText.of(TEXT, Span.Part.BODY, facts);

        assertThat(stretches.stream().map(Stretch::text).collect(Collectors.joining()))
                .isEqualTo(TEXT);
        assertThat(stretches.stream().filter(Stretch::isMarked).map(Stretch::id))
                .doesNotHaveDuplicates();
        int at = 0;
        for (Stretch stretch : stretches) {
            for (int letter = at; letter < at + stretch.text().length(); letter++) {
                assertThat(new TreeSet<>(named(stretch))).isEqualTo(covering(facts, letter));
            }
            at += stretch.text().length();
        }
    }

    private static List<String> named(Stretch stretch) {
        return stretch.facts().isEmpty()
                ? List.of()
                : Arrays.asList(stretch.facts().split(" "));
    }

    private static TreeSet<String> covering(List<Fact> facts, int letter) {
        return facts.stream()
                .filter(fact ->
                        fact.evidence().stream().anyMatch(span -> span.start() <= letter && letter < span.end()))
                .map(Fact::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Span[] spans(Random random) {
        Span[] spans = new Span[1 + random.nextInt(3)];
        for (int i = 0; i < spans.length; i++) {
            int start = random.nextInt(TEXT.length() - 1);
            spans[i] = span(start, start + 1 + random.nextInt(TEXT.length() - start));
        }
        return spans;
    }

    private static Span span(int start, int end) {
        return new Span(Span.Part.BODY, start, end, TEXT.substring(start, end));
    }

    private static Fact fact(String id, Fact.Kind kind, Span... evidence) {
        return new Fact(id, kind, id, null, List.of(evidence));
    }

    private static org.assertj.core.groups.Tuple row(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }
}

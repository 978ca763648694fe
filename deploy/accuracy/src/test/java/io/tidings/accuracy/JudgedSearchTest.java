package io.tidings.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class JudgedSearchTest {

    private static final JudgedSearch SEARCH =
            new JudgedSearch("q", "words", true, Map.of(), Map.of("a", 3, "b", 1, "c", 0));

    @Test
    void theBestOrderIsOneAndNothingIsNought() {
        assertThat(SEARCH.ndcg(List.of("a", "b", "c"))).isEqualTo(1);
        assertThat(SEARCH.ndcg(List.of("c", "x"))).isZero();
        assertThat(SEARCH.ndcg(List.of())).isZero();
    }

    @Test
    void whatComesLaterCountsLess() {
        // 7 / log2(3) + 1 against 7 + 1 / log2(3)
        assertThat(SEARCH.ndcg(List.of("b", "a"))).isCloseTo(5.4165 / 7.6309, within(0.0001));
    }

    @Test
    void whatWasNotJudgedIsCounted() {
        assertThat(SEARCH.judged(List.of("a", "x", "c"))).isEqualTo(2);
    }

    @Test
    void thereAreEnoughSearchesOfEachKindInBothHalvesAndEachHasAnAnswer() {
        List<JudgedSearch> all = Relevance.searches();

        assertThat(all)
                .hasSizeGreaterThanOrEqualTo(60)
                .extracting(JudgedSearch::id)
                .doesNotHaveDuplicates();
        assertThat(all.stream().collect(Collectors.groupingBy(JudgedSearch::kind, Collectors.counting())))
                .allSatisfy((kind, count) -> assertThat(count).isGreaterThanOrEqualTo(12));
        assertThat(all.stream().filter(JudgedSearch::tuning).count()).isEqualTo(all.size() / 2);
        assertThat(all).allSatisfy(search -> {
            assertThat(search.grades().values()).allMatch(grade -> grade >= 0 && grade <= 3);
            assertThat(search.grades().values()).anyMatch(grade -> grade >= 2);
        });
    }

    @Test
    void everyAnnouncementOfOurOwnThatIsJudgedIsThere() {
        Map<String, JsonNode> own = Relevance.own();

        assertThat(Relevance.judgedOwn()).isNotEmpty().allMatch(own::containsKey);
    }
}

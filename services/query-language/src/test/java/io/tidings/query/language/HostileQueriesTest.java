package io.tidings.query.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tidings.query.language.SearchParameters.Outcome;
import io.tidings.query.language.SearchParameters.Refusal;
import io.tidings.testing.SharedTexts;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Whatever is written, in whatever parameter, is a query or has mistakes with their places; nothing fails. */
class HostileQueriesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final List<String> PARAMETERS = List.of(
            "q",
            "theme",
            "region",
            "role",
            "minAmount",
            "maxAmount",
            "currency",
            "convert",
            "from",
            "to",
            "changedSince",
            "source",
            "publisher",
            "fund",
            "delta",
            "amount",
            "scope",
            "copies",
            "withdrawn",
            "sort",
            "facets",
            "size",
            "after",
            "total",
            "semantic");
    private static final List<UnaryOperator<String>> PLACES = List.of(
            text -> text,
            text -> '"' + text + '"',
            text -> "theme:" + text,
            text -> "region.any:\"" + text + '"',
            text -> "fund:\"" + text + "\" OR " + text,
            text -> "line(" + text + ")",
            text -> "amount>=" + text + " currency:GBP convert:yes",
            text -> "NOT (" + text + " AND from:" + text + ")");

    @Test
    void everyHostileStringInEveryParameterIsUnderstoodOrRefusedWithItsPlace() throws IOException {
        for (String string : strings()) {
            for (String parameter : PARAMETERS) {
                check(Map.of(parameter, List.of(string)));
            }
            check(Map.of("theme", List.of(string, string), "q", List.of(string)));
            check(Map.of(string, List.of("1")));
        }
    }

    @Test
    void everyHostileStringAnywhereInAQueryIsUnderstoodOrRefusedWithItsPlace() throws IOException {
        List<String> strings = strings();
        for (int i = 0; i < strings.size(); i++) {
            // Half of the places for each string, so that it stays quick.
            for (int j = i % 2; j < PLACES.size(); j += 2) {
                check(Map.of("q", List.of(PLACES.get(j).apply(strings.get(i)))));
            }
        }
    }

    @Test
    void everyBrokenQueryIsUnderstoodOrRefusedWithItsPlace() {
        RandomSearches searches = new RandomSearches(3);
        Random random = new Random(3);
        String signs = "\"“()<>=:-*\\ \u0000\u202e\ud83d\ude00\ud800£";
        int refused = 0;
        for (int i = 0; i < 1_500; i++) {
            StringBuilder text = new StringBuilder(searches.next()
                    .parameters()
                    .getOrDefault("q", List.of("cyber"))
                    .getFirst());
            for (int j = 1 + random.nextInt(3); j > 0; j--) {
                int at = random.nextInt(text.length() + 1);
                if (random.nextBoolean()) {
                    text.insert(at, signs.charAt(random.nextInt(signs.length())));
                } else {
                    text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(5)));
                }
            }
            refused += check(Map.of("q", List.of(text.toString())));
        }
        assertThat(refused).as("broken ones").isBetween(150, 1_350);
    }

    /** 1 when it is refused. */
    private static int check(Map<String, List<String>> parameters) {
        return switch (SearchParameters.read(parameters, TODAY)) {
            case Outcome.Accepted accepted -> {
                SearchQuery query = accepted.parameters().query();
                assertThat(Explanation.of(query)).as("%s", parameters).isNotBlank();
                if (query.canonical().length() <= QueryParser.LONGEST) {
                    assertThat(Asked.query(query.canonical()))
                            .as("%s", parameters)
                            .isEqualTo(query);
                }
                yield 0;
            }
            case Outcome.Refused refused -> {
                assertThat(refused.refusals()).as("%s", parameters).isNotEmpty();
                refused.refusals().forEach(refusal -> checkPlace(parameters, refusal));
                yield 1;
            }
        };
    }

    private static void checkPlace(Map<String, List<String>> parameters, Refusal refusal) {
        Mistake mistake = refusal.mistake();
        int longest = parameters.getOrDefault(refusal.parameter(), List.of()).stream()
                .mapToInt(String::length)
                .max()
                .orElse(0);
        assertThat(mistake.message()).as("%s", parameters).isNotBlank();
        assertThat(mistake.position()).as("%s %s", parameters, mistake).isBetween(0, longest);
        assertThat(mistake.length()).as("%s %s", parameters, mistake).isNotNegative();
        assertThat(mistake.position() + mistake.length())
                .as("%s %s", parameters, mistake)
                .isLessThanOrEqualTo(longest);
    }

    private static List<String> strings() throws IOException {
        List<String> strings = new ArrayList<>();
        for (JsonNode string :
                new ObjectMapper().readTree(SharedTexts.text("evaluation/suites/hostile-strings/blns.json"))) {
            strings.add(string.textValue());
        }
        return strings;
    }
}

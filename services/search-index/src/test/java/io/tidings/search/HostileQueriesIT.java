package io.tidings.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.Content;
import io.tidings.query.language.Outcome;
import io.tidings.query.language.Query;
import io.tidings.query.language.RandomSearches;
import io.tidings.query.language.SearchParameters;
import io.tidings.query.language.SearchQuery;
import io.tidings.testing.OtherTexts;
import io.tidings.testing.RandomAnnouncements;
import io.tidings.testing.SharedTexts;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Texts that were made to break things, as announcements and as queries: each answer is the evaluator's, none fails. */
class HostileQueriesIT {

    private static RealIndices indices;
    private static List<String> strings;
    private static final List<AnnouncementEnriched> ALL = new ArrayList<>();

    @BeforeAll
    static void announceThem() throws Exception {
        strings = new ArrayList<>();
        for (JsonNode string :
                new ObjectMapper().readTree(SharedTexts.text("evaluation/suites/hostile-strings/blns.json"))) {
            strings.add(string.textValue());
        }
        indices = new RealIndices();
        RandomAnnouncements announcements = new RandomAnnouncements(11);
        for (int i = 0; i < strings.size(); i++) {
            String text = Normalizer.normalize(strings.get(i), Normalizer.Form.NFC);
            ALL.add(OtherTexts.with(
                    announcements.next(), new Content("Hostile " + text, "A text. " + text, i % 3 == 0 ? "fr" : "en")));
        }
        indices.writeAndRefresh(ALL);
    }

    @AfterAll
    static void close() {
        if (indices != null) {
            indices.close();
        }
    }

    @Test
    void everyStringThatIsAQueryFindsWhatTheEvaluatorFinds() throws Exception {
        ElasticsearchAlone elasticsearch = new ElasticsearchAlone(indices.connection, indices.evaluator);
        int asked = 0;
        int found = 0;
        for (int i = 0; i < strings.size(); i++) {
            String string = strings.get(i);
            String text = i % 2 == 0 ? string : '"' + string.replaceAll("[\\\\\"“”„]", "\\\\$0") + '"';
            Map<String, List<String>> parameters = Map.of("q", List.of(text));
            if (SearchParameters.read(parameters, RandomSearches.TODAY)
                    instanceof SearchParameters.Outcome.Accepted accepted) {
                SearchQuery query = accepted.parameters().query();
                Map<String, Set<String>> expected = expected(query);
                assertThat(elasticsearch.find(query)).as(text).isEqualTo(expected);
                asked++;
                found += expected.size();
            }
        }
        assertThat(asked).as("strings that are queries").isGreaterThan(strings.size() / 2);
        assertThat(found).as("announcements found").isGreaterThan(asked / 2);
    }

    @Test
    void everyStringIsAnsweredWithCountsBarsAndNames() throws Exception {
        Histograms histograms = new Histograms(indices.connection, IndexNames.READ, indices.evaluator);
        KnownNames names = new KnownNames(indices.connection, IndexNames.READ, indices.evaluator);
        for (int i = 0; i < strings.size(); i += 12) {
            String string = strings.get(i);
            if (SearchParameters.read(Map.of("publisher", List.of(string)), RandomSearches.TODAY)
                    instanceof SearchParameters.Outcome.Accepted accepted) {
                SearchQuery query = accepted.parameters().query();
                indices.search.search(new SearchRequest(
                        query, new SortOrder.Amount("GBP"), 3, null, EnumSet.allOf(Facet.class), true));
                histograms.dates(query);
                histograms.amounts(query, "GBP", true);
            }
            names.startingWith(string.substring(0, Math.min(string.length(), 100)), 3);
        }
    }

    @Test
    void aMarkOfAPageThatWasTamperedWithIsRefused() throws Exception {
        for (SortOrder order : List.of(
                new SortOrder.Relevance(),
                new SortOrder.Newest(),
                new SortOrder.Amount("GBP"),
                new SortOrder.Changed())) {
            SearchQuery query = new SearchQuery(new Query.Words("hostile"), true, true);
            SearchRequest request = new SearchRequest(query, order, 3, null, Set.of(), false);
            String next = indices.search.search(request).next();
            assertThat(indices.search.search(request.after(next)).hits()).hasSize(3);
            JsonNode mark = new ObjectMapper().readTree(Base64.getUrlDecoder().decode(next));
            for (String wrong : List.of(
                    "\"x\"",
                    "1e300",
                    "null",
                    "[]",
                    "{}",
                    "true",
                    "\"\\ud800\"",
                    "\"\"",
                    "99999999999999999999",
                    "0.5")) {
                for (int i = 1; i < mark.size(); i++) {
                    String tampered = tampered(mark, i, wrong);
                    if (i < mark.size() - 1 && order instanceof SortOrder.Relevance && wrong.matches("[0-9.e]+")) {
                        continue;
                    }
                    assertThatThrownBy(() -> indices.search.search(request.after(tampered)))
                            .as("%s of %s at %d", wrong, order, i)
                            .isInstanceOf(InvalidPageException.class);
                }
            }
        }
        for (String string : strings) {
            SearchRequest request =
                    SearchRequest.first(SearchQuery.EVERYTHING, 1).after(string);
            assertThatThrownBy(() -> indices.search.search(request)).isInstanceOf(InvalidPageException.class);
        }
    }

    private static String tampered(JsonNode mark, int at, String value) {
        List<String> values = new ArrayList<>();
        mark.forEach(one -> values.add(one.toString()));
        values.set(at, value);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("[" + String.join(",", values) + "]").getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Set<String>> expected(SearchQuery query) {
        Map<String, Set<String>> expected = new TreeMap<>();
        for (AnnouncementEnriched event : ALL) {
            if (indices.evaluator.search(query, event) instanceof Outcome.Match match) {
                expected.put(event.announcement().id().value(), match.lines());
            }
        }
        return expected;
    }
}

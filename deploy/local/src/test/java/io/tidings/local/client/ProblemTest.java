package io.tidings.local.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void everyErrorIsToldWithItsField() throws Exception {
        JsonNode problem = read("{'title': 'Invalid', 'detail': 'role: needs a region', 'errors': ["
                + "{'parameter': 'role', 'message': 'needs a region'}, {'field': 'url', 'detail': 'not an address'}]}");

        assertThat(Problem.words(problem)).isEqualTo("role: needs a region; url: not an address");
    }

    @Test
    void withoutErrorsTheDetailCountsElseTheTitle() throws Exception {
        assertThat(Problem.words(read("{'title': 'T', 'detail': 'D'}"))).isEqualTo("D");
        assertThat(Problem.words(read("{'title': 'T', 'detail': 'has no text', 'field': 'text'}")))
                .isEqualTo("text: has no text");
        assertThat(Problem.words(read("{'title': 'T'}"))).isEqualTo("T");
        assertThat(Problem.words(read("{}"))).isEqualTo("refused");
        assertThat(Problem.words(read("'plain words'"))).isEqualTo("plain words");
    }

    @Test
    void aMistakeInAQueryIsUnderlined() throws Exception {
        JsonNode problem =
                read("{'errors': [{'parameter': 'q', 'position': 6, 'length': 3, 'message': 'unknown theme cyb'}]}");

        assertThat(Problem.marks(problem, "q", "theme:cyb AND x")).isEqualTo("\n  theme:cyb AND x\n        ^^^");
        assertThat(Problem.marks(problem, "q", "x")).isEmpty();
    }

    private static JsonNode read(String json) throws JsonProcessingException {
        return new ObjectMapper().readTree(json.replace('\'', '"'));
    }
}

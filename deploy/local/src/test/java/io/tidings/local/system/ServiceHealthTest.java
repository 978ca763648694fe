package io.tidings.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceHealthTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', delimiter = '|', textBlock = """
            {"status": "UP", "checks": []}                                                        | true  | well
            {"status": "DOWN", "checks": []}                                                      | false | down
            {"status": "DOWN", "checks": [{"name": "elasticsearch", "status": "DOWN", "data": {"reason": "no index"}}]} \
            | false | elasticsearch is down: no index
            {"status": "UP", "checks": [{"name": "stage", "status": "UP", "data": {"state": "degraded", "reason": "lag"}}]} \
            | true  | degraded: lag
            {"status": "UP", "checks": [{"name": "stage", "status": "UP", "data": {"state": "running"}}]} | true | well
            [] | false | down
            """)
    void whatAServiceSaysOfItselfIsToldInWords(String json, boolean well, String words) throws Exception {
        ServiceHealth health = ServiceHealth.read(new ObjectMapper().readTree(json));

        assertThat(health).isEqualTo(new ServiceHealth(well, words));
    }
}

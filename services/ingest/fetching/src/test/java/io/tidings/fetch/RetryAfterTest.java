package io.tidings.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "'120', 2026-03-01T10:02:00Z",
        "' 0 ', 2026-03-01T10:00:00Z",
        "'Sun, 01 Mar 2026 10:30:00 GMT', 2026-03-01T10:30:00Z",
        "'Sun, 01 Mar 2026 09:30:00 GMT', 2026-03-01T10:00:00Z",
        "'999999999999', 2026-03-08T10:00:00Z",
        "'Sun, 01 Mar 2099 09:30:00 GMT', 2026-03-08T10:00:00Z",
        "'-5', ",
        "'soon', ",
        "'99999999999999999999', ",
        "'1.5', "
    })
    void secondsAndDatesAreRead(String header, Instant at) {
        assertThat(RetryAfter.read(header, NOW)).isEqualTo(Optional.ofNullable(at));
    }
}

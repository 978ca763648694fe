package io.tidings.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidings.contracts.UndecodableException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceivedRecordTest {

    private static final Instant OBSERVED = Instant.parse("2025-10-22T09:30:00.123456Z");

    @Test
    void aRecordIsReadBackAsItWasWritten() throws UndecodableException {
        ReceivedRecord written = written();

        ReceivedRecord read = ReceivedRecord.read(
                written.identity().id().value(), written.raw().bytes(), written.headers());

        assertThat(read.identity()).isEqualTo(written.identity());
        assertThat(read.url()).isEqualTo(written.url());
        assertThat(read.sameAs()).isEqualTo(written.sameAs());
        assertThat(read.observedAt()).isEqualTo("2025-10-22T09:30:00.123Z");
        assertThat(read.raw().contentType()).isEqualTo("text/plain; charset=utf-8");
        assertThat(read.raw().beside()).isEqualTo(written.raw().beside());
        assertThat(read.raw().bytes()).isEqualTo(written.raw().bytes());
    }

    @ParameterizedTest
    @CsvSource({
        "tidings-identity, ",
        "tidings-identity, name",
        "tidings-trust, ",
        "tidings-trust, anybody",
        "tidings-trust, source:Foreign Office",
        "tidings-observed-at, ",
        "tidings-observed-at, yesterday",
        "content-type, ",
        "tidings-url, ht tp",
        "tidings-same-as, 42"
    })
    void whatIsNoReceivedRecordIsNamed(String header, String value) {
        ReceivedRecord written = written();
        Map<String, String> headers = new HashMap<>(written.headers());
        headers.put(header, value);
        headers.values().remove(null);

        assertThatThrownBy(() -> ReceivedRecord.read(
                        written.identity().id().value(), written.raw().bytes(), headers))
                .isInstanceOf(UndecodableException.class)
                .hasMessageContaining(header);
    }

    @Test
    void aKeyThatIsNoAnnouncementIdIsNamed() {
        assertThatThrownBy(
                        () -> ReceivedRecord.read("42", new byte[0], written().headers()))
                .isInstanceOf(UndecodableException.class)
                .hasMessageContaining("key");
    }

    private static ReceivedRecord written() {
        var raw = new RawSubmission(
                "Some words.".getBytes(StandardCharsets.UTF_8),
                "text/plain; charset=utf-8",
                Map.of(SubmissionField.URL, "https://E.org/a", SubmissionField.PUBLISHER, "Ministère"));
        Submission submission = Reading.accepted(raw);
        return new ReceivedRecord(
                AnnouncementIdentity.ofSubmission(submission),
                Optional.of(URI.create("https://e.org/a")),
                OBSERVED,
                raw,
                Optional.of(AnnouncementIdentity.ofSubmission(submission).id()));
    }
}

package io.tidings.document.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidings.document.DocumentOutcome;
import io.tidings.document.DocumentOutcome.Reason;
import io.tidings.document.DocumentOutcome.Refused;
import io.tidings.document.DocumentsAwayException;
import io.tidings.testing.Eventually;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DocumentProcessTest {

    private static final byte[] WORDS =
            "{\\rtf1 {\\b A short title\\par} Some words about a fund.\\par}".getBytes(StandardCharsets.US_ASCII);
    private static final ParserSettings STANDARD = ParserSettings.STANDARD;

    @Test
    void nothingRunsBeforeTheFirstDocumentAndAfterIdling() throws Exception {
        try (var process = new DocumentProcess(STANDARD.ending(Duration.ofMillis(300), 200))) {
            assertThat(process.pid()).isEmpty();

            assertThat(process.read(WORDS)).isInstanceOf(DocumentOutcome.Read.class);
            Eventually.until(
                    "it has ended", Duration.ofSeconds(20), () -> process.pid().isEmpty());

            assertThat(process.read(WORDS)).isInstanceOf(DocumentOutcome.Read.class);
        }
    }

    @Test
    void aKilledProcessIsStartedAnewAndTheDocumentRead() throws Exception {
        try (var process = new DocumentProcess(STANDARD)) {
            process.read(WORDS);
            ProcessHandle first = ProcessHandle.of(process.pid().orElseThrow()).orElseThrow();
            first.destroyForcibly();
            first.onExit().get(10, TimeUnit.SECONDS);

            assertThat(process.read(WORDS)).isInstanceOf(DocumentOutcome.Read.class);
            assertThat(process.pid().orElseThrow()).isNotEqualTo(first.pid());
        }
    }

    @Test
    void aNewProcessTakesOverAfterItsNumberOfDocuments() throws Exception {
        try (var process = new DocumentProcess(STANDARD.ending(Duration.ofMinutes(1), 2))) {
            process.read(WORDS);
            long first = process.pid().orElseThrow();
            process.read(WORDS);
            process.read(WORDS);

            assertThat(process.pid().orElseThrow()).isNotEqualTo(first);
        }
    }

    @Test
    void whatTakesTooLongIsRefusedAndItsProcessKilled() throws Exception {
        try (var process = new DocumentProcess(STANDARD)) {
            process.read(WORDS);
            long first = process.pid().orElseThrow();

            assertThat(process.within(Duration.ofNanos(1), Duration.ofSeconds(10))
                            .read(WORDS))
                    .isEqualTo(new Refused(Reason.TOO_SLOW, "the document could not be read within 0 seconds"));
            assertThat(ProcessHandle.of(first)).isEmpty();
            assertThat(process.read(WORDS)).isInstanceOf(DocumentOutcome.Read.class);
        }
    }

    @Test
    void aProcessThatDoesNotStartMeansAwayNotRefused() {
        var impossible = new ParserSettings("1k", STANDARD.perDocument(), STANDARD.patience(), STANDARD.idle(), 1);
        try (var process = new DocumentProcess(impossible)) {
            assertThatThrownBy(() -> process.read(WORDS))
                    .isInstanceOf(DocumentsAwayException.class)
                    .hasMessageContaining("does not start");
        }
    }

    @Test
    void aProcessEndsWithWhoStartedIt() throws Exception {
        Process parent = new ProcessBuilder(
                        java.nio.file.Path.of(System.getProperty("java.home"), "bin", "java")
                                .toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ParentForTest.class.getName())
                .redirectErrorStream(true)
                .start();
        long child = Long.parseLong(parent.inputReader().readLine());
        ProcessHandle started = ProcessHandle.of(child).orElseThrow();

        parent.destroyForcibly();

        started.onExit().get(10, TimeUnit.SECONDS);
        assertThat(started.isAlive()).isFalse();
    }
}

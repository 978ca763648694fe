package io.tidings.document.process;

import io.tidings.document.DocumentOutcome;
import io.tidings.document.parser.Answers;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * One running process. Its standard input is a pipe that only we hold, so it ends when we do, however we end. Used by one
 * thread at a time.
 */
final class ParserProcess implements AutoCloseable {

    private static final int OUT_OF_MEMORY = 3;
    private static final Duration START = Duration.ofSeconds(30);

    private final Process process;
    private final Path folder;
    private final DataOutputStream requests;
    private final DataInputStream answers;
    private int documents;

    private ParserProcess(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
        this.requests = new DataOutputStream(process.getOutputStream());
        this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    /** What became of asking. */
    sealed interface Answer {

        /** It answered. */
        record Told(DocumentOutcome outcome) implements Answer {}

        /** It did not in time. */
        record Late() implements Answer {}

        /** It had too little memory. */
        record OutOfMemory() implements Answer {}

        /** It ended for another reason. */
        record Died(String how) implements Answer {}
    }

    static ParserProcess start(ParserSettings settings) throws IOException {
        Path folder = Files.createTempDirectory("tidings-document");
        Files.createFile(folder.resolve("hosts"));
        var builder = new ProcessBuilder(ParserCommand.of(settings, folder))
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        // It needs none of our variables, and passwords are among them.
        builder.environment().clear();
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        var started = new ParserProcess(builder.start(), folder);
        started.awaitReady();
        return started;
    }

    private void awaitReady() throws IOException {
        CompletableFuture<Boolean> ready = new CompletableFuture<>();
        Thread.ofVirtual().name("document-start-" + process.pid()).start(() -> {
            try {
                Answers.readReady(answers);
                ready.complete(true);
            } catch (IOException e) {
                ready.completeExceptionally(e);
            }
        });
        try {
            ready.get(START.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            close();
            throw new IOException(
                    "its process is not ready"
                            + (process.isAlive() ? "" : ", it ended with code " + process.exitValue()),
                    e);
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new IOException("the service is stopping", e);
        }
    }

    long pid() {
        return process.pid();
    }

    int documents() {
        return documents;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Asks; whatever is no answer leaves a process that must be closed. */
    Answer ask(byte[] bytes, Duration within) {
        documents++;
        CompletableFuture<DocumentOutcome> answer = new CompletableFuture<>();
        Thread.ofVirtual().name("document-" + process.pid()).start(() -> exchange(bytes, answer));
        try {
            return new Answer.Told(answer.get(within.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return new Answer.Late();
        } catch (ExecutionException e) {
            return ended();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Died("we are stopping");
        }
    }

    private void exchange(byte[] bytes, CompletableFuture<DocumentOutcome> answer) {
        try {
            requests.writeInt(bytes.length);
            requests.write(bytes);
            requests.flush();
            answer.complete(Answers.read(answers));
        } catch (IOException e) {
            answer.completeExceptionally(e);
        }
    }

    private Answer ended() {
        try {
            if (!process.waitFor(2, TimeUnit.SECONDS)) {
                return new Answer.Died("it says what is no answer");
            }
            return process.exitValue() == OUT_OF_MEMORY
                    ? new Answer.OutOfMemory()
                    : new Answer.Died("it ended with code " + process.exitValue());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Died("we are stopping");
        }
    }

    /** Lets whoever asks it see that it died. */
    void kill() {
        process.destroyForcibly();
    }

    /** Ends it at once: there is nothing in it to be kept. */
    @Override
    public void close() {
        kill();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
            closeQuietly(process.getInputStream());
            delete();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void closeQuietly(InputStream stream) {
        try {
            stream.close();
        } catch (IOException e) {
            // It was ended; there is nothing more to read.
        }
    }

    private void delete() {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            // A file in a temporary folder; the system clears that.
        }
    }
}

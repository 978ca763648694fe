package io.tidings.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Files of third-party suites, used where they lie; tests skip where they are not. */
final class Suites {

    /** Several times what the worst document needs on a machine that others keep busy; a quadratic one takes minutes. */
    private static final Duration WATCHDOG = Duration.ofSeconds(60);

    private static final Pattern HEADER =
            Pattern.compile("(?im)^\\s*Header:\\s*(?<name>[A-Za-z-]+):[ \\t]*(?<value>.*)$");
    private static final String SERVER = "http://127.0.0.1:8097/";

    private Suites() {}

    static Path folder(String name) {
        Path folder = Path.of(System.getProperty("tidings.shared", "../shared"), "evaluation", "suites", name);
        Assumptions.assumeTrue(Files.isDirectory(folder), () -> "The suite is not on this machine: " + folder);
        return folder;
    }

    static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("LICENSE"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<String> header(byte[] bytes, String name) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "");
        return HEADER.matcher(text)
                .results()
                .filter(header -> header.group(1).equalsIgnoreCase(name))
                .map(header -> header.group(2).strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /** Reads a file as if its own server had sent it, the headers that its comment asks for included. */
    static FeedOutcome read(Path file) {
        byte[] bytes = bytes(file);
        String own = SERVER + file.getParent().getFileName() + "/" + file.getFileName();
        String address = header(bytes, "Content-Location")
                .flatMap(stated -> Links.resolve(own, stated))
                .orElse(own);
        return watched(
                file.toString(),
                () -> new FeedReader().read(bytes, header(bytes, "Content-type"), URI.create(encoded(address))));
    }

    private static String encoded(String address) {
        Matcher bad = Pattern.compile("[^A-Za-z0-9:/?#\\[\\]@!$&'()*+,;=._~%-]").matcher(address);
        return bad.replaceAll("_");
    }

    static <T> T watched(String what, java.util.concurrent.Callable<T> task) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread thread = Thread.ofPlatform().daemon().start(() -> {
            try {
                result.complete(task.call());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        });
        try {
            return result.get(WATCHDOG.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            thread.interrupt();
            throw new AssertionError("Hangs: " + what, e);
        } catch (ExecutionException e) {
            throw new AssertionError("Crashes: " + what, e.getCause());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}

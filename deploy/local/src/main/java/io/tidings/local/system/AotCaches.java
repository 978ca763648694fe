package io.tidings.local.system;

import io.tidings.servers.JvmTuning;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where the JVMs' caches of loaded and linked classes live: under a hash of the JDK and the jars they were made from, so
 * that a cache that no longer fits is never found. A missing cache only costs time.
 */
final class AotCaches {

    private static final int HASH_LENGTH = 16;

    private final Path folder;
    private final Startup startup;

    private AotCaches(Path folder, Startup startup) {
        this.folder = folder;
        this.startup = startup;
    }

    /** The user's cache folder: {@code $XDG_CACHE_HOME/tidings/aot}, else {@code ~/.cache/tidings/aot}. */
    static AotCaches standard(Startup startup) {
        return new AotCaches(standardFolder(System.getenv(), Path.of(System.getProperty("user.home"))), startup);
    }

    static Path standardFolder(Map<String, String> environment, Path home) {
        String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path base = xdg.isBlank() ? home.resolve(".cache") : Path.of(xdg);
        return base.resolve("tidings").resolve("aot");
    }

    /** How a JVM that runs the jars of a folder is to be started. */
    JvmTuning tuning(String name, Path jars) {
        return switch (startup) {
            case QUICK -> JvmTuning.forTests();
            case USUAL -> JvmTuning.cached(cache(name, jars));
            case TRAINING -> JvmTuning.training(fresh(cache(name, jars)));
        };
    }

    /** The cache file of a program; it need not exist. */
    Path cache(String name, Path jars) {
        return folder.resolve(name).resolve(hash(jars) + ".aot");
    }

    private static Path fresh(Path cache) {
        try {
            Path sameProgram = cache.getParent();
            Files.createDirectories(sameProgram);
            try (Stream<Path> older = Files.list(sameProgram)) {
                for (Path file : older.toList()) {
                    Files.delete(file);
                }
            }
            return cache;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to the cache folder " + cache.getParent(), e);
        }
    }

    private static String hash(Path jars) {
        try (Stream<Path> files = Files.walk(jars)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, System.getProperty("java.home") + " " + System.getProperty("java.vm.version"));
            for (Path jar : files.filter(Files::isRegularFile).sorted().toList()) {
                add(
                        digest,
                        jar + " " + Files.size(jar) + " "
                                + Files.getLastModifiedTime(jar).toMillis());
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, HASH_LENGTH);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + jars, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static void add(MessageDigest digest, String line) {
        digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
}

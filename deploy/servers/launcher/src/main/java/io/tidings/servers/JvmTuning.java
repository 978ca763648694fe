package io.tidings.servers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a child JVM is made to start quickly.
 *
 * @param aotCache used when the file exists; a missing one only costs time
 * @param aotCacheOutput makes this a training run that writes the cache when it ends; it then ignores {@code aotCache}
 * @param firstCompilerOnly quick to warm up, slow under load: for tests
 */
public record JvmTuning(Optional<Path> aotCache, Optional<Path> aotCacheOutput, boolean firstCompilerOnly) {

    public static JvmTuning plain() {
        return new JvmTuning(Optional.empty(), Optional.empty(), false);
    }

    public static JvmTuning forTests() {
        return new JvmTuning(Optional.empty(), Optional.empty(), true);
    }

    public static JvmTuning cached(Path aotCache) {
        return new JvmTuning(Optional.of(aotCache), Optional.empty(), false);
    }

    /** The cache is written after a clean stop, which then takes a minute or so: give it a long grace. */
    public static JvmTuning training(Path aotCacheOutput) {
        return new JvmTuning(Optional.empty(), Optional.of(aotCacheOutput), false);
    }

    boolean isTraining() {
        return aotCacheOutput.isPresent();
    }

    List<String> flags() {
        List<String> flags = new ArrayList<>();
        aotCacheOutput.ifPresentOrElse(
                output -> flags.add("-XX:AOTCacheOutput=" + output),
                () -> aotCache.filter(Files::exists).ifPresent(cache -> flags.add("-XX:AOTCache=" + cache)));
        if (firstCompilerOnly) {
            flags.add("-XX:TieredStopAtLevel=1");
        }
        return flags;
    }
}

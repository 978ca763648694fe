package io.tidings.servers;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The command line of a child JVM that ends when its standard input ends. It runs on the JDK this JVM runs on. Flags keep
 * the order they are given in, since an AOT cache serves only the class path it was made with.
 */
public final class JavaCommand {

    private static final int GRACE_SECONDS = 6;
    private static final int TRAINING_GRACE_SECONDS = 300;

    private final List<String> flags = new ArrayList<>();
    private final List<String> target;
    private JvmTuning tuning = JvmTuning.plain();

    private JavaCommand(List<String> target) {
        this.target = target;
    }

    public static JavaCommand ofJar(Path jar) {
        return new JavaCommand(List.of("-jar", jar.toString()));
    }

    public static JavaCommand ofMain(String mainClass, List<Path> classPath) {
        String joined = classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        return new JavaCommand(List.of("-cp", joined, mainClass));
    }

    /** Largest heap as the JVM writes it, for example {@code 256m}. */
    public JavaCommand heap(String largest) {
        return flags("-Xmx" + largest);
    }

    public JavaCommand flags(String... more) {
        flags.addAll(List.of(more));
        return this;
    }

    public JavaCommand tuning(JvmTuning how) {
        this.tuning = how;
        return this;
    }

    /** The whole command line. */
    public List<String> with(TidingsHome home, String... arguments) {
        int grace = tuning.isTraining() ? TRAINING_GRACE_SECONDS : GRACE_SECONDS;
        List<String> command = new ArrayList<>();
        command.add(java());
        command.add("-javaagent:" + home.exitAgent() + "=" + grace);
        command.addAll(tuning.flags());
        command.addAll(flags);
        command.addAll(target);
        command.addAll(List.of(arguments));
        return List.copyOf(command);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}

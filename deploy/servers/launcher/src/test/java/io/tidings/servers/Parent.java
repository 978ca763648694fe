package io.tidings.servers;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A program that starts one child that ends at once when asked and one that does not, and tells their pids. */
final class Parent {

    private Parent() {}

    public static void main(String[] arguments) throws InterruptedException {
        Path folder = Path.of(arguments[0]);
        ChildProcess willing = ChildProcess.start(sleeper(folder.resolve("willing.log")));
        ChildProcess stubborn = ChildProcess.start(sleeper(folder.resolve("stubborn.log"), "stubborn"));
        willing.awaitUntil("it sleeps", java.time.Duration.ofSeconds(30), () -> sleeps(willing));
        stubborn.awaitUntil("it sleeps", java.time.Duration.ofSeconds(30), () -> sleeps(stubborn));
        System.out.println("children " + willing.pid() + " " + stubborn.pid());
        Thread.sleep(600_000);
    }

    static boolean sleeps(ChildProcess child) {
        return child.lastLogLines(5).contains("sleeping");
    }

    static ChildSpec sleeper(Path log, String... arguments) {
        List<String> command = JavaCommand.ofMain(Sleeper.class.getName(), List.of(testClasses()))
                .heap("16m")
                .flags("-XX:+UseSerialGC")
                .tuning(JvmTuning.forTests())
                .with(TidingsHome.find(), arguments);
        return new ChildSpec("sleeper", command, Map.of(), log.getParent(), log);
    }

    static Path classes() {
        return Path.of(ChildProcess.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
    }

    static Path testClasses() {
        return Path.of(
                Parent.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
}

package io.tidings.local.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code sources pause}, {@code resume} and {@code check}. */
final class SourcesSwitchCommands {

    private SourcesSwitchCommands() {}

    /** Does one thing to each source that is named. */
    abstract static class Switch implements Callable<Integer> {

        @Mixin
        private HelpOption help = new HelpOption();

        @Mixin
        private SourcesAt system = new SourcesAt();

        @Parameters(arity = "1..*", paramLabel = "ID", description = "As ./tidings sources shows it.")
        private List<String> ids = List.of();

        private final String action;
        private final String done;

        Switch(String action, String done) {
            this.action = action;
            this.done = done;
        }

        @Override
        public Integer call() throws InterruptedException {
            for (String id : ids) {
                String path = "/" + URLEncoder.encode(id, StandardCharsets.UTF_8) + "/" + action;
                system.ask(sources -> sources.post(path, JsonNodeFactory.instance.objectNode()));
                System.out.println(id + "  " + done);
            }
            return 0;
        }
    }

    /** {@code sources pause}. */
    @Command(
            name = "pause",
            description = {"Checks sources no more until they are resumed.", ""})
    static final class Pause extends Switch {
        Pause() {
            super("pause", "is paused");
        }
    }

    /** {@code sources resume}. */
    @Command(
            name = "resume",
            description = {"Checks sources again.", ""})
    static final class Resume extends Switch {
        Resume() {
            super("resume", "is watched again");
        }
    }

    /** {@code sources check}. */
    @Command(
            name = "check",
            description = {"Checks sources now, or as soon as their host may be asked.", ""})
    static final class Check extends Switch {
        Check() {
            super("check", "is checked as soon as its host may be asked");
        }
    }
}

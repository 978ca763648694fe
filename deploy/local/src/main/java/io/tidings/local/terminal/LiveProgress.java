package io.tidings.local.terminal;

import io.tidings.local.system.PartState;
import io.tidings.local.system.PartState.Stage;
import io.tidings.local.system.SystemListener;
import io.tidings.local.system.SystemState;
import io.tidings.local.system.SystemState.Phase;
import io.tidings.local.terminal.Terminal.Style;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list of the parts that is drawn again as they move, with a spinner and the time each takes. Once a system is up, what
 * happens to it is a line each, until it is stopped.
 */
final class LiveProgress implements SystemListener {

    private static final String[] SPINNER = {"⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"};
    private static final int LINES_OF_NEWS = 8;
    private static final Duration FRAME = Duration.ofMillis(120);

    private final PrintStream out;
    private final Terminal terminal;
    private final PlainProgress lines;
    private final Map<String, Instant> began = new HashMap<>();
    private @Nullable SystemState moving;
    private boolean up;
    private int drawn;
    private int frame;

    LiveProgress(PrintStream out, Terminal terminal) {
        this.out = out;
        this.terminal = terminal;
        this.lines = new PlainProgress(out);
        Thread.ofVirtual().name("draws-progress").start(this::keepDrawing);
    }

    @Override
    public synchronized void changed(SystemState next) {
        if (up && next.phase() == Phase.READY) {
            lines.changed(next);
            return;
        }
        next.parts().stream()
                .filter(part -> part.stage() == Stage.STARTING)
                .forEach(part -> began.put(part.name(), part.since()));
        moving = next;
        draw();
        up = next.phase() == Phase.READY;
        if (up || next.phase() == Phase.STOPPED || next.phase() == Phase.FAILED) {
            lines.remember(next);
            moving = null;
            drawn = 0;
        }
    }

    /** The news whole, of what comes with it (the last lines of a log) no more than a glance takes in. */
    @Override
    public synchronized void said(String message) {
        erase();
        List<String> told = message.lines().toList();
        int skipped = Math.max(0, told.size() - 1 - LINES_OF_NEWS);
        for (int i = 0; i < told.size(); i++) {
            if (i == 0) {
                Words.wrapped(told.get(i), terminal.columns())
                        .forEach(line -> out.println(terminal.styled(Style.WARN, line)));
            } else if (i > skipped) {
                out.println(terminal.styled(Style.FAINT, Words.cut(told.get(i), terminal.columns())));
            }
        }
        draw();
    }

    private void keepDrawing() {
        try {
            while (true) {
                Thread.sleep(FRAME);
                turn();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void turn() {
        frame++;
        draw();
    }

    private void erase() {
        if (drawn > 0) {
            out.print("\u001b[" + drawn + "A\u001b[J");
            drawn = 0;
        }
    }

    private void draw() {
        SystemState state = moving;
        if (state == null) {
            out.flush();
            return;
        }
        List<String> list = new ArrayList<>();
        state.parts().forEach(part -> list.add("  " + mark(part.stage()) + " " + line(part)));
        if (state.phase() == Phase.LOADING_SAMPLES) {
            list.add("  " + SPINNER[frame % SPINNER.length] + " " + Progress.phase(state.phase()));
        }
        erase();
        list.forEach(out::println);
        out.flush();
        drawn = list.size();
    }

    private String line(PartState part) {
        return switch (part.stage()) {
            case READY -> String.format("%-14s localhost:%-6d %7s", part.name(), part.port(), startTime(part));
            case STARTING, STOPPING ->
                String.format("%-14s %-16s %7s", part.name(), Progress.stage(part.stage()), since(part.since()));
            case WAITING, PAUSING, HELD, STOPPED, FAILED ->
                String.format("%-14s %s", part.name(), Progress.stage(part.stage()));
        };
    }

    private String startTime(PartState part) {
        Instant start = began.get(part.name());
        return start == null ? "" : Words.duration(Duration.between(start, part.since()));
    }

    private static String since(Instant instant) {
        return Words.duration(Duration.between(instant, Instant.now()));
    }

    private String mark(Stage stage) {
        return switch (stage) {
            case READY -> terminal.styled(Style.GOOD, "✓");
            case FAILED -> terminal.styled(Style.BAD, "✗");
            case STOPPED -> terminal.styled(Style.FAINT, "✓");
            case PAUSING, HELD -> terminal.styled(Style.WARN, "!");
            case WAITING -> terminal.styled(Style.FAINT, "·");
            case STARTING, STOPPING -> SPINNER[frame % SPINNER.length];
        };
    }
}

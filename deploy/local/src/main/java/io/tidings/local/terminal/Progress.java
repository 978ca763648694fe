package io.tidings.local.terminal;

import io.tidings.local.system.PartState.Stage;
import io.tidings.local.system.SystemListener;
import io.tidings.local.system.SystemState;
import io.tidings.local.system.SystemState.Phase;
import java.io.PrintStream;

/** How a system's progress is shown to a person. */
public final class Progress {

    private Progress() {}

    /** A live list in a terminal, lines elsewhere. */
    public static SystemListener shownOn(PrintStream out, Terminal terminal) {
        return terminal.live() ? new LiveProgress(out, terminal) : new PlainProgress(out);
    }

    /** The same for a system that has run for a while: only what changes from now on is told. */
    public static SystemListener shownFrom(SystemState now, PrintStream out, Terminal terminal) {
        if (terminal.live()) {
            return new LiveProgress(out, terminal);
        }
        PlainProgress lines = new PlainProgress(out);
        lines.remember(now);
        return lines;
    }

    static String stage(Stage stage) {
        return switch (stage) {
            case WAITING -> "waits";
            case STARTING -> "starting";
            case READY -> "ready";
            case PAUSING -> "died, starts again soon";
            case HELD -> "held down";
            case STOPPING -> "stopping";
            case STOPPED -> "stopped";
            case FAILED -> "failed";
        };
    }

    static String phase(Phase phase) {
        return switch (phase) {
            case STARTING -> "starting";
            case LOADING_SAMPLES -> "loading the sample announcements";
            case READY -> "ready";
            case STOPPING -> "stopping";
            case STOPPED -> "stopped";
            case FAILED -> "failed";
        };
    }
}

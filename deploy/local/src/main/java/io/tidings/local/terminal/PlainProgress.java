package io.tidings.local.terminal;

import io.tidings.local.system.PartState;
import io.tidings.local.system.SystemListener;
import io.tidings.local.system.SystemState;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A line for everything that happens to a system, for logs and pipes. */
public final class PlainProgress implements SystemListener {

    private final PrintStream out;
    private final Map<String, PartState> last = new HashMap<>();
    private SystemState.@Nullable Phase phase;

    /** Writes there. */
    public PlainProgress(PrintStream out) {
        this.out = out;
    }

    @Override
    public synchronized void changed(SystemState state) {
        for (PartState part : state.parts()) {
            PartState before = last.put(part.name(), part);
            if (before == null ? part.stage() != PartState.Stage.WAITING : before.stage() != part.stage()) {
                out.println(stamp(state.started()) + part.name() + " " + Progress.stage(part.stage())
                        + (part.stage() == PartState.Stage.READY ? " at localhost:" + part.port() : ""));
            }
        }
        if (state.phase() != phase && state.phase() == SystemState.Phase.LOADING_SAMPLES) {
            out.println(stamp(state.started()) + Progress.phase(state.phase()));
        }
        phase = state.phase();
    }

    /** Takes note without a word. */
    synchronized void remember(SystemState state) {
        state.parts().forEach(part -> last.put(part.name(), part));
        phase = state.phase();
    }

    @Override
    public synchronized void said(String message) {
        out.println(message);
    }

    private static String stamp(Instant started) {
        return String.format("%8s  ", Words.duration(Duration.between(started, Instant.now())));
    }
}

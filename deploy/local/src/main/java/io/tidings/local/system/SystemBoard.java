package io.tidings.local.system;

import io.tidings.local.system.SystemState.Phase;
import io.tidings.servers.ProcessIdentity;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps the one picture of a system: on disk for other processes, and for whoever listens. */
final class SystemBoard {

    private final StateFile file;
    private final SystemListener listener;
    private final ProcessIdentity self;
    private final Instant started = Instant.now();
    private Supplier<List<PartState>> parts = List::of;
    private Phase phase = Phase.STARTING;
    private @Nullable URI address;
    private String note = "";

    SystemBoard(DataFolder folder, SystemListener listener) {
        this.file = new StateFile(folder);
        this.listener = listener;
        ProcessHandle process = ProcessHandle.current();
        this.self =
                new ProcessIdentity(process.pid(), process.info().startInstant().orElse(started));
    }

    synchronized void show(Supplier<List<PartState>> allParts, URI servedAt) {
        this.parts = allParts;
        this.address = servedAt;
        publish();
    }

    synchronized void enter(Phase next, String why) {
        this.phase = next;
        this.note = why;
        publish();
    }

    /** Something of a part has changed. */
    synchronized void publish() {
        SystemState state = new SystemState(self, started, phase, address, parts.get(), note);
        file.write(state);
        listener.changed(state);
    }

    synchronized void say(String message) {
        listener.said(message);
    }
}

package io.tidings.local.system;

import io.tidings.contracts.EventCodec;
import io.tidings.contracts.UndecodableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** The last known {@link SystemState} of a data folder, replaced as a whole so that no reader sees half of one. */
public final class StateFile {

    private final Path file;

    /** The state file of a folder; it need not exist. */
    public StateFile(DataFolder folder) {
        this.file = folder.stateFile();
    }

    synchronized void write(SystemState state) {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.write(draft, EventCodec.encode(state));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    /** What was written last; empty when nothing (readable) was. */
    public Optional<SystemState> read() {
        try {
            return Optional.of(EventCodec.decode(Files.readAllBytes(file), SystemState.class));
        } catch (NoSuchFileException | UndecodableException nothingUsable) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /** The state of a system whose supervisor is alive right now. */
    public Optional<SystemState> readRunning() {
        return read().filter(state -> state.supervisor().find().isPresent());
    }
}

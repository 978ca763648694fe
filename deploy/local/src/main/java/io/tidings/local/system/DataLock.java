package io.tidings.local.system;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Says that this process owns a data folder. The operating system lets go of it when the process ends, however it ends. */
final class DataLock implements AutoCloseable {

    private final FileChannel channel;

    private DataLock(FileChannel channel) {
        this.channel = channel;
    }

    /** The lock, or nothing when another process (or another system in this one) has it. */
    static Optional<DataLock> tryLock(DataFolder folder) throws IOException {
        folder.create();
        FileChannel channel = FileChannel.open(folder.lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException alreadyOursElsewhere) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new DataLock(channel));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

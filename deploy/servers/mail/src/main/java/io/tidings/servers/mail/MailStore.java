package io.tidings.servers.mail;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Letters as files, one each, the newest numbers last; the oldest go when there are too many or they are too much. Thread-safe. */
final class MailStore {

    private static final String ENDING = ".eml";

    private final Path folder;
    private final Bounds bounds;
    private final TreeMap<Long, Long> sizes = new TreeMap<>();
    private long next;

    /** How much is kept. */
    record Bounds(int letters, long bytes) {}

    /** Opens the folder and makes it when it is missing; drafts that a crash left are deleted. */
    MailStore(Path folder, Bounds bounds) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.bounds = bounds;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                take(file);
            }
        }
        next = sizes.isEmpty() ? 1 : sizes.lastKey() + 1;
    }

    private void take(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (name.matches("[0-9]{10}\\.eml")) {
            sizes.put(Long.parseLong(name.substring(0, 10)), Files.size(file));
        } else if (name.endsWith(".draft")) {
            Files.delete(file);
        }
    }

    /** Keeps a letter; when this returns it is on the disk. */
    synchronized long keep(byte[] letter) throws IOException {
        long id = next++;
        Path draft = folder.resolve(name(id) + ".draft");
        try (FileChannel channel = FileChannel.open(
                draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            java.nio.ByteBuffer bytes = java.nio.ByteBuffer.wrap(letter);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(draft, file(id), StandardCopyOption.ATOMIC_MOVE);
        sizes.put(id, (long) letter.length);
        shrink();
        return id;
    }

    /** Numbers of all letters, the newest first. */
    synchronized List<Long> ids() {
        return List.copyOf(sizes.descendingKeySet());
    }

    /** A letter as it came; empty when it is not or no longer there. */
    Optional<byte[]> find(long id) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(file(id)));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    /** Whether there was one. */
    synchronized boolean delete(long id) throws IOException {
        sizes.remove(id);
        return Files.deleteIfExists(file(id));
    }

    /** How many there were. */
    synchronized int deleteAll() throws IOException {
        List<Long> all = new ArrayList<>(sizes.keySet());
        for (long id : all) {
            delete(id);
        }
        return all.size();
    }

    private void shrink() throws IOException {
        long sum = sizes.values().stream().mapToLong(Long::longValue).sum();
        while (sizes.size() > bounds.letters() || (sum > bounds.bytes() && sizes.size() > 1)) {
            sum -= sizes.firstEntry().getValue();
            delete(sizes.firstKey());
        }
    }

    private Path file(long id) {
        return folder.resolve(name(id) + ENDING);
    }

    private static String name(long id) {
        return String.format(java.util.Locale.ROOT, "%010d", id);
    }
}

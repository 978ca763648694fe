package io.tidings.local.bulk;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tidings.ingest.LineReader.Place;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * How far a file has been sent, in a small file beside it, so that the same command goes on after whatever ended it. It is
 * written before any line is sent that follows, and never says more than was answered.
 */
final class Journal {

    /** After the name of the file that is sent. */
    static final String ENDING = ".tidings-sent";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final Path path;
    private final Subject subject;

    Journal(Path file, Subject subject) {
        this.path = file.resolveSibling(file.getFileName() + ENDING);
        this.subject = subject;
    }

    /**
     * What was sent where; anything else starts at its beginning.
     *
     * @param file its size, time and first bytes, told by a digest
     * @param system the address it was sent to
     * @param facts what was stated for all lines
     */
    record Subject(String file, String system, String facts) {}

    /**
     * How far.
     *
     * @param lines answered, from the first on without a gap
     * @param bytes where the next one begins
     * @param accepted of these
     * @param refused of these
     * @param report bytes of the report of refused lines until there
     * @param complete whether that was all
     */
    record Reached(long lines, long bytes, long accepted, long refused, long report, boolean complete) {

        static final Reached NOTHING = new Reached(0, 0, 0, 0, 0, false);

        Place place() {
            return new Place(lines, bytes);
        }
    }

    private record Written(Subject subject, Reached reached) {}

    /** What an earlier run reached with the same subject. */
    Optional<Reached> read() {
        try {
            Written written = JSON.readValue(Files.readAllBytes(path), Written.class);
            return Optional.of(written)
                    .filter(it -> subject.equals(it.subject()))
                    .map(Written::reached);
        } catch (IOException nothingUsable) {
            return Optional.empty();
        }
    }

    /** Whole or not at all, and before anything else happens. */
    void write(Reached reached) throws IOException {
        Path next = path.resolveSibling(path.getFileName() + ".next");
        Files.write(next, JSON.writeValueAsBytes(new Written(subject, reached)));
        try (FileChannel channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** When all is sent, sending again is meant. */
    void remove() throws IOException {
        Files.deleteIfExists(path);
    }

    Path path() {
        return path;
    }
}

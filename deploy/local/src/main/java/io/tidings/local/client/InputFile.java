package io.tidings.local.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file with one announcement or many.
 *
 * @param path null for standard input
 * @param name as the person gave it
 * @param kind what is in it
 * @param beside what its sidecar says, by the names of submission JSON
 */
public record InputFile(@Nullable Path path, String name, Kind kind, Map<String, String> beside) {

    /** What a file can hold. */
    public enum Kind {
        TEXT("text/plain"),
        HTML("text/html"),
        /** PDF, Word, OpenDocument text or RTF; which one, its bytes say. */
        DOCUMENT("application/octet-stream"),
        JSON("application/json"),
        LINES("application/x-ndjson");

        private final String contentType;

        Kind(String contentType) {
            this.contentType = contentType;
        }

        /** As HTTP names it. */
        public String contentType() {
            return contentType;
        }
    }

    /** Sorts the map away from changes. */
    public InputFile {
        beside = Map.copyOf(beside);
    }

    /** All of it. */
    public byte[] bytes() throws IOException {
        return path == null ? System.in.readAllBytes() : Files.readAllBytes(path);
    }

    /** The file's name without folders and its last ending, as an id for what is in it. */
    public String baseName() {
        String file = path == null ? "stdin" : path.getFileName().toString();
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }
}

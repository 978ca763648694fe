package io.tidings.local.client;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tidings.document.DocumentKind;
import io.tidings.local.client.InputFile.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Finds the announcements a person means: files, folders with all below them, {@code -} for standard input. A file
 * {@code release.txt} may have a sidecar {@code release.txt.json} or {@code release.json} that says what the text does not.
 */
public final class InputFiles {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Kind> ENDINGS = endings();

    private InputFiles() {}

    private static Map<String, Kind> endings() {
        Map<String, Kind> endings = new TreeMap<>(Map.of(
                "txt", Kind.TEXT,
                "text", Kind.TEXT,
                "md", Kind.TEXT,
                "html", Kind.HTML,
                "htm", Kind.HTML,
                "json", Kind.JSON,
                "jsonl", Kind.LINES,
                "ndjson", Kind.LINES));
        for (DocumentKind kind : DocumentKind.values()) {
            endings.put(kind.ending(), Kind.DOCUMENT);
        }
        return endings;
    }

    /**
     * The files in the order they were given; those of a folder by name.
     *
     * @throws IllegalArgumentException when one is not there or cannot be read, in words for a person
     */
    public static List<InputFile> of(List<String> names) {
        List<InputFile> files = new ArrayList<>();
        for (String name : names) {
            if (name.equals("-")) {
                files.add(new InputFile(null, "-", Kind.LINES, Map.of()));
            } else if (Files.isDirectory(Path.of(name))) {
                files.addAll(below(Path.of(name)));
            } else {
                Path path = Path.of(name);
                if (!Files.isReadable(path)) {
                    throw new IllegalArgumentException("there is no file " + name + " that can be read");
                }
                files.add(file(path, kindOf(path).orElseGet(() -> otherKind(path))));
            }
        }
        return files;
    }

    private static List<InputFile> below(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .filter(path -> kindOf(path).isPresent())
                    .filter(path -> !isSidecar(path))
                    .sorted()
                    .map(path -> file(path, kindOf(path).orElseThrow()))
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalArgumentException("cannot read the folder " + folder + ": " + e.getMessage(), e);
        }
    }

    private static InputFile file(Path path, Kind kind) {
        Map<String, String> beside = switch (kind) {
            case TEXT, HTML, DOCUMENT -> sidecar(path).map(InputFiles::facts).orElse(Map.of());
            case JSON, LINES -> Map.of();
        };
        return new InputFile(path, path.toString(), kind, beside);
    }

    private static Optional<Path> sidecar(Path path) {
        String name = path.getFileName().toString();
        return Stream.of(name + ".json", name.replaceFirst("\\.[^.]*$", "") + ".json")
                .map(path::resolveSibling)
                .filter(Files::isReadable)
                .findFirst();
    }

    /** Whether a JSON file only describes the text or page beside it. */
    private static boolean isSidecar(Path path) {
        String name = path.getFileName().toString();
        if (!name.endsWith(".json")) {
            return false;
        }
        String described = name.substring(0, name.length() - ".json".length());
        return Stream.concat(Stream.of(described), ENDINGS.keySet().stream().map(ending -> described + "." + ending))
                .filter(other -> !other.equals(name))
                .map(path::resolveSibling)
                .filter(Files::isRegularFile)
                .flatMap(other -> kindOf(other).stream())
                .anyMatch(kind -> kind != Kind.JSON && kind != Kind.LINES);
    }

    private static Map<String, String> facts(Path sidecar) {
        try {
            Map<String, Object> tree =
                    JSON.readValue(Files.readAllBytes(sidecar), new TypeReference<LinkedHashMap<String, Object>>() {});
            Map<String, String> facts = new TreeMap<>();
            tree.forEach((name, value) -> {
                if (value != null) {
                    facts.put(name, value.toString());
                }
            });
            return facts;
        } catch (IOException e) {
            throw new IllegalArgumentException(sidecar + " is not a JSON object: " + e.getMessage(), e);
        }
    }

    private static Kind otherKind(Path path) {
        if (path.toString().toLowerCase(Locale.ROOT).endsWith(".gz")) {
            throw new IllegalArgumentException(path + " is compressed; of compressed files only lines of JSON are sent"
                    + " (.jsonl.gz, .ndjson.gz)");
        }
        return Kind.TEXT;
    }

    private static Optional<Kind> kindOf(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        boolean gzip = name.endsWith(".gz");
        String bare = gzip ? name.substring(0, name.length() - ".gz".length()) : name;
        String ending = bare.substring(bare.lastIndexOf('.') + 1);
        return Optional.ofNullable(ENDINGS.get(ending)).filter(kind -> !gzip || kind == Kind.LINES);
    }
}

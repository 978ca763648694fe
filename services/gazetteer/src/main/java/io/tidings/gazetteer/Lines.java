package io.tidings.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the data files of this module, each of which says on a comment line where it is from. */
final class Lines {

    private Lines() {}

    /** The lines of a file without comments. */
    static List<String> of(String name) {
        try (InputStream in = Lines.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no data file " + name);
            }
            List<String> all = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
            if (all.stream().noneMatch(line -> line.startsWith("# source:"))) {
                throw new IllegalStateException(name + " does not say where it is from");
            }
            return all.stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names in a cell, which commas part. */
    static List<String> names(String[] cells, int column) {
        return column < cells.length
                ? List.of(cells[column].split(",", -1)).stream()
                        .map(String::trim)
                        .filter(name -> !name.isEmpty())
                        .toList()
                : List.of();
    }
}

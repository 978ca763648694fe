package io.tidings.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The jars of a folder in one fixed order, since an AOT cache serves only the class path it was made with. */
final class Jars {

    private Jars() {}

    static List<Path> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new ChildFailedException("cannot read " + folder, e);
        }
    }
}

package io.tidings.gazetteer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Compiles the gazetteer. Called by the build of enrich/logic with the file to write and {@code apply}, or {@code check},
 * which writes nothing and fails when the file is not what the data gives. The same data gives the same bytes.
 */
public final class GazetteerCompiler {

    private GazetteerCompiler() {}

    /**
     * Runs it.
     *
     * @param args the file, then {@code apply} or {@code check}
     * @throws IllegalStateException when the data is not sound, or the checked file is not up to date
     */
    public static void main(String[] args) throws IOException {
        Compilation compilation = new Compilation();
        List<String> faults = new ArrayList<>(compilation.faults());
        if (!faults.isEmpty()) {
            throw new IllegalStateException(faults.size() + " faults:\n" + String.join("\n", faults));
        }
        Path file = Path.of(args[0]);
        String compiled = compilation.text();
        if (Files.exists(file) && Files.readString(file).equals(compiled)) {
            return;
        }
        if (args[1].equals("check")) {
            throw new IllegalStateException(file + " is not what the data gives; build once without CI to write it");
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, compiled);
    }
}

package io.tidings.local.command;

import io.tidings.local.system.DataFolder;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which system on this machine is meant. */
final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder with the system's data (default: ~/.local/share/tidings).")
    private @Nullable Path folder;

    DataFolder folder() {
        if (folder != null) {
            return new DataFolder(folder);
        }
        return DataFolder.standard(System.getenv(), Path.of(System.getProperty("user.home")));
    }
}

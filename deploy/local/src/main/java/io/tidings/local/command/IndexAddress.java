package io.tidings.local.command;

import io.tidings.local.system.PartState;
import io.tidings.local.system.StateFile;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where the index service itself listens, for what is not for the public. */
final class IndexAddress {

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--index",
            paramLabel = "URL",
            description = "Address of an index service (default: the one that runs on this machine).")
    private @Nullable URI address;

    URI find() {
        if (address != null) {
            return address;
        }
        return new StateFile(data.folder())
                .readRunning().stream()
                        .flatMap(state -> state.parts().stream())
                        .filter(part -> part.name().equals("index"))
                        .map(PartState::port)
                        .map(port -> URI.create("http://127.0.0.1:" + port))
                        .findFirst()
                        .orElseThrow(
                                () -> new CommandFailedException(
                                        "nothing is running on " + data.folder().root()
                                                + ".\nStart it with ./tidings up, or give an index service's address with --index URL."));
    }
}

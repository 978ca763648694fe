package io.tidings.local.command;

import io.tidings.local.system.StateFile;
import io.tidings.local.system.SystemState;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which system is talked to: one given by address, else the one that runs on the data folder. */
final class SystemAddress {

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--at",
            paramLabel = "URL",
            description = "Address of the system (default: the one that runs on this machine).")
    private @Nullable URI address;

    URI find() {
        if (address != null) {
            return address;
        }
        return new StateFile(data.folder())
                .readRunning()
                .map(SystemState::address)
                .orElseThrow(() -> new CommandFailedException("nothing is running on "
                        + data.folder().root() + ".\nStart it with ./tidings up, or give the address with --at URL."));
    }
}

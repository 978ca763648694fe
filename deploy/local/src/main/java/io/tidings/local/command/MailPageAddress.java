package io.tidings.local.command;

import io.tidings.local.system.DataFolder;
import io.tidings.local.system.PartState;
import io.tidings.local.system.StateFile;
import java.net.URI;
import java.util.Optional;

/** Where the letters that a running system sent are read. */
final class MailPageAddress {

    private MailPageAddress() {}

    /** Empty when nothing runs on the folder, or it runs without the catcher of mail. */
    static Optional<URI> of(DataFolder folder) {
        return new StateFile(folder)
                .readRunning().stream()
                        .flatMap(state -> state.parts().stream())
                        .filter(part -> part.name().equals("mail"))
                        .map(PartState::port)
                        .map(port -> URI.create("http://localhost:" + port))
                        .findFirst();
    }
}

package io.tidings.local.system;

/** Says that a data folder already has a system, and which. */
final class InUse {

    private InUse() {}

    static StartFailedException by(DataFolder folder) {
        String who = new StateFile(folder)
                .readRunning()
                .map(state -> "by process " + state.supervisor().pid()
                        + (state.address() == null ? "" : ", which serves " + state.address()))
                .orElse("by another process that is just starting");
        return new StartFailedException("the data folder " + folder.root() + " is in use " + who + ".\n"
                + "Stop it with ./tidings down, or give another folder with --data DIR.");
    }
}

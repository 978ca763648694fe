package io.tidings.local.system;

import io.tidings.servers.ChildProcess;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** One process of the system: how it is started, asked and ended. */
interface Part {

    String name();

    PartState.Kind kind();

    /** Where it listens on loopback. */
    int port();

    /** Names of the parts that must be ready before it is started for the first time. */
    Set<String> needs();

    /** Starts the process. It ends by itself when this process is gone. */
    ChildProcess start();

    /** Whether it can do its work now. Cheap; false as long as it does not answer. */
    boolean ready();

    /** How long it may take from start to ready. */
    Duration patience();

    /** Why it is not ready although it lives, in its own words; empty when it does not answer, so that it may be stuck. */
    Optional<String> excuse();

    /** How long it may take to end after being asked, before it is killed. */
    Duration grace();
}

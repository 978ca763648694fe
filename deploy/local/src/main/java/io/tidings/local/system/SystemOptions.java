package io.tidings.local.system;

import io.tidings.servers.TidingsHome;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.Set;

/**
 * How a local system is to be started.
 *
 * @param home where Tidings was built
 * @param data what it keeps
 * @param port where everything is served; empty for 8080 or, when that is taken, a free one
 * @param freePorts every port is a free one, for tests
 * @param samples whether an empty system gets the sample announcements
 * @param startup what its JVMs are made for
 * @param without parts that are left out, by name; what needs them is left out by the caller too
 */
public record SystemOptions(
        TidingsHome home,
        DataFolder data,
        OptionalInt port,
        boolean freePorts,
        boolean samples,
        Startup startup,
        Set<String> without) {

    /** Copies the set. */
    public SystemOptions {
        without = Set.copyOf(without);
    }

    /** What {@code ./tidings up} does. */
    public static SystemOptions usual(DataFolder data) {
        return new SystemOptions(
                TidingsHome.find(), data, OptionalInt.empty(), false, true, Startup.USUAL, ServiceSpec.OPTIONAL);
    }

    /** Free ports, quick start, no samples: for a test that brings its own announcements. */
    public static SystemOptions forTests(Path data) {
        return new SystemOptions(
                TidingsHome.find(),
                new DataFolder(data),
                OptionalInt.empty(),
                true,
                false,
                Startup.QUICK,
                ServiceSpec.OPTIONAL);
    }

    /** The same at another port. */
    public SystemOptions withPort(int other) {
        return new SystemOptions(home, data, OptionalInt.of(other), freePorts, samples, startup, without);
    }

    /** The same with or without every port chosen freely. */
    public SystemOptions withFreePorts(boolean free) {
        return new SystemOptions(home, data, port, free, samples, startup, without);
    }

    /** The same with or without sample announcements. */
    public SystemOptions withSamples(boolean wanted) {
        return new SystemOptions(home, data, port, freePorts, wanted, startup, without);
    }

    /** The same for another use. */
    public SystemOptions withStartup(Startup other) {
        return new SystemOptions(home, data, port, freePorts, samples, other, without);
    }

    /** The same with only these parts left out; services that are optional are left out when they are among them. */
    public SystemOptions without(Set<String> names) {
        return new SystemOptions(home, data, port, freePorts, samples, startup, names);
    }
}

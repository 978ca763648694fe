package io.tidings.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of a host. May be called by many threads at once and may block; the caller waits no longer than it likes. */
@FunctionalInterface
public interface NameResolver {

    /**
     * All addresses of a host, best first.
     *
     * @param host a name or a literal address without brackets
     * @throws UnknownHostException when it has none
     */
    List<InetAddress> resolve(String host) throws UnknownHostException;

    /** The machine's own way of finding them. */
    static NameResolver ofMachine() {
        return host -> List.of(InetAddress.getAllByName(host));
    }
}

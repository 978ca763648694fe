package io.tidings.fetch;

import java.net.URI;
import java.util.Optional;

/**
 * One thing to fetch.
 *
 * @param address an absolute address; whether it may be asked is {@link AddressRules}' to say
 * @param kind what it is
 * @param validators what the last answer said of its version, so that an unchanged one need not be sent again
 */
public record FetchRequest(URI address, FetchKind kind, Optional<Validators> validators) {

    /** A request for something that was not seen before. */
    public static FetchRequest first(URI address, FetchKind kind) {
        return new FetchRequest(address, kind, Optional.empty());
    }

    /** The same, asked on condition that it changed. */
    public FetchRequest unless(Validators unchanged) {
        return new FetchRequest(address, kind, Optional.of(unchanged));
    }
}

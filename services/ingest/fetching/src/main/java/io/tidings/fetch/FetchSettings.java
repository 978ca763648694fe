package io.tidings.fetch;

import java.time.Duration;
import java.util.Map;

/**
 * How fetching behaves.
 *
 * @param agent who asks
 * @param rules which addresses may be asked
 * @param limits per kind; a kind that is not named has its standard limits
 * @param patience how long it waits
 */
public record FetchSettings(
        UserAgent agent, AddressRules rules, Map<FetchKind, FetchLimits> limits, Patience patience) {

    /**
     * How long things may take.
     *
     * @param connect until a connection stands, TLS included
     * @param silence longest time without a byte
     * @param turn longest wait for a host's turn within a fetch; beyond it the fetch is postponed
     */
    public record Patience(Duration connect, Duration silence, Duration turn) {

        /** Ten seconds, fifteen seconds, and a little above the longest crawl-delay that is obeyed. */
        public static final Patience STANDARD =
                new Patience(Duration.ofSeconds(10), Duration.ofSeconds(15), Duration.ofSeconds(150));
    }

    /** Keeps its own copy. */
    public FetchSettings {
        limits = Map.copyOf(limits);
    }

    /** The public web with standard limits. */
    public static FetchSettings standard(UserAgent agent) {
        return new FetchSettings(agent, AddressRules.PUBLIC_ONLY, Map.of(), Patience.STANDARD);
    }

    FetchLimits limitsOf(FetchKind kind) {
        FetchLimits set = limits.get(kind);
        return set != null
                ? set
                : switch (kind) {
                    case PAGE -> FetchLimits.PAGE;
                    case FEED -> FetchLimits.FEED;
                    case ATTACHMENT -> FetchLimits.ATTACHMENT;
                };
    }
}

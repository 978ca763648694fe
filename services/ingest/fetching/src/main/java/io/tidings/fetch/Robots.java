package io.tidings.fetch;

import io.tidings.fetch.RobotsRequest.Meaning;
import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;

/** Keeps to robots.txt (RFC 9309): asks for it once a day and origin, remembers it, and says what it allows. Thread-safe. */
final class Robots {

    private static final int MOST_PARSED = 2_000;

    private final RobotsRequest requests;
    private final RobotsStore store;
    private final PoliteClient client;
    private final Map<String, CompletableFuture<Verdict>> running = new ConcurrentHashMap<>();
    private final Map<String, Parsed> parsed = Collections.synchronizedMap(new LeastRecentlyUsed<>(MOST_PARSED));

    Robots(PoliteClient client, RobotsStore store) {
        this.client = client;
        this.requests = new RobotsRequest(client);
        this.store = store;
    }

    /** What robots.txt says of an origin now. */
    sealed interface Verdict {

        /** It has rules. */
        record Known(RobotsRules rules) implements Verdict {}

        /** It cannot be read. */
        record Unreadable(String reason) implements Verdict {}

        /** The host itself may not be asked. */
        record Refused(Refusal refusal) implements Verdict {}

        /** It was not asked for yet. */
        record Later(Instant notBefore, String reason) implements Verdict {}
    }

    private record Parsed(Optional<Instant> readAt, RobotsRules rules) {}

    /** What holds for an address; asks the host when nothing fresh is known. The crawl-delay is minded from here on. */
    Verdict verdict(WebAddress address) throws InterruptedException {
        Optional<RobotsCopy> kept = store.find(address.origin());
        Instant now = client.now();
        if (kept.isPresent() && now.isBefore(kept.get().due())) {
            return told(address, kept.get(), now);
        }
        while (true) {
            CompletableFuture<Verdict> mine = new CompletableFuture<>();
            CompletableFuture<Verdict> other = running.putIfAbsent(address.origin(), mine);
            if (other == null) {
                return lead(address, mine);
            }
            try {
                return other.get();
            } catch (ExecutionException brokenOff) {
                // Whoever asked was interrupted; ask ourselves.
            }
        }
    }

    /** Those robots.txt names, if it was read. */
    List<URI> sitemaps(WebAddress address) throws InterruptedException {
        return verdict(address) instanceof Verdict.Known known ? known.rules().sitemaps() : List.of();
    }

    private Verdict lead(WebAddress address, CompletableFuture<Verdict> mine) throws InterruptedException {
        try {
            mine.complete(ask(address));
        } finally {
            running.remove(address.origin(), mine);
            mine.completeExceptionally(new InterruptedException("asking for robots.txt was broken off"));
        }
        return mine.join();
    }

    private Verdict ask(WebAddress address) throws InterruptedException {
        Optional<RobotsCopy> kept = store.find(address.origin());
        Instant before = client.now();
        if (kept.isPresent() && before.isBefore(kept.get().due())) {
            return told(address, kept.get(), before);
        }
        Meaning meaning = requests.of(address);
        Instant now = client.now();
        return switch (meaning) {
            case Meaning.Stated stated -> keep(address, RobotsCopy.read(stated.text(), now));
            case Meaning.Unreachable no -> keep(address, failed(kept, no.reason(), now));
            case Meaning.Refused refused -> new Verdict.Refused(refused.refusal());
            case Meaning.Later later -> new Verdict.Later(later.notBefore(), later.reason());
        };
    }

    private static RobotsCopy failed(Optional<RobotsCopy> kept, String reason, Instant now) {
        return kept.map(old -> old.failed(reason, now)).orElseGet(() -> RobotsCopy.unreadable(reason, now));
    }

    private Verdict keep(WebAddress address, RobotsCopy copy) {
        store.keep(address.origin(), copy);
        return told(address, copy, copy.triedAt());
    }

    private Verdict told(WebAddress address, RobotsCopy copy, Instant now) {
        return switch (copy.word(now)) {
            case RULES -> known(address, copy);
            case ALL -> new Verdict.Known(RobotsRules.read(address, new byte[0], token()));
            case NOTHING ->
                new Verdict.Unreadable("robots.txt of " + address.authority() + " cannot be read since "
                        + copy.failingSince().orElse(now) + ", which forbids all: " + copy.reason());
        };
    }

    private Verdict known(WebAddress address, RobotsCopy copy) {
        RobotsRules rules = rules(address, copy);
        client.crawlDelay(address, rules.crawlDelay());
        return new Verdict.Known(rules);
    }

    private RobotsRules rules(WebAddress address, RobotsCopy copy) {
        Parsed known = parsed.get(address.origin());
        if (known != null && known.readAt().equals(copy.readAt())) {
            return known.rules();
        }
        RobotsRules rules = RobotsRules.read(address, copy.text(), token());
        parsed.put(address.origin(), new Parsed(copy.readAt(), rules));
        return rules;
    }

    private String token() {
        return client.settings().agent().token();
    }
}

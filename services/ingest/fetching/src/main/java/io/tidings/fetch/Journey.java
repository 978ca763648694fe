package io.tidings.fetch;

import io.tidings.fetch.FetchOutcome.Failed;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One fetch on its way: where it has been and what it has spent. For one thread. */
final class Journey {

    private static final int MOST_REDIRECTS = 10;

    private final FetchRequest request;
    private final FetchLimits limits;
    private final List<URI> addresses = new ArrayList<>();
    private Optional<URI> permanent = Optional.empty();
    private boolean onlyPermanent = true;
    private Duration spent = Duration.ZERO;

    Journey(FetchRequest request, FetchLimits limits) {
        this.request = request;
        this.limits = limits;
        addresses.add(request.address());
    }

    URI here() {
        return addresses.getLast();
    }

    Duration spent() {
        return spent;
    }

    FetchLimits limits() {
        return limits;
    }

    Route route() {
        return new Route(addresses, permanent);
    }

    void spend(Duration time) {
        spent = spent.plus(time);
    }

    Ask ask(WebAddress address) {
        Duration left = limits.time().minus(spent);
        BodyLimit body = new BodyLimit(limits.bytes(), false, request.kind() == FetchKind.FEED);
        return new Ask(address, headers(), body, left.isPositive() ? left : Duration.ofMillis(1));
    }

    /** What is known of the address that is being asked. */
    Optional<Validators> known() {
        return request.validators().filter(known -> known.of().equals(here()));
    }

    /** The condition that goes with it. */
    Optional<Validators> sent() {
        return known().filter(Validators::sendable);
    }

    /** Steps on to where an answer sends; what it returns says why that cannot be. */
    Optional<FetchOutcome> follow(WebAddress from, Reply.Answer answer) {
        Optional<URI> next = answer.headers().first("location").flatMap(to -> Redirect.target(from.uri(), to));
        if (next.isEmpty()) {
            return stop("the server redirects (" + answer.status() + ") without saying where");
        }
        if (addresses.contains(next.get())) {
            return stop("the redirects go in a circle, back to " + next.get());
        }
        if (addresses.size() > MOST_REDIRECTS) {
            return stop("more than " + MOST_REDIRECTS + " redirects");
        }
        onlyPermanent &= Redirect.permanent(answer.status());
        permanent = onlyPermanent ? next : permanent;
        addresses.add(next.get());
        return Optional.empty();
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new HashMap<>();
        headers.put("Accept", request.kind().accept());
        sent().ifPresent(known -> {
            known.etag().ifPresent(tag -> headers.put("If-None-Match", tag));
            known.lastModified().ifPresent(date -> headers.put("If-Modified-Since", date));
        });
        return headers;
    }

    private Optional<FetchOutcome> stop(String reason) {
        return Optional.of(new Failed(route(), Failure.of(Failure.Kind.PROTOCOL, reason)));
    }
}

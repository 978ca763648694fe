package io.tidings.fetch;

import io.tidings.fetch.FetchOutcome.Blocked;
import io.tidings.fetch.FetchOutcome.Failed;
import io.tidings.fetch.FetchOutcome.Fetched;
import io.tidings.fetch.FetchOutcome.Gone;
import io.tidings.fetch.FetchOutcome.NotModified;
import io.tidings.fetch.FetchOutcome.Postponed;
import io.tidings.fetch.FetchOutcome.TooLarge;
import io.tidings.fetch.Robots.Verdict;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Fetches one address: follows its redirects hop by hop, each of them checked (scheme, port, name, address, robots.txt, turn),
 * and says what came of it. It never retries: when to ask again is {@link CheckSchedule}'s.
 *
 * <p>Thread-safe; a call blocks, waits for the host's turn included, and is meant for a virtual thread. Interrupting the thread
 * breaks a call off.
 */
public final class Fetcher {

    private final PoliteClient client;
    private final Robots robots;

    /**
     * Puts a fetcher together.
     *
     * @param client closed by whoever opened it
     * @param visits who may be asked when, and what robots.txt said before
     * @param clock what turns and dates are told by
     * @param waiting how to wait by that clock
     */
    public Fetcher(WebClient client, Visits visits, InstantSource clock, Waiting waiting) {
        this.client = new PoliteClient(client, visits.turns(), clock, waiting);
        this.robots = new Robots(this.client, visits.robots());
    }

    /** What is remembered of hosts between fetches. */
    public record Visits(HostTurns turns, RobotsStore robots) {}

    /** Fetches; expected failures are outcomes. */
    public FetchOutcome fetch(FetchRequest request) throws InterruptedException {
        Journey journey = new Journey(request, client.settings().limitsOf(request.kind()));
        while (true) {
            Optional<FetchOutcome> end = step(journey);
            if (end.isPresent()) {
                return end.get();
            }
        }
    }

    /** The sitemaps that robots.txt of a host names; none when the host may not be asked or names none. */
    public List<URI> sitemaps(URI address) throws InterruptedException {
        return client.settings().rules().refuses(address).isPresent()
                ? List.of()
                : robots.sitemaps(WebAddress.of(address));
    }

    private Optional<FetchOutcome> step(Journey journey) throws InterruptedException {
        Optional<Refusal> refusal = client.settings().rules().refuses(journey.here());
        if (refusal.isPresent()) {
            return refusal.map(why -> new Blocked(journey.route(), why));
        }
        WebAddress address = WebAddress.of(journey.here());
        Optional<FetchOutcome> forbidden = forbidden(journey, address);
        if (forbidden.isPresent()) {
            return forbidden;
        }
        PoliteClient.Visit visit = client.get(journey.ask(address));
        journey.spend(visit.took());
        return visit.reply() instanceof Reply.Answer answer && Redirect.is(answer.status())
                ? journey.follow(address, answer)
                : Optional.of(outcome(journey, visit.reply()));
    }

    private Optional<FetchOutcome> forbidden(Journey journey, WebAddress address) throws InterruptedException {
        return switch (robots.verdict(address)) {
            case Verdict.Known known when known.rules().allow(address) -> Optional.empty();
            case Verdict.Known known ->
                blocked(
                        journey,
                        Refusal.By.ROBOTS,
                        "robots.txt of " + address.authority() + " forbids " + address.target());
            case Verdict.Refused no -> Optional.of(new Blocked(journey.route(), no.refusal()));
            case Verdict.Unreadable no -> blocked(journey, Refusal.By.ROBOTS_UNREACHABLE, no.reason());
            case Verdict.Later later -> Optional.of(new Postponed(journey.route(), later.notBefore(), later.reason()));
        };
    }

    private static Optional<FetchOutcome> blocked(Journey journey, Refusal.By by, String reason) {
        return Optional.of(new Blocked(journey.route(), new Refusal(by, reason)));
    }

    private FetchOutcome outcome(Journey journey, Reply reply) {
        Route route = journey.route();
        return switch (reply) {
            case Reply.Answer answer -> outcome(journey, answer);
            case Reply.Refused refused -> new Blocked(route, refused.refusal());
            case Reply.TooBig large -> new TooLarge(route, large.limitBytes(), large.reason());
            case Reply.Broken broken -> new Failed(route, Failure.of(broken.kind(), broken.reason()));
            case Reply.NoConnection none -> new Failed(route, Failure.of(Failure.Kind.CONNECT, none.reason()));
            case Reply.Later later -> new Postponed(route, later.notBefore(), later.reason());
        };
    }

    private FetchOutcome outcome(Journey journey, Reply.Answer answer) {
        Route route = journey.route();
        AnswerHeaders headers = answer.headers();
        Validators validators = new Validators(route.last(), headers.first("etag"), headers.first("last-modified"));
        return switch (answer.status()) {
            case 200, 203 -> there(journey, answer, validators);
            case 304 ->
                journey.sent()
                        .<FetchOutcome>map(sent ->
                                new NotModified(route, validators.or(sent), Freshness.of(headers), journey.spent()))
                        .orElseGet(() -> failed(route, answer));
            case 404, 410 -> new Gone(route, answer.status());
            default -> failed(route, answer);
        };
    }

    /** What comes once more as it was is not new, whatever the server says of it. */
    private static FetchOutcome there(Journey journey, Reply.Answer answer, Validators said) {
        Body body = new Body(answer.bytes(), answer.headers().first("content-type"));
        Validators validators = said.with(body.digest());
        Optional<Duration> fresh = Freshness.of(answer.headers());
        boolean same = journey.known().flatMap(Validators::digest).equals(validators.digest());
        return same
                ? new NotModified(journey.route(), validators, fresh, journey.spent())
                : new Fetched(journey.route(), body, validators, fresh, journey.spent());
    }

    private FetchOutcome failed(Route route, Reply.Answer answer) {
        Instant now = client.now();
        Optional<Instant> wish = answer.headers().first("retry-after").flatMap(value -> RetryAfter.read(value, now));
        String reason = "the server answers " + answer.status();
        return new Failed(route, new Failure(Failure.Kind.STATUS, reason, OptionalInt.of(answer.status()), wish));
    }
}

package io.tidings.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Asks a host for its robots.txt and says what the answer means (RFC 9309, 2.3.1). */
final class RobotsRequest {

    private static final Duration TIME = Duration.ofSeconds(20);
    private static final int MOST_REDIRECTS = 5;

    private final PoliteClient client;

    RobotsRequest(PoliteClient client) {
        this.client = client;
    }

    /** What an answer means. */
    sealed interface Meaning {

        /** Its rules; without any when the server says that there is none (2.3.1.3). */
        @SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
        record Stated(byte[] text) implements Meaning {}

        /** It may be there but cannot be read (2.3.1.4). */
        record Unreachable(String reason) implements Meaning {}

        /** The host itself may not be asked. */
        record Refused(Refusal refusal) implements Meaning {}

        /** It was not asked for, since the host may not be asked yet. */
        record Later(Instant notBefore, String reason) implements Meaning {}
    }

    Meaning of(WebAddress origin) throws InterruptedException {
        WebAddress next = origin.robots();
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            Reply reply = client.get(new Ask(
                            next,
                            Map.of("Accept", "text/plain,*/*;q=0.5"),
                            new BodyLimit(RobotsRules.MOST_BYTES, true, false),
                            TIME))
                    .reply();
            if (!(reply instanceof Reply.Answer answer && Redirect.is(answer.status()))) {
                return hop == 0 && reply instanceof Reply.Refused refused
                        ? new Meaning.Refused(refused.refusal())
                        : meaning(reply);
            }
            Optional<WebAddress> target = target(next, answer);
            if (target.isEmpty()) {
                return new Meaning.Unreachable("it redirects to where nothing is fetched from");
            }
            next = target.get();
        }
        // 2.3.1.2: more than five hops may count as "not there".
        return new Meaning.Stated(new byte[0]);
    }

    private Optional<WebAddress> target(WebAddress from, Reply.Answer answer) {
        Optional<URI> target = answer.headers().first("location").flatMap(to -> Redirect.target(from.uri(), to));
        return target.filter(to -> client.settings().rules().refuses(to).isEmpty())
                .map(WebAddress::of);
    }

    private static Meaning meaning(Reply reply) {
        return switch (reply) {
            case Reply.Answer answer -> meaning(answer);
            case Reply.Refused refused ->
                new Meaning.Unreachable(refused.refusal().reason());
            case Reply.TooBig large -> new Meaning.Unreachable(large.reason());
            case Reply.Broken broken -> new Meaning.Unreachable(broken.reason());
            case Reply.NoConnection none -> new Meaning.Unreachable(none.reason());
            case Reply.Later later -> new Meaning.Later(later.notBefore(), later.reason());
        };
    }

    private static Meaning meaning(Reply.Answer answer) {
        int status = answer.status();
        boolean notThere = status >= 400 && status < 500 && status != 429;
        if ((status >= 200 && status < 300) || notThere) {
            return new Meaning.Stated(answer.bytes());
        }
        return new Meaning.Unreachable("the server answers " + status);
    }
}

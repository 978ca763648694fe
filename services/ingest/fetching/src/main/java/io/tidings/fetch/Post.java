package io.tidings.fetch;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** One POST, and its answer in the words of {@link PostOutcome}. */
final class Post {

    private static final BodyLimit EXCERPT = new BodyLimit(2_000, true, false);
    private static final int LONGEST_EXCERPT = 300;

    private Post() {}

    static PostOutcome of(PostRequest request, WebClient client, Instant now) throws InterruptedException {
        Optional<Refusal> refusal = client.settings().rules().refuses(request.address());
        if (refusal.isPresent()) {
            return new PostOutcome.Blocked(refusal.get());
        }
        WebAddress address = WebAddress.of(request.address());
        Reply reply = client.get(new Ask(address, request.headers(), EXCERPT, request.time(), request.body()));
        return switch (reply) {
            case Reply.Answer answer -> answered(answer, now);
            case Reply.Refused refused -> new PostOutcome.Blocked(refused.refusal());
            case Reply.TooBig large -> new PostOutcome.Failed(Failure.Kind.PROTOCOL, large.reason());
            case Reply.Broken broken -> new PostOutcome.Failed(broken.kind(), broken.reason());
            case Reply.NoConnection none -> new PostOutcome.Failed(Failure.Kind.CONNECT, none.reason());
            case Reply.Later later -> new PostOutcome.Failed(Failure.Kind.TIMEOUT, later.reason());
        };
    }

    private static PostOutcome answered(Reply.Answer answer, Instant now) {
        Optional<Instant> wish = answer.headers().first("retry-after").flatMap(value -> RetryAfter.read(value, now));
        return new PostOutcome.Answered(answer.status(), excerpt(answer.bytes()), wish);
    }

    /** Whatever was sent, on one line and without what a terminal or a log would obey. */
    private static String excerpt(byte[] bytes) {
        String line = new String(bytes, StandardCharsets.UTF_8)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\\s]+", " ")
                .strip();
        return line.codePoints()
                .limit(LONGEST_EXCERPT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}

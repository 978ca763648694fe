package io.tidings.feed;

/** Carries the reason for a refusal from deep inside a document up to {@link FeedReader}, which makes a value of it. */
final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RefusedException(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}

package io.tidings.query.service;

import io.tidings.search.SearchUnavailableException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * A question that is asked while others are: what does not wait for another answer should not wait.
 *
 * @param <T> the answer
 */
public final class Meanwhile<T> {

    private final FutureTask<T> answer;

    private Meanwhile(FutureTask<T> answer) {
        this.answer = answer;
    }

    /** Asks something of the index. */
    @FunctionalInterface
    public interface Asking<T> {
        T ask() throws SearchUnavailableException;
    }

    /** Begins to ask. */
    public static <T> Meanwhile<T> asking(Asking<T> asking) {
        FutureTask<T> answer = new FutureTask<>(asking::ask);
        Thread.ofVirtual().start(answer);
        return new Meanwhile<>(answer);
    }

    /**
     * Waits for the answer.
     *
     * @throws SearchUnavailableException when the index cannot answer now
     */
    public T answer() throws SearchUnavailableException {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SearchUnavailableException("this service is stopping", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SearchUnavailableException away) {
                throw away;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}

package io.tidings.alert.service;

import java.util.List;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;

/** Keeps the lines of an answer that does not end. */
record Lines(List<String> kept) implements Subscriber<String> {

    @Override
    public void onSubscribe(Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
        kept.add(line);
    }

    @Override
    public void onError(Throwable broken) {
        // The test has heard enough.
    }

    @Override
    public void onComplete() {
        // Nothing more comes.
    }
}

package io.tidings.ingest.service;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Ends a connection whose request was answered before all of it came. What still comes is thrown away for a moment: closing
 * at once would make the sender's system forget the answer before the sender has read it.
 */
final class LingeringClose {

    private static final long LINGER_MILLIS = 1_000;

    private LingeringClose() {}

    static void afterAnswer(RoutingContext exchange) {
        Vertx vertx = exchange.vertx();
        HttpServerRequest request = exchange.request();
        exchange.addEndHandler(answered -> {
            request.handler(unread -> {});
            request.resume();
            vertx.setTimer(LINGER_MILLIS, now -> request.connection().close());
        });
    }
}

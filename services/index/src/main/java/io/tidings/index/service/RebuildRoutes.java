package io.tidings.index.service;

import io.tidings.contracts.EventCodec;
import io.tidings.search.SearchUnavailableException;
import io.tidings.search.UnfitIndexException;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/**
 * Rebuilding over HTTP, for whoever runs the system: on the service's own port, where the edge lets nobody in. Asks
 * ({@code GET}), begins ({@code POST}) and gives up ({@code DELETE}) {@code /api/rebuild}.
 */
@ApplicationScoped
class RebuildRoutes {

    private static final String PATH = "/api/rebuild";
    private static final int OK = 200;
    private static final int CONFLICT = 409;
    private static final int UNAVAILABLE = 503;

    private final Rebuild rebuild;

    RebuildRoutes(Rebuild rebuild) {
        this.rebuild = rebuild;
    }

    void add(@Observes Router router) {
        router.get(PATH).blockingHandler(context -> answer(context, () -> {}));
        router.post(PATH).blockingHandler(context -> answer(context, rebuild::begin));
        router.delete(PATH).blockingHandler(context -> answer(context, rebuild::abandon));
    }

    private interface Step {
        void take() throws SearchUnavailableException, UnfitIndexException;
    }

    private void answer(RoutingContext context, Step step) {
        try {
            step.take();
            send(context, OK, "application/json", EventCodec.encode(rebuild.report()));
        } catch (SearchUnavailableException e) {
            refuse(context, UNAVAILABLE, e.getMessage());
        } catch (UnfitIndexException e) {
            refuse(context, CONFLICT, e.getMessage());
        }
    }

    private static void refuse(RoutingContext context, int status, String detail) {
        send(
                context,
                status,
                "application/problem+json",
                EventCodec.encode(Map.of("status", status, "title", "It was not done", "detail", detail)));
    }

    private static void send(RoutingContext context, int status, String type, byte[] body) {
        context.response().setStatusCode(status).putHeader("Content-Type", type).end(Buffer.buffer(body));
    }
}

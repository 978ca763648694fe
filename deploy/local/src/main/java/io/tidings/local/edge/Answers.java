package io.tidings.local.edge;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * What the edge says itself, as problem JSON (RFC 9457): it is no address, nobody serves it, or who does is away. It is one more
 * upstream of the proxy, so that such an answer streams and ends like any other.
 */
final class Answers {

    private final HttpServer server;

    private Answers(HttpServer server) {
        this.server = server;
    }

    static Future<Answers> listen(Vertx vertx, Routes routes) {
        return vertx.createHttpServer()
                .requestHandler(request -> answer(request, routes))
                .listen(0, "127.0.0.1")
                .map(Answers::new);
    }

    int port() {
        return server.actualPort();
    }

    private static void answer(HttpServerRequest request, Routes routes) {
        JsonObject problem = RequestedAddress.mistake(request.uri())
                .map(mistake -> problem(400, "Not an address", "This is not an address: " + mistake)
                        .put("errors", new JsonArray().add(new JsonObject().put("detail", mistake))))
                .or(() -> routes.serviceFor(request.path()).map(Answers::away))
                .orElseGet(() -> problem(404, "Not found", "Nothing is served at " + request.path()));
        request.response()
                .setStatusCode(problem.getInteger("status"))
                .putHeader("Content-Type", "application/problem+json");
        if (problem.getInteger("status") == 503) {
            request.response().putHeader("Retry-After", "5");
        }
        // The body is read to its end first: a caller that still sends would not read an early answer.
        request.endHandler(all -> request.response().end(problem.toBuffer()));
        request.resume();
    }

    private static JsonObject away(String service) {
        return problem(
                        503,
                        "Service away",
                        "The service \"" + service + "\" is starting or away; try again in a few seconds."
                                + " ./tidings status shows it.")
                .put("service", service);
    }

    private static JsonObject problem(int status, String title, String detail) {
        return new JsonObject()
                .put("type", "about:blank")
                .put("title", title)
                .put("status", status)
                .put("detail", detail);
    }
}

package io.tidings.local.edge;

import io.tidings.local.system.StartFailedException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyOptions;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/**
 * Serves every public path at one address on loopback and streams both ways: nothing is buffered, so a large upload or an
 * endless answer passes through in constant memory.
 */
public final class EdgeProxy implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final int LONGEST_URL_BYTES = 64 * 1024;
    private static final int CONNECTIONS_PER_SERVICE = 4096;
    private static final int CONNECT_MILLIS = 2_000;

    private final Vertx vertx;
    private final HttpServer server;

    private EdgeProxy(Vertx vertx, HttpServer server) {
        this.vertx = vertx;
        this.server = server;
    }

    /**
     * Starts listening.
     *
     * @param port where; 0 for any
     * @param routes which service answers for which path
     * @param ports where each service listens on loopback
     */
    public static EdgeProxy start(int port, Routes routes, Map<String, Integer> ports) {
        Vertx vertx = Vertx.vertx(small());
        try {
            HttpClient client = vertx.createHttpClient(
                    new HttpClientOptions().setConnectTimeout(CONNECT_MILLIS),
                    new PoolOptions().setHttp1MaxSize(CONNECTIONS_PER_SERVICE));
            Answers away = await(Answers.listen(vertx, routes));
            HttpProxy proxy = HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(true), client)
                    .origin(context -> upstream(context, routes, ports)
                            .map(open -> connect(context.client(), open))
                            .orElseGet(() -> Future.failedFuture("no service answers there"))
                            .recover(nobody -> connect(context.client(), away.port())))
                    .addInterceptor(new ForwardedHeaders());
            HttpServer server = vertx.createHttpServer(plainHttp()).requestHandler(proxy);
            return new EdgeProxy(vertx, await(server.listen(port, LOOPBACK)));
        } catch (CompletionException e) {
            vertx.close();
            throw new StartFailedException(
                    "cannot serve on port " + port + ": " + e.getCause().getMessage(), e);
        }
    }

    /** Where everything is served. */
    public URI address() {
        return URI.create("http://localhost:" + server.actualPort());
    }

    @Override
    public void close() {
        await(vertx.close());
    }

    private static Optional<Integer> upstream(ProxyContext context, Routes routes, Map<String, Integer> ports) {
        HttpServerRequest request = context.request().proxiedRequest();
        return RequestedAddress.mistake(request.uri()).isPresent()
                ? Optional.empty()
                : Optional.ofNullable(request.path())
                        .flatMap(routes::serviceFor)
                        .map(ports::get);
    }

    private static Future<HttpClientRequest> connect(HttpClient client, int port) {
        return client.request(new RequestOptions().setHost(LOOPBACK).setPort(port));
    }

    private static HttpServerOptions plainHttp() {
        return new HttpServerOptions()
                // An upgraded request need not say how long its body is, and then could not be passed on.
                .setHttp2ClearTextEnabled(false)
                .setMaxInitialLineLength(LONGEST_URL_BYTES)
                .setMaxHeaderSize(LONGEST_URL_BYTES)
                .setHandle100ContinueAutomatically(true);
    }

    private static VertxOptions small() {
        return new VertxOptions()
                .setEventLoopPoolSize(2)
                .setWorkerPoolSize(1)
                .setInternalBlockingPoolSize(2)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false));
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
    }
}

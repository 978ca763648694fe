package io.tidings.local.edge;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;

/** Tells the service behind who asked and how, so that the links it writes lead back to the public address. */
final class ForwardedHeaders implements ProxyInterceptor {

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        HttpServerRequest original = request.proxiedRequest();
        String before = original.getHeader("X-Forwarded-For");
        String caller = original.remoteAddress().host();
        request.putHeader("X-Forwarded-For", before == null ? caller : before + ", " + caller);
        request.putHeader("X-Forwarded-Proto", original.scheme());
        String host = original.getHeader("Host");
        if (host != null) {
            request.putHeader("X-Forwarded-Host", host);
        }
        return context.sendRequest();
    }
}

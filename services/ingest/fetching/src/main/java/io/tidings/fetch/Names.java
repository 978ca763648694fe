package io.tidings.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Resolves names no longer than the caller waits. The machine's own lookup cannot be broken off, so it has threads of its own. */
final class Names implements AutoCloseable {

    private static final int MOST_LOOKUPS = 64;

    private final NameResolver resolver;
    private final ThreadPoolExecutor lookups = new ThreadPoolExecutor(
            0,
            MOST_LOOKUPS,
            30,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            Thread.ofPlatform().daemon().name("tidings-names-", 0).factory());

    Names(NameResolver resolver) {
        this.resolver = resolver;
    }

    List<InetAddress> resolve(String host, Duration longest)
            throws UnknownHostException, TimeoutException, InterruptedException {
        if (literal(host)) {
            return List.of(parsed(host));
        }
        Future<List<InetAddress>> lookup = start(host);
        try {
            return lookup.get(longest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException failed) {
            throw unknown(host, failed.getCause());
        } finally {
            lookup.cancel(true);
        }
    }

    private static InetAddress parsed(String literal) throws UnknownHostException {
        try {
            return InetAddress.ofLiteral(literal);
        } catch (IllegalArgumentException wrong) {
            throw unknown(literal, wrong);
        }
    }

    private Future<List<InetAddress>> start(String host) throws UnknownHostException {
        try {
            return lookups.submit(() -> resolver.resolve(host));
        } catch (RejectedExecutionException full) {
            throw unknown("too many lookups are waiting for an answer", full);
        }
    }

    private static UnknownHostException unknown(String what, @Nullable Throwable cause) {
        if (cause instanceof Error fatal) {
            throw fatal;
        }
        UnknownHostException unknown = new UnknownHostException(what);
        unknown.initCause(cause);
        return unknown;
    }

    private static boolean literal(String host) {
        return host.contains(":") || host.toLowerCase(Locale.ROOT).matches("[0-9.]+");
    }

    @Override
    public void close() {
        lookups.shutdownNow();
    }
}

package io.tidings.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;

/**
 * Asks one server one thing, safely: the host's addresses are found and checked here, and the connection goes to the very
 * address that was checked. Every request has a connection of its own: turns are further apart than servers keep connections, a
 * leftover byte of one answer cannot be read as the next, and no address is used that was not checked for this request.
 *
 * <p>Thread-safe; one for a whole service. Its deadlines run on the machine's own timer, since they bound real sockets.
 */
public final class WebClient implements AutoCloseable {

    private static final int MOST_ADDRESSES = 3;

    private final FetchSettings settings;
    private final Names names;
    private final ScheduledThreadPoolExecutor timer;
    private final Exchange exchange;

    private WebClient(FetchSettings settings, NameResolver resolver, TlsSocketStrategy tls) {
        this.settings = settings;
        this.names = new Names(resolver);
        this.timer = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("tidings-deadlines").factory());
        timer.setRemoveOnCancelPolicy(true);
        this.exchange = new Exchange(HttpClients.open(settings, tls), timer);
    }

    /** Opens a client that trusts what the Java platform trusts. */
    public static WebClient open(FetchSettings settings, NameResolver resolver) {
        return new WebClient(settings, resolver, DefaultClientTlsStrategy.createDefault());
    }

    /** Opens a client that trusts other certificates; host names are verified all the same. For tests. */
    static WebClient open(FetchSettings settings, NameResolver resolver, SSLContext trust) {
        return new WebClient(settings, resolver, new DefaultClientTlsStrategy(trust));
    }

    FetchSettings settings() {
        return settings;
    }

    /** Asks; the address must have passed {@link AddressRules#refuses(java.net.URI)}. */
    Reply get(Ask ask) throws InterruptedException {
        Deadline deadline = Deadline.in(ask.time());
        List<InetAddress> found;
        try {
            found = names.resolve(ask.address().host(), deadline.left());
        } catch (UnknownHostException unknown) {
            return new Reply.Broken(
                    Failure.Kind.DNS, "the name " + ask.address().host() + " is not known");
        } catch (TimeoutException late) {
            return new Reply.Broken(Failure.Kind.TIMEOUT, "finding the address of the host took too long");
        }
        List<InetAddress> good = new ArrayList<>();
        Optional<Refusal> refusal = Optional.empty();
        for (InetAddress address : found) {
            Optional<Refusal> why = settings.rules().refuses(ask.address(), address);
            why.ifPresentOrElse(no -> {}, () -> good.add(address));
            refusal = refusal.or(() -> why);
        }
        return good.isEmpty() && refusal.isPresent()
                ? new Reply.Refused(refusal.get())
                : tryInTurn(ask, good, deadline);
    }

    private Reply tryInTurn(Ask ask, List<InetAddress> addresses, Deadline deadline) throws InterruptedException {
        String reason = "the host has no address";
        for (InetAddress address : addresses.stream().limit(MOST_ADDRESSES).toList()) {
            Reply reply = exchange.with(ask, address, deadline);
            if (!(reply instanceof Reply.NoConnection none)) {
                return reply;
            }
            reason = none.reason();
        }
        return new Reply.Broken(Failure.Kind.CONNECT, reason);
    }

    /** Breaks off what runs and frees its connections and threads. */
    @Override
    public void close() throws IOException {
        timer.shutdownNow();
        names.close();
        exchange.close();
    }

    /** A moment by the machine's own timer. */
    record Deadline(long nanos) {

        static Deadline in(Duration time) {
            return new Deadline(System.nanoTime() + time.toNanos());
        }

        /** At least a millisecond, since nought often means for ever. */
        Duration left() {
            return Duration.ofNanos(Math.max(1_000_000, nanos - System.nanoTime()));
        }
    }
}

package io.tidings.fetch;

import io.tidings.fetch.Failure.Kind;
import io.tidings.fetch.WebClient.Deadline;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;

/** One request on a connection of its own to one checked address, broken off at its deadline wherever it is. */
final class Exchange implements Closeable {

    private final CloseableHttpClient client;
    private final ScheduledExecutorService timer;

    Exchange(CloseableHttpClient client, ScheduledExecutorService timer) {
        this.client = client;
        this.timer = timer;
    }

    Reply with(Ask ask, InetAddress checked, Deadline deadline) throws InterruptedException {
        HttpUriRequestBase request = request(ask);
        AtomicBoolean late = new AtomicBoolean();
        Runnable breakOff = () -> {
            late.set(true);
            request.cancel();
        };
        ScheduledFuture<?> alarm = timer.schedule(breakOff, deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        try {
            return answer(ask, checked, request);
        } catch (TooMuchException large) {
            return new Reply.TooBig(ask.limit().bytes(), String.valueOf(large.getMessage()));
        } catch (IOException | RuntimeException broken) {
            if (Thread.interrupted()) {
                throw new InterruptedException("interrupted while fetching");
            }
            return late.get()
                    ? new Reply.Broken(
                            Kind.TIMEOUT, "not done within " + ask.time().toMillis() + " ms")
                    : Breakage.told(broken, checked);
        } finally {
            alarm.cancel(false);
        }
    }

    private Reply answer(Ask ask, InetAddress checked, HttpUriRequestBase request) throws IOException {
        WebAddress address = ask.address();
        HttpHost host = new HttpHost(address.scheme(), checked, address.host(), address.port());
        ClassicHttpResponse response = client.executeOpen(host, request, null);
        try {
            AnswerHeaders headers = AnswerHeaders.of(response.getHeaders());
            int status = response.getCode();
            byte[] bytes = ask.sent() != null
                    ? complaint(response, headers, ask.limit())
                    : status == 200 || status == 203 ? body(response.getEntity(), headers, ask.limit()) : new byte[0];
            return new Reply.Answer(status, headers, bytes);
        } finally {
            // Closing alone would first read the rest of the body, however long it is.
            request.cancel();
            closeQuietly(response);
        }
    }

    /** Why what was handed over is not taken, as far as it can be read; that it was answered counts, whatever becomes of this. */
    private static byte[] complaint(ClassicHttpResponse response, AnswerHeaders headers, BodyLimit limit) {
        HttpEntity entity = response.getEntity();
        if (entity == null || (response.getCode() >= 200 && response.getCode() < 300)) {
            return new byte[0];
        }
        try {
            return BodyReader.read(entity.getContent(), headers.members("content-encoding"), limit);
        } catch (IOException | RuntimeException broken) {
            return new byte[0];
        }
    }

    private static byte[] body(@Nullable HttpEntity entity, AnswerHeaders headers, BodyLimit limit) throws IOException {
        if (entity == null) {
            return new byte[0];
        }
        if (!limit.cut() && entity.getContentLength() > limit.bytes()) {
            throw new TooMuchException(
                    "the body is said to be " + entity.getContentLength() + " bytes, more than " + limit.bytes());
        }
        InputStream content = entity.getContent();
        return BodyReader.read(content, headers.members("content-encoding"), limit);
    }

    private static HttpUriRequestBase request(Ask ask) {
        WebAddress address = ask.address();
        byte[] sent = ask.sent();
        HttpUriRequestBase request =
                new HttpUriRequestBase(sent == null ? "GET" : "POST", URI.create(address.origin() + "/"));
        request.setPath(address.target());
        ask.headers().forEach(request::setHeader);
        if (sent != null) {
            request.setEntity(new ByteArrayEntity(sent, null));
        }
        return request;
    }

    private static void closeQuietly(ClassicHttpResponse response) {
        try {
            response.close();
        } catch (IOException | RuntimeException alreadyBroken) {
            // Its connection is closed; what it held was read or is not wanted.
            return;
        }
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }
}

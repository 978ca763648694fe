package io.tidings.query.service;

import io.tidings.search.VectoredAnnouncement;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Directions of what people ask. The embed service computes them, so that the model is in memory once; what was asked lately
 * is kept.
 */
@Singleton
class MeaningVectors {

    private static final Logger LOG = Logger.getLogger(MeaningVectors.class);
    private static final int KEPT = 1000;

    private final Optional<URI> address;
    private final Duration patience;
    private final HttpClient http;
    private final Map<String, byte[]> lately = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > KEPT;
        }
    });

    MeaningVectors(QueryConfig config) {
        this.address = config.embedUrl().map(url -> url.resolve("/vectors"));
        this.patience = config.embedTimeout();
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience)
                .build();
    }

    /** Whether this system ranks by meaning at all. */
    boolean switchedOn() {
        return address.isPresent();
    }

    /** The direction of a text; empty while the embed service does not answer. */
    Optional<byte[]> of(String text) {
        byte[] known = lately.get(text);
        if (known != null || address.isEmpty()) {
            return Optional.ofNullable(known);
        }
        Optional<byte[]> asked = asked(address.get(), text);
        asked.ifPresent(vector -> lately.put(text, vector));
        return asked;
    }

    private Optional<byte[]> asked(URI url, String text) {
        try {
            HttpResponse<byte[]> answer = http.send(
                    HttpRequest.newBuilder(url)
                            .timeout(patience)
                            .header("Content-Type", "text/plain; charset=utf-8")
                            .POST(HttpRequest.BodyPublishers.ofString(text))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() == 200 && answer.body().length == VectoredAnnouncement.DIMENSIONS) {
                return Optional.of(answer.body());
            }
            LOG.warnf("the embed service answers %d", answer.statusCode());
        } catch (IOException e) {
            LOG.warnf("the embed service is away: %s", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }
}

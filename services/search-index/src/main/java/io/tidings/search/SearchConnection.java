package io.tidings.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.Response;
import co.elastic.clients.transport.rest5_client.low_level.ResponseException;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.apache.hc.core5.util.Timeout;

/** A pool of connections to Elasticsearch, safe for many threads. Connects when first used. */
public final class SearchConnection implements AutoCloseable {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Rest5Client http;
    private final ElasticsearchClient client;

    private SearchConnection(Rest5Client http) {
        this.http = http;
        this.client =
                new ElasticsearchClient(new Rest5ClientTransport(http, new JacksonJsonpMapper(StoredEvent.EXACT)));
    }

    /** Opens a pool; no server is contacted yet. */
    public static SearchConnection to(SearchServers servers) {
        Timeout answer = timeout(servers.responseTimeout());
        return new SearchConnection(Rest5Client.builder(servers.hosts())
                .setConnectionConfigCallback(connection -> connection
                        .setConnectTimeout(timeout(servers.connectTimeout()))
                        .setSocketTimeout(answer))
                .setRequestConfigCallback(
                        request -> request.setResponseTimeout(answer).setConnectionRequestTimeout(answer))
                .build());
    }

    /**
     * Whether the indices can be searched now.
     *
     * @throws SearchUnavailableException when not; the message says why
     */
    public void check() throws SearchUnavailableException {
        for (String alias : IndexNames.READ.both()) {
            if (!call(elastic -> elastic.indices().existsAlias(request -> request.name(alias)))
                    .value()) {
                throw new SearchUnavailableException("there is no index " + alias + " yet");
            }
        }
    }

    @Override
    public void close() {
        try {
            http.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A call that Elasticsearch answers, or does not. */
    @FunctionalInterface
    interface Call<T> {
        T on(ElasticsearchClient client) throws IOException;
    }

    /**
     * Asks, and tells "not now" from "never".
     *
     * @throws ElasticsearchException when the server refuses the request itself
     */
    <T> T call(Call<T> call) throws SearchUnavailableException {
        try {
            return call.on(client);
        } catch (ElasticsearchException e) {
            if (isPassing(e.status())) {
                throw new SearchUnavailableException("Elasticsearch answers " + e.getMessage(), e);
            }
            throw e;
        } catch (IOException e) {
            throw notNow(e);
        }
    }

    /** An answer that came but cannot be read is no matter of time. */
    private static SearchUnavailableException notNow(IOException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof StoredEvent.UnreadableException unreadable) {
                throw unreadable;
            }
        }
        return new SearchUnavailableException("Elasticsearch is out of reach: " + e, e);
    }

    /** Asks for a JSON document; missing when there is none. */
    JsonNode get(String path) throws SearchUnavailableException {
        try {
            Response response = http.performRequest(new Request("GET", path));
            if (response.getStatusCode() == 404) {
                return MissingNode.getInstance();
            }
            try (InputStream answer = response.getEntity().getContent()) {
                return MAPPER.readTree(answer);
            }
        } catch (ResponseException e) {
            if (e.getResponse().getStatusCode() == 404) {
                return MissingNode.getInstance();
            }
            throw new SearchUnavailableException(
                    "Elasticsearch does not answer GET " + path + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new SearchUnavailableException("Elasticsearch is out of reach: " + e, e);
        }
    }

    /** A missing index (404) and a block (403) are states of the server, not faults of a document or query. */
    static boolean isPassing(int status) {
        return status != 400 && status != 409 && status != 413;
    }

    private static Timeout timeout(Duration duration) {
        return Timeout.ofMilliseconds(duration.toMillis());
    }
}

package io.tidings.servers;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks Elasticsearch for its cluster's health: usable is yellow (one node has no replicas) or green. */
final class ElasticsearchProbe {

    private static final int TIMEOUT_MILLIS = 2_000;
    private static final String PATH = "/_cluster/health?wait_for_status=yellow&timeout=1s";

    private ElasticsearchProbe() {}

    static boolean isUsable(int port) {
        try {
            var request = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + PATH).toURL().openConnection();
            request.setConnectTimeout(TIMEOUT_MILLIS);
            request.setReadTimeout(TIMEOUT_MILLIS);
            // 408 says that the health is still red.
            boolean usable = request.getResponseCode() == HttpURLConnection.HTTP_OK;
            request.disconnect();
            return usable;
        } catch (IOException notYet) {
            return false;
        }
    }
}

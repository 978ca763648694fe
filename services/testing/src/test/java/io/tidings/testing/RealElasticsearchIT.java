package io.tidings.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class RealElasticsearchIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void isOneServerForAllTestsAndKnownToQuarkusTests() {
        String address = RealElasticsearch.shared();

        assertThat(RealElasticsearch.shared()).isEqualTo(address);
        assertThat(new ElasticsearchResource().start())
                .containsEntry("quarkus.elasticsearch.hosts", address)
                .containsEntry("ELASTICSEARCH_HOSTS", address);
    }

    @Test
    void cleaningLeavesNoIndexAndNoTemplate() throws Exception {
        // Given
        String name = TestNames.unique("old");
        call("PUT", "/_index_template/" + name, "{\"index_patterns\": [\"" + name + "\"], \"template\": {}}");
        call("PUT", "/" + name, "");

        // When
        ElasticsearchCleaning.deleteAll(RealElasticsearch.shared());

        // Then
        assertThat(call("GET", "/_cat/indices?h=index", "")).isBlank();
        assertThat(call("GET", "/_cat/templates?h=name", "")).doesNotContain(name);
    }

    private static String call(String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + RealElasticsearch.shared() + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }
}

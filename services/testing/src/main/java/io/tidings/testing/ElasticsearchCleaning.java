package io.tidings.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** Empties an Elasticsearch: indices, then the templates that would shape the next ones. */
final class ElasticsearchCleaning {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int LAST_GOOD = 299;

    private ElasticsearchCleaning() {}

    static void deleteAll(String address) {
        names(address, "/_cat/indices?h=index").forEach(index -> call(address, "DELETE", "/" + index));
        deleteTemplates(address);
    }

    private static void deleteTemplates(String address) {
        names(address, "/_cat/templates?h=name").stream()
                .filter(name -> !name.startsWith("."))
                .forEach(name -> call(address, "DELETE", "/_index_template/" + name));
    }

    private static List<String> names(String address, String path) {
        return call(address, "GET", path)
                .lines()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static String call(String address, String method, String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + address + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() > LAST_GOOD) {
                throw new IllegalStateException(method + " " + path + " answered " + response.body());
            }
            return response.body();
        } catch (IOException e) {
            throw new IllegalStateException("the shared Elasticsearch could not be emptied", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

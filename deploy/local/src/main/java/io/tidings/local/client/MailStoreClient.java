package io.tidings.local.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The letters that the catcher of mail keeps. */
public final class MailStoreClient {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final URI page;

    public MailStoreClient(URI page) {
        this.page = page;
    }

    /** Deletes every letter that speaks of an announcement, and says how many there were. */
    public int erase(String announcement) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(page.resolve("/api/mails?containing=" + announcement))
                .timeout(LONGEST)
                .DELETE()
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IOException("the catcher of mail answers " + answer.statusCode());
            }
            return new ObjectMapper().readTree(answer.body()).path("deleted").asInt();
        }
    }
}

package io.tidings.endtoend;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.tidings.testing.Eventually;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The mail that was caught, as its page's JSON has it. */
record Letters(URI catcher) {

    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    private static final Duration PATIENCE = Duration.ofSeconds(150);

    /** A letter. */
    record Letter(int id, String subject, String text, String html) {

        /** The first link in it that leads below a path. */
        String link(String path) {
            Matcher links = LINK.matcher(text);
            while (links.find()) {
                if (URI.create(links.group()).getPath().startsWith(path)) {
                    return links.group();
                }
            }
            throw new AssertionError("no link to " + path + " in\n" + text);
        }
    }

    /** The newest letter to somebody whose subject has these words; waits for it. */
    Letter to(String address, String subject) {
        Eventually.until(
                "a letter \"" + subject + "\" comes to " + address,
                PATIENCE,
                () -> !all(address, subject).isEmpty());
        return all(address, subject).getFirst();
    }

    /** Letters to somebody whose subject has these words, newest first. */
    List<Letter> all(String address, String subject) {
        List<Integer> ids =
                get("/api/mails", Map.of("to", address, "subject", subject)).getList("items.id", Integer.class);
        return ids.stream().map(this::letter).toList();
    }

    private Letter letter(int id) {
        JsonPath json = get("/api/mails/" + id, Map.of());
        return new Letter(id, json.getString("subject"), json.getString("text"), json.getString("html"));
    }

    private JsonPath get(String path, Map<String, String> parameters) {
        return given().baseUri(catcher.toString())
                .queryParams(parameters)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}

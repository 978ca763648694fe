package io.tidings.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What another reader's tests say about the meaning of feeds, compared with ours. */
class GofeedSuiteTest {

    private final List<String> wrong = new ArrayList<>();
    private int compared;

    @Test
    void expectationsOfTheTranslatorAreReproduced() throws Exception {
        Path folder = Suites.folder("feeds-gofeed").resolve("translator");

        for (Path file : Suites.files(folder)) {
            Path expected = expected(file);
            if (!file.equals(expected) && Files.exists(expected)) {
                compare(file, new ObjectMapper().readTree(Suites.bytes(expected)));
            }
        }

        System.out.printf("gofeed: %d of %d reproduced%n", compared - wrong.size(), compared);
        wrong.forEach(System.out::println);
        assertThat(compared).isGreaterThan(110);
        assertThat(wrong.size()).as("not reproduced: %s", wrong).isLessThanOrEqualTo(MOST_WRONG);
    }

    /** Listed with reasons in the README. */
    private static final int MOST_WRONG = 8;

    private static Path expected(Path file) {
        String name = file.getFileName().toString();
        if (name.endsWith("_expected.json")) {
            return file;
        }
        String other = name.endsWith(".xml") ? name.replace(".xml", ".json") : name.replace(".json", "_expected.json");
        return file.resolveSibling(other);
    }

    private void compare(Path file, JsonNode expected) {
        if (!(Suites.read(file) instanceof FeedOutcome.Read(Feed feed))) {
            compared++;
            wrong.add(file.getFileName() + ": not read");
            return;
        }
        String where = file.getFileName().toString();
        text(where + " title", expected.path("title"), Optional.of(feed.title()));
        text(where + " link", expected.path("link"), feed.home());
        text(where + " feedLink", expected.path("feedLink"), feed.self());
        text(where + " language", expected.path("language"), feed.language());
        date(where + " updated", expected.path("updatedParsed"), feed.updated());
        date(where + " published", expected.path("publishedParsed"), feed.published());
        for (int i = 0; i < expected.path("items").size(); i++) {
            if (i < feed.items().size()) {
                item(
                        where + " " + i,
                        expected.path("items").get(i),
                        feed.items().get(i));
            } else if (!meaningless(expected.path("items").get(i))) {
                compared++;
                wrong.add(where + ": no item " + i);
            }
        }
    }

    /** Without anything we compare. */
    private static boolean meaningless(JsonNode item) {
        return List.of(
                        "title",
                        "link",
                        "guid",
                        "content",
                        "description",
                        "enclosures",
                        "published",
                        "updated",
                        "author",
                        "categories")
                .stream()
                .noneMatch(item::has);
    }

    private void item(String where, JsonNode expected, FeedItem item) {
        text(where + " title", expected.path("title"), Optional.of(item.title()));
        text(where + " link", expected.path("link"), item.link());
        text(where + " guid", expected.path("guid"), item.id());
        text(where + " content", expected.path("content"), item.content().map(Passage::value));
        text(
                where + " description",
                expected.path("description"),
                item.summary().map(Passage::value));
        date(where + " updated", expected.path("updatedParsed"), item.updated());
        date(where + " published", expected.path("publishedParsed"), item.published());
        text(
                where + " author",
                expected.path("author").path("name"),
                item.authors().stream().findFirst().flatMap(Person::name));
        text(
                where + " email",
                expected.path("author").path("email"),
                item.authors().stream().findFirst().flatMap(Person::email));
        for (int i = 0; i < expected.path("enclosures").size(); i++) {
            int n = i;
            text(
                    where + " enclosure",
                    expected.path("enclosures").get(i).path("url"),
                    item.attachments().stream().skip(n).findFirst().map(Attachment::address));
        }
        List<String> categories = new ArrayList<>();
        expected.path("categories").forEach(category -> categories.add(category.asText()));
        if (!categories.isEmpty()) {
            count(
                    where + " categories",
                    categories.toString(),
                    item.categories().toString());
        }
    }

    private void text(String where, JsonNode expected, Optional<String> ours) {
        if (!expected.isMissingNode()) {
            count(where, expected.asText(), ours.orElse(""));
        }
    }

    private void date(String where, JsonNode expected, Optional<FeedDate> ours) {
        if (!expected.isMissingNode()) {
            Instant instant = OffsetDateTime.parse(expected.asText()).toInstant();
            count(
                    where,
                    instant.toString(),
                    ours.map(date -> date.instant().toString()).orElse(""));
        }
    }

    private void count(String where, String expected, String ours) {
        compared++;
        if (!expected.equals(ours)) {
            wrong.add("%s: expected %s, was %s".formatted(where, expected, ours));
        }
    }
}

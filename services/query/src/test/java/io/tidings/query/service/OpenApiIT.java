package io.tidings.query.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tidings.contracts.Kind;
import io.tidings.contracts.RegionRole;
import io.tidings.query.language.Documents;
import io.tidings.search.SearchConnection;
import io.tidings.testing.ElasticsearchResource;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The description of the service at /q/openapi, held against the service: what it gives as examples works, and says all. */
@QuarkusTest
@QuarkusTestResource(ElasticsearchResource.class)
class OpenApiIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The document's type, not described: the page is for people. */
    private static final Set<Class<?>> RESOURCES = Set.of(
            AnnouncementsResource.class,
            ExportsResource.class,
            FacetsResource.class,
            FeedsResource.class,
            FundingResource.class,
            QueryResource.class,
            SuggestResource.class);

    @Inject
    SearchConnection connection;

    private JsonNode api;

    @BeforeEach
    void anAnnouncementInTwoRevisions() throws Exception {
        api = JSON.readTree(given().get("/q/openapi?format=json").asByteArray());
        IndexedAnnouncements indexed = new IndexedAnnouncements(connection);
        for (int revision = 1; revision <= 2; revision++) {
            indexed.add(Documents.of("Ports shielded for the " + revision + ". time", "Hybrid threats to Kosovo.")
                    .id(1)
                    .revision(revision, revision == 1 ? Kind.CREATED : Kind.CORRECTED)
                    .on("2025-10-09")
                    .themes("cyber")
                    .region("XK", RegionRole.BENEFICIARY)
                    .line("4000000", "GBP", "cyber", "XK")
                    .unstated("Integrated Security Fund")
                    .made());
        }
    }

    @Test
    void everyAddressIsDescribedAndNoOther() {
        Set<String> served = RESOURCES.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(jakarta.ws.rs.GET.class))
                        .map(method -> address(type, method.getAnnotation(Path.class))))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(new TreeSet<>(names(api.get("paths")))).isEqualTo(served);
    }

    @Test
    void everyWholeExampleIsAnswered() {
        List<String> examples = new ArrayList<>();
        operations().forEach((path, operation) -> {
            JsonNode given = operation.path("x-examples");
            assertThat(given.isEmpty() && path.indexOf('{') < 0 && !path.equals("/api/suggest"))
                    .as("%s has no example", path)
                    .isFalse();
            given.forEach(example -> examples.add(example.asText()));
        });
        assertThat(examples).hasSizeGreaterThan(10);
        examples.forEach(example ->
                assertThat(given().get(example).statusCode()).as(example).isEqualTo(200));
    }

    @Test
    void everyExampleOfAParameterIsAnsweredWhereverItIsGiven() {
        operations()
                .forEach((path, operation) -> operation.path("parameters").forEach(reference -> {
                    JsonNode parameter = resolved(reference);
                    for (String value : examples(parameter)) {
                        if (parameter.get("in").asText().equals("query")) {
                            expectAnswer(path, parameter, value);
                        }
                    }
                }));
    }

    @Test
    void everyParameterOfASearchHasADescriptionAndAnExample() {
        api.at("/components/parameters").forEach(parameter -> {
            String name = parameter.get("name").asText();
            assertThat(parameter.path("description").asText()).as(name).isNotBlank();
            assertThat(examples(parameter).isEmpty())
                    .as(name + " has an example")
                    .isEqualTo(name.equals("after"));
        });
    }

    @Test
    void problemsAreExactlyAsTheExamplesSay() throws Exception {
        int compared = 0;
        for (JsonNode answer : api.at("/components/responses")) {
            JsonNode content = answer.at("/content/application~1problem+json");
            String request =
                    answer.path("x-request").asText(content.path("x-request").asText());
            if (!request.isEmpty()) {
                Response problem = given().get(request);
                assertThat(JSON.readTree(problem.asByteArray())).as(request).isEqualTo(content.get("example"));
                assertThat(problem.statusCode())
                        .isEqualTo(content.at("/example/status").asInt());
                compared++;
            }
        }
        assertThat(compared).isEqualTo(2);
    }

    @Test
    void answersHaveWhatTheirSchemaNeedsAndNothingItDoesNotKnow() throws Exception {
        for (Map.Entry<String, JsonNode> one : operations().entrySet()) {
            JsonNode schema = one.getValue().at("/responses/200/content/application~1json/schema");
            if (!schema.isMissingNode()) {
                String request = filled(one.getKey()) + (one.getKey().equals("/api/suggest") ? "?q=Kos" : "");
                JsonNode answer = JSON.readTree(given().get(request).asByteArray());
                compare(request, resolved(schema), answer);
            }
        }
    }

    private void compare(String where, JsonNode schema, JsonNode found) {
        if (found.isArray() && schema.has("items")) {
            found.forEach(one -> compare(where + "[]", resolved(schema.get("items")), one));
        }
        if (found.isObject() && schema.has("properties")) {
            assertThat(names(schema.get("properties"))).as(where).containsAll(names(found));
            schema.path("required")
                    .forEach(name -> assertThat(names(found)).as(where).contains(name.asText()));
            found.properties()
                    .forEach(one -> compare(
                            where + "." + one.getKey(),
                            resolved(schema.get("properties").get(one.getKey())),
                            one.getValue()));
        }
    }

    private void expectAnswer(String path, JsonNode parameter, String value) {
        var request = given().queryParam(parameter.get("name").asText(), value);
        if (parameter.has("x-with")) {
            for (String pair : parameter.get("x-with").asText().split("&")) {
                request.queryParam(pair.split("=")[0], pair.split("=")[1]);
            }
        }
        assertThat(request.get(filled(path)).statusCode())
                .as("%s %s=%s", path, parameter.get("name").asText(), value)
                .isEqualTo(200);
    }

    private static List<String> examples(JsonNode parameter) {
        Stream<JsonNode> several = parameter.path("examples").properties().stream()
                .map(one -> one.getValue().get("value"));
        Stream<JsonNode> one = parameter.has("example") ? Stream.of(parameter.get("example")) : Stream.empty();
        return Stream.concat(several, one).map(JsonNode::asText).toList();
    }

    private Map<String, JsonNode> operations() {
        return api.get("paths").properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, path -> path.getValue().get("get")));
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? api.at(node.get("$ref").asText().substring(1)) : node;
    }

    private static String filled(String path) {
        return path.replace("{id}", "0".repeat(31) + "1").replace("{from}", "1").replace("{to}", "2");
    }

    private static String address(Class<?> type, Path path) {
        String all = type.getAnnotation(Path.class).value() + (path == null ? "" : "/" + path.value());
        return all.replaceAll("/+", "/").replaceAll("\\{(\\w+)[^}]*}", "{$1}");
    }

    private static Set<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
    }
}

package io.tidings.query.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.tidings.contracts.Delta;
import io.tidings.contracts.RegionRole;
import io.tidings.query.language.Documents;
import io.tidings.search.SearchConnection;
import io.tidings.testing.ElasticsearchResource;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages as they are made on the server, on a real Elasticsearch; how they behave in a browser is tested end to end. */
@QuarkusTest
@QuarkusTestResource(ElasticsearchResource.class)
class PagesIT {

    private static final List<String> REGIONS = List.of("XK", "RS", "AL", "western-balkans", "GB-NIR");
    private static final List<String> CURRENCIES = List.of("GBP", "EUR", "JPY");
    private static final int COUNT = 90;

    @Inject
    SearchConnection connection;

    @BeforeEach
    void manyAnnouncements() throws Exception {
        Random random = new Random(5);
        List<Documents> documents = new ArrayList<>();
        for (int i = 1; i <= COUNT; i++) {
            Documents document = Documents.of("Money for the pagesit " + i, "Some of it is told.")
                    .id(7000 + i)
                    .source("pagesit")
                    .region(REGIONS.get(i % 2), RegionRole.BENEFICIARY);
            for (int line = 0; line < random.nextInt(4); line++) {
                String figure = (1 + random.nextInt(9_000_000)) + (random.nextBoolean() ? "" : ".37");
                String currency = CURRENCIES.get(random.nextInt(3));
                document = document.line(
                        Documents.upTo(currency.equals("JPY") ? figure.replace(".37", "") : figure, currency),
                        Delta.values()[random.nextInt(4)],
                        null,
                        "health",
                        REGIONS.get(random.nextInt(REGIONS.size())),
                        "ME");
            }
            documents.add(i % 9 == 0 ? document.copyOf(7001) : document);
        }
        new IndexedAnnouncements(connection)
                .add(documents.stream().map(Documents::made).toList());
    }

    @Test
    void theMapByMoneyIsARecountOfTheLines() {
        for (String currency : CURRENCIES) {
            Map<String, BigDecimal> recounted = new TreeMap<>();
            for (Map<String, Object> line : countedLines(currency)) {
                BigDecimal value = new BigDecimal(line.get("value").toString());
                ((List<?>) line.get("regions")).forEach(id -> recounted.merge((String) id, value, BigDecimal::add));
            }
            recounted.keySet().removeIf(id -> id.length() != 2);

            Map<String, BigDecimal> drawn = new TreeMap<>();
            places("/?source=pagesit&map=money&money=" + currency)
                    .forEach(place -> drawn.put(
                            (String) place.get("id"),
                            new BigDecimal(place.get("weight").toString())));

            assertThat(drawn.keySet()).isEqualTo(recounted.keySet()).isNotEmpty();
            drawn.forEach(
                    (id, sum) -> assertThat(sum).as(id + " in " + currency).isEqualByComparingTo(recounted.get(id)));
        }
    }

    @Test
    void theLinesBehindATotalAreExactlyThoseItCounts() {
        for (String currency : CURRENCIES) {
            String total = "funding.byCurrency." + currency;
            assertThatLinesAddUp("/funding?source=pagesit&money=" + currency, total);
            assertThatLinesAddUp("/funding?source=pagesit&only=new&money=" + currency, total + ".newOnly");
        }
    }

    private static void assertThatLinesAddUp(String address, String total) {
        int lines = 0;
        BigDecimal sum = BigDecimal.ZERO;
        String next = address;
        while (next != null) {
            String page = given().urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            List<String> figures = all(page, "<td class=\"figure\"><span class=\"sum\" title=\"([^\"]*)\"");
            lines += figures.size();
            for (String figure : figures) {
                sum = sum.add(new BigDecimal(figure.replaceAll("[^0-9.]", "")));
            }
            next = all(page, "href=\"([^\"]*)\">More lines").stream()
                    .findFirst()
                    .map(more -> more.replace("&amp;", "&"))
                    .orElse(null);
        }
        assertThat(sum).as(address).isEqualByComparingTo(new BigDecimal(search().getString(total + ".sum")));
        assertThat(lines).as(address).isEqualTo(search().getInt(total + ".lines"));
    }

    @Test
    void meaningIsNotOfferedWhereItCannotBeHad() {
        given().get("/?q=money").then().statusCode(200).body(not(containsString("sort-meaning")));
        given().get("/?q=money&semantic=true")
                .then()
                .statusCode(200)
                .body(containsString("Ordered by words alone: ranking by meaning is not switched on here."));
    }

    @Test
    void thePageShowsWhatTheApiFindsPageByPage() {
        List<String> told = new ArrayList<>();
        List<String> shown = new ArrayList<>();
        String next = "/?source=pagesit&sort=newest";
        String after = null;
        do {
            String page = given().urlEncodingEnabled(false).get(next).asString();
            shown.addAll(all(page, "<h3><a href=\"/announcements/([0-9a-f]{32})\""));
            JsonPath json = given().queryParam("source", "pagesit")
                    .queryParam("sort", "newest")
                    .queryParam("after", after == null ? "" : after)
                    .get("/api/announcements")
                    .jsonPath();
            told.addAll(json.getList("items.id", String.class));
            after = json.getString("next");
            next = all(page, "class=\"button quiet\" href=\"([^\"]*)\" hx-get").stream()
                    .findFirst()
                    .map(address -> address.replace("&amp;", "&"))
                    .orElse(null);
        } while (next != null);

        assertThat(shown).hasSize(COUNT).isEqualTo(told);
    }

    @Test
    void aFormThatWasLeftBlankIsAskedUnderAnAddressToShare() {
        given().redirects()
                .follow(false)
                .get("/?q=&region=XK&role=&from=")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/?region=XK"));
    }

    @Test
    void aMistakeIsAPageToo() {
        given().queryParam("q", "kosovo theme:cybr")
                .get("/")
                .then()
                .statusCode(400)
                .contentType(startsWith("text/html"))
                .body(containsString("kosovo theme:<u>cybr</u>"))
                .body(containsString("href=\"/?q=kosovo+theme%3Acyber\""));
        given().get("/?nonsense=1").then().statusCode(400).body(containsString("nonsense"));
        given().get("/?after=x").then().statusCode(400).contentType(startsWith("text/html"));
        given().get("/funding?money=pounds").then().statusCode(400).body(containsString("Money is the currency"));
    }

    @Test
    void whatIsNotThereIsSaidInAPage() {
        String known = "/announcements/" + search().getString("items[0].id");
        for (String address : List.of(
                "/announcements/" + "f".repeat(32),
                "/announcements/x",
                known + "?revision=9",
                known + "/changes/1..2")) {
            given().get(address)
                    .then()
                    .statusCode(404)
                    .contentType(startsWith("text/html"))
                    .body(containsString("Nothing here"));
        }
        given().get(known).then().statusCode(200).header("Cache-Control", equalTo("no-cache"));
    }

    @Test
    void whateverIsTypedIsShownAsItWasTyped() {
        String typed = "\"<script>alert(1)</script>\" {page.asked} &lt; ' \u202E";
        given().queryParam("q", typed)
                .get("/")
                .then()
                .body(not(containsString("<script>alert")))
                .body(
                        containsString(
                                "value=\"&quot;&lt;script&gt;alert(1)&lt;/script&gt;&quot; {page.asked} &amp;lt; &#39; \u202E\""));
    }

    private static JsonPath search() {
        return exact(given().queryParam("source", "pagesit")
                .get("/api/announcements")
                .asString());
    }

    private static List<Map<String, Object>> countedLines(String currency) {
        List<Map<String, Object>> lines = exact(given().queryParam("source", "pagesit")
                        .queryParam("size", 100)
                        .get("/api/funding")
                        .asString())
                .getList("lines");
        return lines.stream()
                .filter(line ->
                        line.get("counted").equals(true) && line.get("currency").equals(currency))
                .toList();
    }

    private static List<Map<String, Object>> places(String address) {
        String page = given().get(address).asString();
        String json = all(page, "data-places=\"([^\"]*)\"").getFirst();
        return exact(json.replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&"))
                .getList("");
    }

    /** Figures as they stand there, to the penny. */
    private static JsonPath exact(String json) {
        return JsonPath.from(json).using(new JsonPathConfig(NumberReturnType.BIG_DECIMAL));
    }

    private static List<String> all(String page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        return matcher.results().map((MatchResult found) -> found.group(1)).toList();
    }
}

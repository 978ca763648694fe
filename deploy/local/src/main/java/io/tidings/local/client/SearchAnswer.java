package io.tidings.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.tidings.contracts.AmountWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a search says, as far as a table shows it.
 *
 * @param total how many there are
 * @param atLeast whether there may be more
 * @param explanation the query in plain words
 * @param hits the announcements of this page
 * @param sums money by currency, as a person reads it
 * @param next mark of the next page, empty on the last
 */
public record SearchAnswer(
        long total, boolean atLeast, String explanation, List<Hit> hits, List<String> sums, String next) {

    /**
     * An announcement.
     *
     * @param themes labels, main theme first
     * @param regions names with their role
     * @param lines funding lines
     * @param unstated funding mentioned without a figure
     */
    public record Hit(
            String id,
            String title,
            String date,
            String publisher,
            String url,
            List<String> themes,
            List<String> regions,
            List<Line> lines,
            List<String> unstated) {}

    /**
     * A funding line.
     *
     * @param amount with its bound and currency
     * @param delta new, additional, total, existing, part
     * @param about purpose, fund, period
     * @param matched whether the query's line conditions hold on it
     */
    public record Line(String amount, String delta, String about, boolean matched) {}

    /** Reads the API's JSON. */
    public static SearchAnswer of(JsonNode answer) {
        List<Hit> hits = new ArrayList<>();
        answer.path("items").forEach(item -> hits.add(hit(item)));
        List<String> sums = new ArrayList<>();
        TreeMap<String, JsonNode> byCurrency = new TreeMap<>();
        answer.path("funding").path("byCurrency").properties().forEach(e -> byCurrency.put(e.getKey(), e.getValue()));
        byCurrency.forEach((currency, sum) -> sums.add(AmountWords.figure(decimal(sum.path("sum")), currency) + " in "
                + sum.path("lines").asLong() + (sum.path("lines").asLong() == 1 ? " line" : " lines")));
        return new SearchAnswer(
                answer.path("total").asLong(),
                !answer.path("totalRelation").asText("eq").startsWith("eq")
                        && !answer.path("totalRelation").asText().equals("exact"),
                answer.path("query").path("explanation").asText(""),
                hits,
                sums,
                answer.path("next").asText(""));
    }

    private static Hit hit(JsonNode item) {
        Set<String> matched = new TreeSet<>();
        item.path("matchedLines").forEach(id -> matched.add(id.asText()));
        List<Line> lines = new ArrayList<>();
        item.path("funding").forEach(line -> lines.add(line(line, matched)));
        List<String> unstated = new ArrayList<>();
        item.path("fundingWithoutAmount")
                .forEach(money -> unstated.add(money.path("fund").asText("")));
        return new Hit(
                item.path("id").asText(),
                item.path("title").asText(""),
                date(item),
                item.path("publisher").asText(""),
                item.path("url").asText(""),
                texts(item.path("themes")),
                texts(item.path("regions")),
                lines,
                unstated);
    }

    private static String date(JsonNode item) {
        JsonNode published = item.path("publishedAt");
        String date = published.isObject() ? published.path("date").asText("") : published.asText("");
        String known = date.isEmpty() ? item.path("receivedAt").asText("") : date;
        return known.length() > 10 ? known.substring(0, 10) : known;
    }

    private static List<String> texts(JsonNode readings) {
        List<String> texts = new ArrayList<>();
        for (JsonNode reading : readings) {
            String name = reading.path("name")
                    .asText(reading.path("label").asText(reading.path("id").asText()));
            String role = reading.path("role").asText("");
            texts.add(role.isEmpty() ? reading.path("id").asText(name) : name + " (" + role + ")");
        }
        return texts;
    }

    private static Line line(JsonNode line, Set<String> matched) {
        List<String> about = new ArrayList<>();
        for (String field : List.of("purpose", "fund", "period")) {
            String text = line.path(field).asText("");
            if (!text.isEmpty()) {
                about.add(text);
            }
        }
        return new Line(
                MoneyWords.amount(line.has("amount") ? line.path("amount") : line),
                line.path("delta").asText(""),
                String.join(" · ", about),
                matched.contains(line.path("id").asText()));
    }

    private static BigDecimal decimal(JsonNode figure) {
        return figure.isNumber() ? figure.decimalValue() : new BigDecimal(figure.asText("0"));
    }
}

package io.tidings.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an announcement says, by a person (gold) or by the system: the record of the annotation guide as far as it is
 * scored.
 *
 * @param id of the announcement
 * @param title for a person; empty when the record has none
 * @param themes main theme first
 * @param regions role by region
 * @param funding its lines
 * @param otherMoney sums that are no funding
 * @param fundingWithoutAmount whether any money is said without a figure
 */
public record Reading(
        String id,
        String title,
        List<String> themes,
        Map<String, String> regions,
        List<Line> funding,
        List<Money> otherMoney,
        boolean fundingWithoutAmount) {

    /**
     * A funding line.
     *
     * @param min in units of the currency; null when open below
     * @param max in units of the currency; null when open above
     * @param parent the index of the line it is a part of
     */
    public record Line(
            @Nullable Double min,
            @Nullable Double max,
            @Nullable String currency,
            String bound,
            String delta,
            @Nullable Integer parent,
            @Nullable String fund,
            @Nullable String purpose,
            List<String> themes,
            List<String> regions) {

        /** The one figure a line is known by: the maximum of an up-to or a range, else the minimum. */
        @Nullable Double value() {
            return max == null ? min : max;
        }

        Money money() {
            return new Money(value(), currency);
        }
    }

    /**
     * A sum.
     *
     * @param value in units of its currency
     * @param kind which kind of other money; null for funding
     */
    public record Money(
            @Nullable Double value,
            @Nullable String currency,
            @Nullable String kind) {

        /** A sum of funding. */
        public Money(@Nullable Double value, @Nullable String currency) {
            this(value, currency, null);
        }
    }

    /** The record in JSON; what is missing is empty. */
    public static Reading of(JsonNode record) {
        Map<String, String> regions = new LinkedHashMap<>();
        record.path("regions")
                .forEach(region -> regions.put(
                        region.path("id").asText(), region.path("role").asText()));
        List<Line> lines = new ArrayList<>();
        record.path("funding").forEach(line -> lines.add(line(line)));
        List<Money> other = new ArrayList<>();
        record.path("otherMoney")
                .forEach(money -> other.add(new Money(
                        number(money.path("value")), text(money.path("currency")), text(money.path("kind")))));
        return new Reading(
                record.path("id").asText(),
                record.path("title").asText(),
                strings(record.path("themes")),
                regions,
                List.copyOf(lines),
                List.copyOf(other),
                !record.path("fundingWithoutAmount").isEmpty());
    }

    /** A reading of nothing. */
    static Reading empty(String id) {
        return new Reading(id, "", List.of(), Map.of(), List.of(), List.of(), false);
    }

    private static Line line(JsonNode line) {
        JsonNode parent = line.path("parent");
        return new Line(
                number(line.path("min")),
                number(line.path("max")),
                text(line.path("currency")),
                line.path("bound").asText(),
                line.path("delta").asText(),
                parent.isInt() ? parent.intValue() : null,
                text(line.path("fund")),
                text(line.path("purpose")),
                strings(line.path("themes")),
                strings(line.path("regions")));
    }

    private static @Nullable Double number(JsonNode node) {
        return node.isNumber() ? node.doubleValue() : null;
    }

    private static @Nullable String text(JsonNode node) {
        return node.isTextual() ? node.textValue() : null;
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(node -> strings.add(node.asText()));
        return List.copyOf(strings);
    }
}

package io.tidings.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Says for each field of a sentence case whether it was read as expected. */
final class SentenceScorer {

    private SentenceScorer() {}

    /** Right or wrong, by the name of the field. Only fields that the case is about are there. */
    static Map<String, Boolean> score(JsonNode expected, JsonNode found) {
        Map<String, Boolean> fields = new TreeMap<>();
        expected.fieldNames().forEachRemaining(key -> field(key, expected.path(key), found.path(key), fields));
        return fields;
    }

    private static void field(String key, JsonNode expected, JsonNode found, Map<String, Boolean> fields) {
        switch (key) {
            case "funding" -> fields.putAll(FundingScorer.score(expected, found));
            case "otherMoney" -> fields.putAll(otherMoney(expected, found));
            case "fundingWithoutAmount" -> fields.put(key, funds(expected, found));
            case "regions" -> {
                fields.put(key, set(expected, SentenceScorer::id).equals(set(found, SentenceScorer::id)));
                fields.put("roles", roles(expected, found));
            }
            case "people" -> fields.put(key, people(expected, found));
            case "themes" -> fields.put(key, set(expected, JsonNode::asText).equals(set(found, JsonNode::asText)));
            case "organisations" ->
                fields.put(key, set(expected, SentenceScorer::plainName).equals(set(found, SentenceScorer::plainName)));
            case "dates" -> fields.put(key, set(expected, JsonNode::toString).equals(set(found, JsonNode::toString)));
            case "language" -> fields.put(key, language(found).equals(language(expected)));
            default -> throw new IllegalArgumentException("a sentence case cannot expect " + key);
        }
    }

    private static Map<String, Boolean> otherMoney(JsonNode expected, JsonNode found) {
        List<JsonNode> left = new ArrayList<>();
        found.forEach(left::add);
        boolean amounts = expected.size() == found.size();
        boolean kinds = true;
        for (JsonNode money : expected) {
            JsonNode same = FundingScorer.best(money, left);
            amounts &= same != null;
            kinds &= same != null && same.path("kind").equals(money.path("kind"));
            left.remove(same);
        }
        return expected.isEmpty()
                ? Map.of("otherMoney", amounts)
                : Map.of("otherMoney", amounts, "otherMoney.kind", kinds);
    }

    /** Money without a figure is said or not; a fund is known by a word of its name. */
    private static boolean funds(JsonNode expected, JsonNode found) {
        boolean right = expected.isEmpty() == found.isEmpty();
        for (JsonNode said : expected) {
            right &= said.path("fund").isNull()
                    || any(
                            found,
                            read -> Names.share(
                                    said.path("fund").asText(),
                                    read.path("fund").asText("")));
        }
        return right;
    }

    private static boolean roles(JsonNode expected, JsonNode found) {
        boolean right = true;
        for (JsonNode region : expected) {
            right &= !region.has("role")
                    || any(
                            found,
                            read -> id(read).equals(id(region))
                                    && read.path("role").equals(region.path("role")));
        }
        return right;
    }

    private static boolean people(JsonNode expected, JsonNode found) {
        boolean right = expected.size() == found.size();
        for (JsonNode person : expected) {
            right &= any(
                    found,
                    read -> plainName(read.path("name")).equals(plainName(person.path("name")))
                            && FundingScorer.sameName(person.path("office"), read.path("office")));
        }
        return right;
    }

    private static boolean any(JsonNode array, Function<JsonNode, Boolean> test) {
        boolean any = false;
        for (JsonNode node : array) {
            any |= test.apply(node);
        }
        return any;
    }

    static Set<String> set(JsonNode array, Function<JsonNode, String> word) {
        Set<String> set = new HashSet<>();
        array.forEach(node -> set.add(word.apply(node)));
        return set;
    }

    private static String id(JsonNode region) {
        return region.path("id").asText();
    }

    private static String plainName(JsonNode name) {
        return name.asText().toLowerCase(Locale.ROOT).replaceFirst("^the ", "").strip();
    }

    /** The language alone, without country or script; English when none is flagged. */
    private static String language(JsonNode tag) {
        return tag.isTextual() ? tag.textValue().split("-")[0] : "en";
    }
}

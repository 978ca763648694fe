package io.tidings.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Holds the funding lines of a sentence against the expected ones, key by key. */
final class FundingScorer {

    private static final Set<String> AMOUNT = Set.of("min", "max", "currency", "value");
    private static final double SAME = 1e-6;

    private final List<JsonNode> left = new ArrayList<>();
    private final Map<Integer, JsonNode> pairs = new HashMap<>();
    private final JsonNode found;
    private final Map<String, Boolean> fields = new TreeMap<>();

    private FundingScorer(JsonNode found) {
        this.found = found;
        found.forEach(left::add);
    }

    /** {@code funding} when the lines are as many and have the amounts that are expected; then each key that is given. */
    static Map<String, Boolean> score(JsonNode expected, JsonNode found) {
        FundingScorer scorer = new FundingScorer(found);
        for (int i = 0; i < expected.size(); i++) {
            JsonNode match = best(expected.get(i), scorer.left);
            scorer.left.remove(match);
            scorer.pairs.put(i, match);
        }
        scorer.fields.put("funding", expected.size() == found.size() && !scorer.pairs.containsValue(null));
        for (int i = 0; i < expected.size(); i++) {
            scorer.line(expected.get(i), scorer.pairs.get(i));
        }
        return scorer.fields;
    }

    private void line(JsonNode expected, @Nullable JsonNode read) {
        for (String key : keys(expected)) {
            boolean right = read != null && (key.equals("parent") ? parent(expected, read) : same(key, expected, read));
            fields.merge("funding." + key, right, Boolean::logicalAnd);
        }
    }

    /** A parent is right when it is the line that stands for the expected parent. */
    private boolean parent(JsonNode expected, JsonNode read) {
        if (expected.path("parent").isNull()) {
            return read.path("parent").isNull();
        }
        JsonNode whole = pairs.get(expected.path("parent").intValue());
        return whole != null
                && read.path("parent").isInt()
                && found.get(read.path("parent").intValue()) == whole;
    }

    /** The line with the expected amount that is right in most other keys; null when there is none. */
    static @Nullable JsonNode best(JsonNode expected, List<JsonNode> candidates) {
        JsonNode best = null;
        long most = -1;
        for (JsonNode candidate : candidates) {
            long right = keys(expected).stream()
                    .filter(key -> same(key, expected, candidate))
                    .count();
            if (right > most && AMOUNT.stream().allMatch(key -> same(key, expected, candidate))) {
                best = candidate;
                most = right;
            }
        }
        return best;
    }

    private static List<String> keys(JsonNode expected) {
        List<String> keys = new ArrayList<>();
        expected.fieldNames().forEachRemaining(keys::add);
        keys.removeAll(AMOUNT);
        keys.remove("kind");
        return keys;
    }

    private static boolean same(String key, JsonNode expected, JsonNode read) {
        JsonNode wanted = expected.path(key);
        JsonNode got = read.path(key);
        return switch (key) {
            case "min", "max", "value" -> wanted.isMissingNode() || number(wanted, got);
            case "themes", "regions" ->
                SentenceScorer.set(wanted, JsonNode::asText).equals(SentenceScorer.set(got, JsonNode::asText));
            case "fund", "purpose", "funder", "recipient" -> sameName(wanted, got);
            case "period" -> period(wanted).equals(period(got));
            default -> wanted.isMissingNode() || wanted.asText().equals(got.asText());
        };
    }

    private static boolean number(JsonNode wanted, JsonNode got) {
        return wanted.isNumber()
                ? got.isNumber() && Math.abs(wanted.doubleValue() - got.doubleValue()) <= SAME * wanted.doubleValue()
                : !got.isNumber();
    }

    /** Both none, or names with a word in common. */
    static boolean sameName(JsonNode wanted, JsonNode got) {
        return wanted.isTextual()
                ? got.isTextual() && Names.share(wanted.textValue(), got.textValue())
                : !got.isTextual();
    }

    private static String period(JsonNode said) {
        String plain = said.asText("").toLowerCase(Locale.ROOT).replaceFirst("^(over|for|in) (the )?", "");
        return said.isTextual() ? plain.replaceAll("\\s+", " ").strip() : "";
    }
}

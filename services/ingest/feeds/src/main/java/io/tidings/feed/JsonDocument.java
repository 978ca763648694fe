package io.tidings.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Reads a document of JSON: JSON Feed, or GOV.UK's content or search. */
final class JsonDocument {

    private static final int LONGEST_NUMBER = 100;

    private final Values values;
    private final String address;

    JsonDocument(Values values, String address) {
        this.values = values;
        this.address = address;
    }

    FeedOutcome read(String text, String encoding) {
        try {
            return of(strict().build().readTree(text), encoding);
        } catch (StreamConstraintsException limit) {
            return new FeedOutcome.Refused("It breaks a limit of JSON: " + limit.getOriginalMessage());
        } catch (JsonProcessingException fault) {
            return mended(text, encoding, fault);
        }
    }

    /** Control characters and commas too many are common and harmless. */
    private FeedOutcome mended(String text, String encoding, JsonProcessingException fault) {
        JsonMapper lenient = strict().enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                .build();
        try {
            JsonNode root = lenient.readTree(text);
            values.repairs().note(Repair.Kind.NOT_WELL_FORMED, place(fault));
            return of(root, encoding);
        } catch (JsonProcessingException broken) {
            return new FeedOutcome.NotAFeed("It is broken JSON, " + place(broken));
        }
    }

    private static String place(JsonProcessingException fault) {
        return "line %d: %s"
                .formatted(
                        fault.getLocation() == null ? 0 : fault.getLocation().getLineNr(), fault.getOriginalMessage());
    }

    private JsonMapper.Builder strict() {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(values.limits().depth())
                        .maxNumberLength(LONGEST_NUMBER)
                        .maxStringLength(values.limits().bytes())
                        .build())
                .build();
        return JsonMapper.builder(factory);
    }

    private FeedOutcome of(JsonNode root, String encoding) {
        JsonFields fields = new JsonFields(root, values);
        if (root.path("results").isArray() && root.has("total")) {
            return new FeedOutcome.Read(
                    new GovUkSearchReader(values, address).read(fields).feed(encoding));
        }
        if (root.has("content_id") && root.has("base_path")) {
            return new FeedOutcome.Read(
                    new GovUkContentReader(values, address).read(fields).feed(encoding));
        }
        boolean feed =
                root.path("items").isArray() || root.path("version").asText().contains("jsonfeed.org/version/");
        return feed
                ? new FeedOutcome.Read(
                        new JsonFeedReader(values, address).read(fields).feed(encoding))
                : new FeedOutcome.NotAFeed("It is JSON, but neither JSON Feed nor GOV.UK's content or search");
    }
}

package io.tidings.alert.service.subscription;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tidings.alert.service.subscription.SubscriptionRow.ChannelRow;
import org.jspecify.annotations.Nullable;

/** A subscription as its owner would send it, with some fields replaced (RFC 7396, on the first level). */
final class Merged {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Merged() {}

    static ObjectNode of(SubscriptionRow row, @Nullable ObjectNode fields) {
        ObjectNode body = JSON.createObjectNode();
        Timing timing = row.timing();
        body.put("name", row.name());
        body.set("search", JSON.valueToTree(row.asked()));
        body.put("frequency", timing.frequency());
        body.put("at", timing.at());
        body.put("day", timing.day());
        body.put("zone", timing.zone());
        if (timing.quietFrom() != null) {
            body.putObject("quietHours").put("from", timing.quietFrom()).put("until", timing.quietUntil());
        }
        ArrayNode ways = body.putArray("channels");
        row.channels().forEach(way -> add(ways.addObject(), way));
        if (fields != null) {
            body.setAll(fields);
        }
        return body;
    }

    private static void add(ObjectNode way, ChannelRow row) {
        way.put("kind", row.kind());
        way.put(row.kind().equals("email") ? "address" : "url", row.target());
    }
}

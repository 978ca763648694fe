package io.tidings.alert.channels;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/**
 * What a webhook is sent: {@code type}, {@code timestamp} and {@code data}, as Standard Webhooks has it and the JSON Schema
 * {@code webhook-message.v1.schema.json} says in full. The same message gives the same bytes, so that a repetition is one.
 */
final class WebhookPayload {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private WebhookPayload() {}

    /** In UTF-8. */
    static byte[] of(Message message) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.put("type", type(message));
        whole.put("timestamp", message.envelope().createdAt().toString());
        ObjectNode data = whole.putObject("data");
        data.put("id", message.envelope().id());
        fill(data, message);
        data.putObject("links")
                .put("manage", message.envelope().links().manage().toString())
                .put("unsubscribe", message.envelope().links().unsubscribe().toString());
        return bytes(whole);
    }

    /** Whatever a tree says, in UTF-8. */
    static byte[] bytes(ObjectNode tree) {
        try {
            return JSON.writeValueAsString(tree).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of our own can be written", impossible);
        }
    }

    private static String type(Message message) {
        return switch (message) {
            case Message.Alert alert -> "alert.matched";
            case Message.Digest digest -> "alert.digest";
            case Message.Correction correction -> "alert.corrected";
            case Message.Notice notice -> "subscription.notice";
            case Message.Trial trial -> "webhook.test";
            case Message.Confirmation confirmation ->
                throw new IllegalArgumentException("only mailboxes are asked to confirm");
        };
    }

    private static void fill(ObjectNode data, Message message) {
        switch (message) {
            case Message.Alert alert -> data.set("item", ItemJson.of(alert.item()));
            case Message.Digest digest -> digest(data, digest);
            case Message.Correction correction -> {
                data.put("corrects", correction.earlier());
                data.set("item", ItemJson.of(correction.item().changed(correction.changes())));
            }
            case Message.Notice notice -> {
                data.put("subject", OneLine.of(notice.subject(), 200));
                data.put("text", String.join("\n\n", notice.paragraphs()));
                data.put("link", notice.link().toString());
            }
            case Message.Trial trial -> data.put("name", OneLine.of(trial.name(), 200));
            case Message.Confirmation confirmation ->
                throw new IllegalArgumentException("only mailboxes are asked to confirm");
        }
    }

    private static void digest(ObjectNode data, Message.Digest digest) {
        data.put("period", digest.period());
        data.put("total", digest.total());
        ArrayNode items = data.putArray("items");
        digest.items().forEach(item -> items.add(ItemJson.of(item)));
        digest.rest()
                .ifPresent(rest -> data.putObject("rest")
                        .put("count", rest.count())
                        .put("link", rest.link().toString()));
    }
}

package io.tidings.servers.mail;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The letters for programs and tests: {@code /api/mails?to=&subject=&containing=&after=}. */
final class MailJson {

    private static final List<String> KNOWN = List.of("to", "subject", "containing", "after");

    private final MailStore store;

    MailJson(MailStore store) {
        this.store = store;
    }

    /** Newest first, without their parts. */
    Answer list(Optional<String> query) throws IOException {
        Map<String, String> asked = parameters(query);
        Optional<String> unknown = unknown(asked);
        if (unknown.isPresent()) {
            return Answer.plain(400, unknown.get());
        }
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        for (ReceivedMail mail : found(asked)) {
            items.add(summary(mail));
        }
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.put("total", items.size());
        whole.set("items", items);
        return Answer.json(200, whole.toString());
    }

    /** One with its parts and headers. */
    Answer one(long id) throws IOException {
        Optional<byte[]> letter = store.find(id);
        if (letter.isEmpty()) {
            return Answer.plain(404, "There is no such letter, or no longer.");
        }
        ReceivedMail mail = ReceivedMail.read(id, letter.get());
        ObjectNode json = summary(mail);
        ArrayNode headers = json.putArray("headers");
        mail.headers()
                .forEach(line -> headers.addObject().put("name", line.name()).put("value", line.value()));
        json.put("text", mail.text());
        json.put("html", mail.html());
        return Answer.json(200, json.toString());
    }

    /** Deletes what a query finds; without one, everything. */
    Answer delete(Optional<String> query) throws IOException {
        Map<String, String> asked = parameters(query);
        Optional<String> unknown = unknown(asked);
        if (unknown.isPresent()) {
            return Answer.plain(400, unknown.get());
        }
        int deleted = 0;
        if (asked.isEmpty()) {
            deleted = store.deleteAll();
        } else {
            for (ReceivedMail mail : found(asked)) {
                deleted += store.delete(mail.id()) ? 1 : 0;
            }
        }
        return Answer.json(
                200,
                JsonNodeFactory.instance.objectNode().put("deleted", deleted).toString());
    }

    private List<ReceivedMail> found(Map<String, String> asked) throws IOException {
        long after = Long.parseLong(asked.getOrDefault("after", "0"));
        List<ReceivedMail> found = new ArrayList<>();
        for (long id : store.ids()) {
            if (id > after) {
                store.find(id)
                        .map(letter -> ReceivedMail.read(id, letter))
                        .filter(mail -> answers(mail, asked))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private static boolean answers(ReceivedMail mail, Map<String, String> asked) {
        String to = asked.get("to");
        return (to == null || mail.to().stream().anyMatch(to::equalsIgnoreCase))
                && mail.header("Subject").contains(asked.getOrDefault("subject", ""))
                && mail.contains(asked.getOrDefault("containing", ""));
    }

    private static ObjectNode summary(ReceivedMail mail) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", mail.id());
        json.put("from", mail.header("From"));
        ArrayNode to = json.putArray("to");
        mail.to().forEach(to::add);
        json.put("subject", mail.header("Subject"));
        json.put("date", mail.header("Date"));
        json.put("messageId", mail.header("Message-ID"));
        json.put("page", "/mails/" + mail.id());
        return json;
    }

    private static Optional<String> unknown(Map<String, String> asked) {
        Optional<String> strange = asked.keySet().stream()
                .filter(name -> !KNOWN.contains(name))
                .findFirst()
                .map(name -> "Unknown parameter; there are " + String.join(", ", KNOWN) + ".");
        boolean number = asked.getOrDefault("after", "0").matches("[0-9]{1,18}");
        return strange.or(() -> number ? Optional.empty() : Optional.of("after is the number of a letter."));
    }

    private static Map<String, String> parameters(Optional<String> query) {
        Map<String, String> all = new LinkedHashMap<>();
        for (String pair : query.orElse("").split("&", -1)) {
            String[] parts = pair.split("=", 2);
            if (!parts[0].isEmpty()) {
                String value = parts.length == 2 ? parts[1] : "";
                all.put(decoded(parts[0]), decoded(value));
            }
        }
        return all;
    }

    private static String decoded(String written) {
        try {
            return URLDecoder.decode(written, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return written;
        }
    }
}

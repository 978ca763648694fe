package io.tidings.alert.service.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tidings.alert.service.Fault;
import io.tidings.site.MistakeView;
import io.tidings.site.MistakeView.Place;
import io.tidings.site.SiteAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A filled-in form as the API takes it, and what is wrong with it as the form shows it. */
final class FormBody {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SEARCH = "search.";

    private final Form form;
    private final ObjectNode body = JSON.createObjectNode();
    private final List<String> channelFields = new ArrayList<>();

    private FormBody(Form form) {
        this.form = form;
    }

    static FormBody of(Form form) {
        FormBody made = new FormBody(form);
        made.put("name", "name");
        made.body.set("search", JSON.valueToTree(form.search()));
        made.timing();
        made.channels();
        return made;
    }

    ObjectNode json() {
        return body;
    }

    private void timing() {
        String frequency = form.first("frequency");
        put("frequency", "frequency");
        if (frequency.equals("daily") || frequency.equals("weekly")) {
            put("at", "at");
        }
        if (frequency.equals("weekly")) {
            put("day", "day");
        }
        put("zone", "zone");
        if (form.has("quietFrom") || form.has("quietUntil")) {
            ObjectNode quiet = body.putObject("quietHours");
            quiet.put("from", form.has("quietFrom") ? form.first("quietFrom") : null);
            quiet.put("until", form.has("quietUntil") ? form.first("quietUntil") : null);
        } else {
            body.putNull("quietHours");
        }
    }

    /** Channels that are there already stay by a tick; each kind has one field for a new one. */
    private void channels() {
        ArrayNode channels = body.putArray("channels");
        for (String kept : form.all("keep")) {
            String[] parts = kept.split("\\|", 2);
            add(channels, parts[0], parts.length == 2 ? parts[1] : "");
            channelFields.add("keep");
        }
        for (String kind : List.of("email", "webhook", "chat")) {
            if (form.has(kind)) {
                add(channels, kind, form.first(kind));
                channelFields.add(kind);
            }
        }
    }

    private static void add(ArrayNode channels, String kind, String target) {
        channels.addObject().put("kind", kind).put(kind.equals("email") ? "address" : "url", target);
    }

    private void put(String field, String name) {
        if (form.has(name)) {
            body.put(field, form.first(name));
        }
    }

    /** Mistakes in the search, with their place. */
    List<MistakeView> mistakes(List<Fault> faults, SiteAddress asked) {
        return faults.stream()
                .filter(fault -> fault.field().startsWith(SEARCH))
                .map(fault -> MistakeView.of(
                        new Place(fault.field().substring(SEARCH.length()), fault.position(), fault.length()),
                        fault.message(),
                        fault.suggestion(),
                        asked))
                .toList();
    }

    /** What is wrong with each other field, by its name in the form; the first of several. */
    Map<String, String> errors(List<Fault> faults) {
        Map<String, String> errors = new LinkedHashMap<>();
        faults.stream().filter(fault -> !fault.field().startsWith(SEARCH)).forEach(fault -> {
            String named = fault.suggestion() == null || fault.message().contains(fault.suggestion())
                    ? fault.message()
                    : fault.message() + "; did you mean " + fault.suggestion() + "?";
            errors.putIfAbsent(field(fault.field()), sentence(named));
        });
        return errors;
    }

    /** The API's words follow the name of a field, which stands beside them here. */
    private static String sentence(String words) {
        if (words.startsWith("is ") && !words.startsWith("is missing")) {
            return MistakeView.sentence("this has to be " + words.substring("is ".length()));
        }
        boolean bare = words.matches("(?s)(is|has|needs) .*");
        return MistakeView.sentence(bare ? "this " + words : words);
    }

    private String field(String named) {
        if (named.startsWith("channels[")) {
            int place = Integer.parseInt(named.substring("channels[".length(), named.indexOf(']')));
            return place < channelFields.size() ? channelFields.get(place) : "channels";
        }
        return switch (named) {
            case "quietHours.from" -> "quietFrom";
            case "quietHours.until", "quietHours" -> "quietUntil";
            default -> Form.OWN.contains(named) ? named : "whole";
        };
    }
}

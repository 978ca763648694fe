package io.tidings.alert.service.subscription;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tidings.alert.channels.MailAddress;
import io.tidings.alert.service.Fault;
import io.tidings.alert.service.RefusedException;
import io.tidings.query.language.SearchParameters;
import io.tidings.query.language.SearchQuery;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what is sent to subscribe; everything that is wrong is told at once, with field and position. */
public final class SubscriptionBody {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 2_000;
    private static final int MOST_CHANNELS = 20;
    private static final List<String> KNOWN =
            List.of("name", "search", "frequency", "at", "day", "zone", "quietHours", "channels", "email", "edition");
    private static final List<String> DAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    /** Parameters of a search that say how to answer, not what is asked. */
    private static final List<String> HOW =
            List.of("sort", "size", "after", "facets", "histograms", "total", "semantic");

    private SubscriptionBody() {}

    /** The JSON object that was sent. */
    public static ObjectNode json(InputStream body) throws IOException {
        try {
            JsonNode node = JSON.readTree(body);
            if (node instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            var place = e.getLocation();
            String where = place == null ? "" : " at line " + place.getLineNr() + ", column " + place.getColumnNr();
            throw new RefusedException(List.of(Fault.of("body", "is no JSON" + where + ": " + e.getOriginalMessage())));
        }
        throw new RefusedException(List.of(Fault.of("body", "is a JSON object")));
    }

    /**
     * The subscription that is asked for.
     *
     * @throws RefusedException with everything that is wrong
     */
    public static SubscriptionDraft read(JsonNode body, LocalDate today) {
        Fields fields = Fields.of(body);
        fields.only(KNOWN);
        Map<String, List<String>> asked = asked(fields);
        SearchQuery query = query(asked, today, fields.faults());
        Timing timing = timing(fields);
        List<ChannelDraft> channels = channels(fields);
        String name = fields.optional("name", LONGEST_NAME).orElse("");
        if (!fields.faults().isEmpty()) {
            throw new RefusedException(fields.faults());
        }
        String called = name.isEmpty() ? named(query.canonical()) : name;
        return new SubscriptionDraft(called, asked, query, timing, channels);
    }

    /** What parameters ask for, or what is wrong with them. */
    public static SearchQuery query(Map<String, List<String>> asked, LocalDate today, List<Fault> faults) {
        for (String name : asked.keySet()) {
            if (HOW.contains(name)) {
                faults.add(Fault.of(
                        "search." + name,
                        name.equals("semantic")
                                ? "semantic search is a way of ranking and cannot be subscribed to; leave it out"
                                : "says how to show results and cannot be subscribed to; leave it out"));
            }
        }
        if (!faults.isEmpty()) {
            return SearchQuery.EVERYTHING;
        }
        return switch (SearchParameters.read(asked, today)) {
            case SearchParameters.Outcome.Accepted(SearchParameters accepted) -> accepted.query();
            case SearchParameters.Outcome.Refused refused -> {
                refused.refusals().forEach(refusal -> faults.add(Fault.of(refusal)));
                yield SearchQuery.EVERYTHING;
            }
        };
    }

    /** The parameters of the search: text, numbers and truth values, or lists of them. */
    static Map<String, List<String>> asked(Fields fields) {
        Map<String, List<String>> asked = new LinkedHashMap<>();
        JsonNode search = fields.node("search");
        if (!search.isObject()) {
            fields.refuse("search", "holds the parameters of the search, such as {\"q\": \"kosovo\"}");
            return asked;
        }
        search.properties().forEach(parameter -> {
            List<String> values = new ArrayList<>();
            JsonNode value = parameter.getValue();
            (value.isArray() ? value : List.of(value)).forEach(one -> {
                if (one.isValueNode() && !one.isNull()) {
                    values.add(one.asText().replace("\u0000", ""));
                } else {
                    fields.refuse("search." + parameter.getKey(), "is text or a list of texts");
                }
            });
            asked.put(parameter.getKey(), values);
        });
        return asked;
    }

    private static Timing timing(Fields fields) {
        String frequency = fields.oneOf("frequency", Timing.FREQUENCIES, "immediate");
        String zone = zone(fields);
        String from = null;
        String until = null;
        if (fields.has("quietHours")) {
            Fields quiet = fields.object("quietHours");
            quiet.only(List.of("from", "until"));
            from = time(quiet, "from", true);
            until = time(quiet, "until", true);
            if (from != null && from.equals(until)) {
                quiet.refuse("until", "is another time than from");
            }
        }
        return new Timing(
                String.valueOf(frequency),
                time(fields, "at", false),
                fields.oneOf("day", DAYS, null),
                zone,
                from,
                until);
    }

    private static String zone(Fields fields) {
        String zone = fields.optional("zone", 100).orElse("UTC");
        try {
            return ZoneId.of(zone).getId();
        } catch (DateTimeException e) {
            fields.refuse("zone", "is a time zone such as Europe/London, not " + zone);
            return "UTC";
        }
    }

    private static @Nullable String time(Fields fields, String name, boolean needed) {
        String text = needed ? fields.text(name, 10) : fields.optional(name, 10).orElse(null);
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return LocalTime.parse(text)
                    .truncatedTo(java.time.temporal.ChronoUnit.MINUTES)
                    .toString();
        } catch (DateTimeException e) {
            fields.refuse(name, "is a time such as 07:30, not " + text);
            return null;
        }
    }

    private static List<ChannelDraft> channels(Fields fields) {
        List<ChannelDraft> channels = new ArrayList<>();
        if (!fields.has("channels")) {
            return channels;
        }
        List<Fields> given = fields.objects("channels");
        if (given.size() > MOST_CHANNELS) {
            fields.refuse("channels", "has at most " + MOST_CHANNELS + " entries");
        }
        for (Fields one : given) {
            one.only(List.of("kind", "address", "url", "id"));
            String kind = one.oneOf("kind", List.of("email", "webhook", "chat"), null);
            if (kind == null) {
                one.refuse("kind", "is one of email, webhook, chat");
            } else {
                channels.add(new ChannelDraft(kind, kind.equals("email") ? address(one) : url(one)));
            }
        }
        return channels.stream().distinct().toList();
    }

    private static String address(Fields channel) {
        String typed = channel.text("address", LONGEST_ADDRESS);
        try {
            return typed.isEmpty() ? "" : new MailAddress(typed).value();
        } catch (IllegalArgumentException e) {
            channel.refuse("address", String.valueOf(e.getMessage()));
            return "";
        }
    }

    /** Where it leads is looked at when it is connected to, each time. */
    private static String url(Fields channel) {
        String typed = channel.text("url", LONGEST_ADDRESS);
        if (typed.startsWith(ChannelMaker.SHOWN)) {
            return typed;
        }
        try {
            URI url = new URI(typed);
            boolean web = "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
            if (!typed.isEmpty() && (!web || url.getHost() == null || url.getUserInfo() != null)) {
                channel.refuse("url", "is an address such as https://example.org/hook, without a user or password");
            }
        } catch (java.net.URISyntaxException e) {
            channel.refuse("url", "is no address: " + e.getReason());
        }
        return typed;
    }

    private static String named(String canonical) {
        return canonical.length() <= LONGEST_NAME ? canonical : canonical.substring(0, LONGEST_NAME - 1) + "…";
    }
}

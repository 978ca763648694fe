package io.tidings.alert.channels;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tidings.contracts.Announcement;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.FundingLine;
import io.tidings.contracts.RegionReading;
import io.tidings.contracts.ThemeReading;
import io.tidings.vocabulary.Regions;
import io.tidings.vocabulary.Theme;
import io.tidings.vocabulary.Themes;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** An item as programs read it: the same fields and words as search answers with, without the text itself. */
final class ItemJson {

    private static final int MOST_LINES = 20;

    private ItemJson() {}

    static ObjectNode of(AlertItem item) {
        AnnouncementEnriched event = item.event();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", item.id());
        json.put("text", AlertWords.of(item).sentence());
        json.set("announcement", announcement(item));
        themes(json.putArray("themes"), event.classification().themes());
        regions(json.putArray("regions"), event.enrichment().regions());
        Set<String> matched = item.reasons().stream()
                .flatMap(reason -> reason.match().lines().stream())
                .collect(Collectors.toSet());
        List<FundingLine> lines = FundingWords.chosen(event, matched);
        json.put("fundingLines", event.enrichment().funding().size());
        ArrayNode funding = json.putArray("funding");
        lines.stream().limit(MOST_LINES).forEach(line -> funding.add(line(line, matched.contains(line.id()))));
        ArrayNode reasons = json.putArray("reasons");
        item.reasons().forEach(reason -> reasons.add(reason(reason)));
        ArrayNode changes = json.putArray("changes");
        item.changes().forEach(change -> changes.add(change(change)));
        return json;
    }

    private static ObjectNode change(Change change) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("what", CorrectionWords.part(change.what()))
                .put("before", change.before())
                .put("after", change.after());
    }

    private static ObjectNode announcement(AlertItem item) {
        Announcement announcement = item.event().announcement();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", announcement.id().value());
        json.put("revision", announcement.revision().number());
        json.put("kind", announcement.kind().name().toLowerCase(Locale.ROOT));
        json.put("withdrawn", announcement.withdrawn());
        json.put("title", AlertWords.title(announcement));
        json.put("permalink", item.permalink().toString());
        json.put("url", Objects.toString(announcement.origin().url(), null));
        json.put("source", announcement.origin().source().value());
        json.put("publisher", announcement.origin().publisher());
        json.put("published", announcement.times().filterDate().toString());
        return json;
    }

    private static void themes(ArrayNode array, List<ThemeReading> themes) {
        for (ThemeReading theme : themes) {
            String label = Themes.find(theme.id()).map(Theme::label).orElse(theme.id());
            array.addObject().put("id", theme.id()).put("label", label);
        }
    }

    private static void regions(ArrayNode array, List<RegionReading> regions) {
        for (RegionReading region : regions) {
            array.addObject()
                    .put("id", region.id())
                    .put("name", Regions.name(region.id()))
                    .put("role", region.role().word());
        }
    }

    private static ObjectNode line(FundingLine line, boolean matched) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", line.id());
        json.put("matched", matched);
        json.put("value", line.amount().value());
        json.put("min", line.amount().min());
        json.put("max", line.amount().max());
        json.put("currency", line.amount().currency());
        json.put("bound", line.amount().bound().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        json.put("delta", line.delta().word());
        json.put("parent", line.parent());
        json.put("purpose", line.purpose());
        json.put("fund", line.fund());
        json.put("period", line.period());
        ArrayNode regions = json.putArray("regions");
        line.regions().forEach(regions::add);
        return json;
    }

    private static ObjectNode reason(Reason reason) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("subscription", reason.subscription());
        json.put("name", reason.name());
        json.put("query", reason.query());
        ArrayNode lines = json.putArray("lines");
        reason.match().lines().forEach(lines::add);
        ArrayNode words = json.putArray("words");
        reason.match().words().stream()
                .map(span -> OneLine.of(span.text(), 100))
                .distinct()
                .limit(20)
                .forEach(words::add);
        ArrayNode through = json.putArray("through");
        reason.match().through().forEach(through::add);
        return json;
    }
}

package io.tidings.local.reading;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tidings.contracts.Classification;
import io.tidings.contracts.Enrichment;
import io.tidings.contracts.FundingLine;
import io.tidings.contracts.FundingWithoutAmount;
import io.tidings.contracts.OtherMoney;
import io.tidings.contracts.RegionReading;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A reading in the record shape of the annotation guide: amounts in units, a parent by its index, null where nothing is. */
final class GuideRecord {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private GuideRecord() {}

    static ObjectNode of(String id, Classification classification, Enrichment enrichment) {
        ObjectNode record = JSON.objectNode().put("id", id);
        strings(record.putArray("themes"), classification.themeIds());
        ArrayNode regions = record.putArray("regions");
        for (RegionReading region : enrichment.regions()) {
            regions.addObject().put("id", region.id()).put("role", region.role().word());
        }
        Map<String, Integer> places = places(enrichment.funding());
        ArrayNode funding = record.putArray("funding");
        enrichment.funding().forEach(line -> funding.add(line(line, places)));
        ArrayNode other = record.putArray("otherMoney");
        enrichment.otherMoney().forEach(money -> other.add(money(money)));
        ArrayNode unstated = record.putArray("fundingWithoutAmount");
        for (FundingWithoutAmount money : enrichment.fundingWithoutAmount()) {
            unstated.addObject().put("fund", money.fund());
        }
        return record;
    }

    private static ObjectNode line(FundingLine line, Map<String, Integer> places) {
        ObjectNode node = JSON.objectNode();
        number(node, "min", line.amount().min());
        number(node, "max", line.amount().max());
        node.put("currency", line.amount().currency());
        node.put("bound", line.amount().bound().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        node.put("delta", line.delta().word());
        node.put("parent", line.parent() == null ? null : places.get(line.parent()));
        node.put("mentions", line.mentions());
        node.put("period", line.period()).put("fund", line.fund()).put("purpose", line.purpose());
        strings(node.putArray("themes"), line.themes());
        strings(node.putArray("regions"), line.regions());
        return node;
    }

    private static ObjectNode money(OtherMoney money) {
        ObjectNode node = JSON.objectNode();
        number(node, "value", money.amount().value());
        node.put("currency", money.amount().currency());
        node.put("kind", money.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return node;
    }

    private static Map<String, Integer> places(List<FundingLine> lines) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            places.put(lines.get(i).id(), i);
        }
        return places;
    }

    /** A whole number without a point, as people write it. */
    private static void number(ObjectNode node, String name, @Nullable BigDecimal figure) {
        if (figure == null) {
            node.putNull(name);
        } else if (figure.stripTrailingZeros().scale() <= 0) {
            node.put(name, figure.toBigInteger());
        } else {
            node.put(name, figure.stripTrailingZeros());
        }
    }

    private static void strings(ArrayNode array, List<String> values) {
        values.forEach(array::add);
    }
}

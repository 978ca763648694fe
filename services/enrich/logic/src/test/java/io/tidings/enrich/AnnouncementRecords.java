package io.tidings.enrich;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tidings.classify.AnnouncementClassifier;
import io.tidings.contracts.Amount;
import io.tidings.contracts.Announcement;
import io.tidings.contracts.AnnouncementId;
import io.tidings.contracts.Classification;
import io.tidings.contracts.Content;
import io.tidings.contracts.Enrichment;
import io.tidings.contracts.FundingLine;
import io.tidings.contracts.Kind;
import io.tidings.contracts.Origin;
import io.tidings.contracts.PublishedAt;
import io.tidings.contracts.Revision;
import io.tidings.contracts.SourceId;
import io.tidings.contracts.ThemeReading;
import io.tidings.contracts.Times;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads announcements in {@code tidings analyse} form and writes records in the annotation guide's shape, for the scorer.
 * Arguments: input, output, optionally a file of records whose themes are taken as the classification.
 */
public final class AnnouncementRecords {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private AnnouncementRecords() {}

    public static void main(String[] args) throws IOException {
        Map<String, List<String>> themes = args.length > 2 ? themes(Path.of(args[2])) : Map.of();
        AnnouncementClassifier classifier = AnnouncementClassifier.standard();
        AnnouncementEnricher enricher = new AnnouncementEnricher(classifier);
        long start = System.nanoTime();
        int count = 0;
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[1]))) {
            for (String line : Files.readAllLines(Path.of(args[0]))) {
                JsonNode node = JSON.readTree(line);
                String id = node.get("id").asText();
                Announcement announcement = announcement(node);
                List<String> own = themes.get(id);
                Classification themed = own == null ? classifier.classify(announcement) : classification(own);
                Enrichment read = enricher.enrich(announcement, themed);
                out.write(record(id, themed.themeIds(), read).toString());
                out.newLine();
                count++;
            }
        }
        System.err.println(count + " announcements in " + (System.nanoTime() - start) / 1_000_000 + " ms");
    }

    static Classification classification(List<String> themes) {
        return new Classification(
                1,
                themes.stream().map(id -> new ThemeReading(id, 0.9, List.of())).toList());
    }

    static Announcement announcement(JsonNode node) {
        String day = node.path("publishedAt").asText("");
        PublishedAt published = day.length() < 10
                ? null
                : new PublishedAt(LocalDate.parse(day.substring(0, 10)), null, PublishedAt.Basis.STATED);
        return announcement(
                node.path("title").asText(""),
                node.path("text").asText(""),
                new Origin(new SourceId("test"), null, null, text(node, "publisher"), text(node, "country")),
                published);
    }

    static Announcement announcement(String title, String body, Origin origin, PublishedAt published) {
        return new Announcement(
                new AnnouncementId("0123456789abcdef0123456789abcdef"),
                new Revision(1),
                Kind.CREATED,
                false,
                origin,
                new Content(
                        Normalizer.normalize(title, Normalizer.Form.NFC),
                        Normalizer.normalize(body.replace("\r\n", "\n"), Normalizer.Form.NFC),
                        "en"),
                new Times(published, null, NOW, NOW, NOW),
                null,
                false);
    }

    private static String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.get(field).asText() : null;
    }

    static ObjectNode record(String id, List<String> themes, Enrichment read) {
        ObjectNode record = JSON.createObjectNode();
        record.put("id", id);
        record.set("themes", JSON.valueToTree(themes));
        ArrayNode regions = record.putArray("regions");
        read.regions()
                .forEach(region -> regions.addObject()
                        .put("id", region.id())
                        .put("role", region.role().word()));
        ArrayNode funding = record.putArray("funding");
        Map<String, Integer> index = new HashMap<>();
        for (FundingLine line : read.funding()) {
            index.put(line.id(), index.size());
        }
        read.funding().forEach(line -> funding.add(line(line, index)));
        ArrayNode other = record.putArray("otherMoney");
        read.otherMoney()
                .forEach(money -> other.addObject()
                        .put("value", money.amount().value())
                        .put("currency", money.amount().currency())
                        .put("kind", money.kind().name().toLowerCase().replace('_', '-'))
                        .put("said", money.evidence().getFirst().text()));
        ArrayNode bare = record.putArray("fundingWithoutAmount");
        read.fundingWithoutAmount().forEach(money -> bare.addObject().put("fund", money.fund()));
        return record;
    }

    private static ObjectNode line(FundingLine line, Map<String, Integer> index) {
        Amount amount = line.amount();
        ObjectNode node = JSON.createObjectNode();
        node.put("min", amount.min());
        node.put("max", amount.max());
        node.put("currency", amount.currency());
        node.put("bound", amount.bound().name().toLowerCase().replace('_', '-'));
        node.put("delta", line.delta().word());
        node.set("parent", line.parent() == null ? JSON.nullNode() : JSON.valueToTree(index.get(line.parent())));
        node.put("mentions", line.mentions());
        node.put("period", line.period());
        node.put("fund", line.fund());
        node.put("purpose", line.purpose());
        node.set("themes", JSON.valueToTree(line.themes()));
        node.set("regions", JSON.valueToTree(line.regions()));
        return node;
    }

    private static Map<String, List<String>> themes(Path file) throws IOException {
        Map<String, List<String>> themes = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode node = JSON.readTree(line);
            List<String> ids = new ArrayList<>();
            node.get("themes").forEach(theme -> ids.add(theme.asText()));
            themes.put(node.get("id").asText(), ids);
        }
        return themes;
    }
}

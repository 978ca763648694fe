package io.tidings.query.service;

import io.tidings.contracts.Announcement;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.Content;
import io.tidings.contracts.Enrichment;
import io.tidings.contracts.FundingLine;
import io.tidings.contracts.FundingWithoutAmount;
import io.tidings.contracts.PublishedAt;
import io.tidings.contracts.RegionReading;
import io.tidings.contracts.ThemeReading;
import io.tidings.search.SearchHit;
import io.tidings.vocabulary.Regions;
import io.tidings.vocabulary.Theme;
import io.tidings.vocabulary.Themes;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An announcement as the API shows it. What is absent is left out; sums are in whole units of their currency. */
final class AnnouncementJson {

    private final Announcement announcement;
    private final AnnouncementEnriched event;
    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

    private AnnouncementJson(AnnouncementEnriched event) {
        this.event = event;
        this.announcement = event.announcement();
    }

    /** One result of a search: a summary instead of the text, and why it was found. */
    static Map<String, @Nullable Object> item(SearchHit hit) {
        AnnouncementJson json = new AnnouncementJson(hit.event());
        Content content = hit.event().announcement().content();
        json.identity();
        json.text();
        json.origin();
        json.readings();
        json.fields.put("matchedLines", hit.why().lines());
        json.fields.put("through", hit.why().through());
        json.fields.put("copies", hit.copies());
        json.fields.put("highlights", Highlights.of(content, hit.why().words()));
        return json.fields;
    }

    /** The whole announcement. */
    static Map<String, @Nullable Object> whole(AnnouncementEnriched event) {
        AnnouncementJson json = new AnnouncementJson(event);
        json.identity();
        json.text();
        json.fields.put("body", event.announcement().content().body());
        json.origin();
        json.times();
        json.readings();
        json.fields.put("people", event.enrichment().people());
        json.fields.put("announcer", event.enrichment().announcer());
        return json.fields;
    }

    /** One of several like another. */
    static Map<String, @Nullable Object> similar(AnnouncementEnriched event) {
        AnnouncementJson json = new AnnouncementJson(event);
        json.identity();
        json.text();
        json.origin();
        json.readings();
        return json.fields;
    }

    /** The whole announcement, and why a search found it. */
    static Map<String, @Nullable Object> exported(SearchHit hit) {
        Map<String, @Nullable Object> fields = whole(hit.event());
        fields.put("matchedLines", hit.why().lines());
        fields.put("through", hit.why().through());
        return fields;
    }

    /** What tells one revision from another. */
    static Map<String, @Nullable Object> revision(AnnouncementEnriched event) {
        AnnouncementJson json = new AnnouncementJson(event);
        json.identity();
        json.fields.put("title", event.announcement().content().title());
        json.times();
        return json.fields;
    }

    private void identity() {
        fields.put("id", announcement.id());
        fields.put("revision", announcement.revision());
        fields.put("sequence", event.sequence());
        fields.put("kind", announcement.kind());
        fields.put("withdrawn", announcement.withdrawn());
        fields.put("copyOf", announcement.copyOf());
    }

    private void text() {
        fields.put("title", announcement.content().title());
        fields.put("summary", Summary.of(announcement.content().body()));
    }

    private void origin() {
        PublishedAt published = announcement.times().publishedAt();
        fields.put("url", announcement.origin().url());
        fields.put("source", announcement.origin().source());
        fields.put("publisher", announcement.origin().publisher());
        fields.put("country", event.enrichment().announcer().country());
        fields.put("language", announcement.content().language());
        if (published != null) {
            fields.put("publishedAt", published.instant() != null ? published.instant() : published.date());
            fields.put("publishedAtBasis", published.basis());
        }
        fields.put("receivedAt", announcement.times().receivedAt());
    }

    private void times() {
        fields.put("updatedAt", announcement.times().updatedAt());
        fields.put("observedAt", announcement.times().observedAt());
        fields.put("firstPublishedAt", announcement.times().firstPublishedAt());
    }

    private void readings() {
        Enrichment enrichment = event.enrichment();
        fields.put(
                "themes",
                event.classification().themes().stream()
                        .map(AnnouncementJson::theme)
                        .toList());
        fields.put(
                "regions",
                enrichment.regions().stream().map(AnnouncementJson::region).toList());
        money(enrichment);
        fields.put("organisations", enrichment.organisations());
        fields.put("dates", enrichment.dates());
    }

    private void money(Enrichment enrichment) {
        Sentences sentences = new Sentences(announcement.content());
        fields.put(
                "funding",
                enrichment.funding().stream().map(line -> line(line, sentences)).toList());
        fields.put("otherMoney", enrichment.otherMoney());
        fields.put(
                "fundingWithoutAmount",
                enrichment.fundingWithoutAmount().stream()
                        .map(money -> unstated(money, sentences))
                        .toList());
    }

    private static Map<String, @Nullable Object> unstated(FundingWithoutAmount money, Sentences sentences) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("fund", money.fund());
        json.put("evidence", money.evidence());
        json.put("sentences", sentences.of(money.evidence()));
        return json;
    }

    static Map<String, Object> theme(ThemeReading theme) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", theme.id());
        json.put("label", Themes.find(theme.id()).map(Theme::label).orElse(theme.id()));
        json.put("confidence", theme.confidence());
        json.put("evidence", theme.evidence());
        return json;
    }

    static Map<String, Object> region(RegionReading region) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", region.id());
        json.put("name", Regions.name(region.id()));
        json.put("role", region.role());
        json.put("confidence", region.confidence());
        json.put("evidence", region.evidence());
        return json;
    }

    static Map<String, @Nullable Object> line(FundingLine line, Sentences sentences) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", line.id());
        json.put("value", line.amount().value());
        json.put("min", line.amount().min());
        json.put("max", line.amount().max());
        json.put("currency", line.amount().currency());
        json.put("bound", line.amount().bound());
        json.put("delta", line.delta());
        json.put("parent", line.parent());
        json.put("counted", line.counted());
        json.put("mentions", line.mentions());
        json.put("purpose", line.purpose());
        json.put("fund", line.fund());
        json.put("period", line.period());
        json.put("funder", line.funder());
        json.put("recipient", line.recipient());
        json.put("themes", line.themes());
        json.put("regions", line.regions());
        json.put("regionNames", line.regions().stream().map(Regions::name).toList());
        json.put("evidence", line.evidence());
        json.put("sentences", sentences.of(line.evidence()));
        return json;
    }
}

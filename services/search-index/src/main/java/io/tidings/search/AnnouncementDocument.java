package io.tidings.search;

import io.tidings.contracts.Announcement;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.Enrichment;
import io.tidings.contracts.EventCodec;
import io.tidings.contracts.FundingLine;
import io.tidings.contracts.FundingWithoutAmount;
import io.tidings.contracts.Organisation;
import io.tidings.contracts.Origin;
import io.tidings.contracts.OtherMoney;
import io.tidings.contracts.Person;
import io.tidings.contracts.RegionReading;
import io.tidings.contracts.Times;
import io.tidings.query.language.WordAnalysis;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An announcement as {@code announcement.mapping.json} has it. Beside the fields that searches filter, sort and count by
 * stands the whole event as it travelled; its title and body are the text that is searched, so no text is stored twice.
 */
final class AnnouncementDocument {

    private static final byte[] EVENT = ",\"event\":".getBytes(StandardCharsets.US_ASCII);

    private final Announcement announcement;
    private final Enrichment enrichment;
    private final List<String> themes;
    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

    private AnnouncementDocument(AnnouncementEnriched event) {
        this.announcement = event.announcement();
        this.enrichment = event.enrichment();
        this.themes = event.classification().themeIds();
        fields.put("sequence", event.sequence());
    }

    /**
     * The document to store.
     *
     * @throws ArithmeticException when a sum is too large for any index
     */
    static byte[] of(EnrichedRecord enriched) {
        byte[] fields = EventCodec.encode(fields(enriched.event()));
        byte[] event = enriched.json();
        byte[] document = new byte[fields.length + EVENT.length + event.length];
        int last = fields.length - 1;
        System.arraycopy(fields, 0, document, 0, last);
        System.arraycopy(EVENT, 0, document, last, EVENT.length);
        System.arraycopy(event, 0, document, last + EVENT.length, event.length);
        document[document.length - 1] = '}';
        onOneLine(document);
        return document;
    }

    /** The fields beside the event, by name. */
    static Map<String, @Nullable Object> fields(AnnouncementEnriched event) {
        AnnouncementDocument document = new AnnouncementDocument(event);
        document.identity();
        document.origin();
        document.times();
        document.reading();
        document.names();
        document.money();
        return document.fields;
    }

    private void identity() {
        fields.put("id", announcement.id());
        fields.put("revision", announcement.revision());
        fields.put("kind", announcement.kind());
        fields.put("withdrawn", announcement.withdrawn());
        fields.put("copy", announcement.copyOf() != null);
        fields.put("copyOf", announcement.copyOf());
    }

    private void origin() {
        Origin origin = announcement.origin();
        String language = announcement.content().language();
        fields.put("source", origin.source());
        fields.put("url", origin.url());
        fields.put("publisher", origin.publisher());
        fields.put("publisherKey", Keys.of(origin.publisher()));
        fields.put("country", enrichment.announcer().country());
        fields.put("language", language == null ? null : language.toLowerCase(Locale.ROOT));
        fields.put("english", WordAnalysis.isEnglish(language));
    }

    private void times() {
        Times times = announcement.times();
        fields.put("date", times.filterDate());
        fields.put("sortTime", times.sortInstant().toEpochMilli());
        fields.put("receivedAt", times.receivedAt());
        fields.put("firstPublishedAt", times.firstPublishedAt());
    }

    private void reading() {
        List<RegionReading> regions = enrichment.regions();
        fields.put("themes", themes);
        fields.put("regions", regions.stream().map(RegionReading::id).toList());
        fields.put("regionTerms", RegionTerms.of(regions));
        fields.put(
                "countedRegions",
                CountedRegions.STANDARD.of(regions, announcement.times().filterDate()));
    }

    private void names() {
        List<String> organisations =
                enrichment.organisations().stream().map(Organisation::name).toList();
        List<String> people = enrichment.people().stream().map(Person::name).toList();
        fields.put("organisations", organisations);
        fields.put("organisationKeys", Keys.of(organisations));
        fields.put("people", people);
        fields.put("peopleKeys", Keys.of(people));
    }

    private void money() {
        List<String> funds = Stream.concat(
                        enrichment.funding().stream().map(FundingLine::fund),
                        enrichment.fundingWithoutAmount().stream().map(FundingWithoutAmount::fund))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        LocalDate date = announcement.times().filterDate();
        boolean counts = announcement.copyOf() == null && !announcement.withdrawn();
        fields.put("funds", funds);
        fields.put("fundKeys", Keys.of(funds));
        fields.put("stated", !enrichment.funding().isEmpty());
        fields.put("unfigured", !enrichment.fundingWithoutAmount().isEmpty());
        fields.put(
                "otherMoney",
                enrichment.otherMoney().stream()
                        .map(OtherMoney::kind)
                        .distinct()
                        .toList());
        fields.put(
                "funding",
                enrichment.funding().stream()
                        .map(line -> IndexedLine.of(line, date, counts))
                        .toList());
    }

    /** Bulk requests end a document at a line break; inside JSON one is only ever white space. */
    private static void onOneLine(byte[] json) {
        for (int i = 0; i < json.length; i++) {
            if (json[i] == '\n' || json[i] == '\r') {
                json[i] = ' ';
            }
        }
    }
}

package io.tidings.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tidings.classify.AnnouncementClassifier;
import io.tidings.contracts.Announcement;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.AnnouncementId;
import io.tidings.contracts.Classification;
import io.tidings.contracts.Content;
import io.tidings.contracts.Kind;
import io.tidings.contracts.Origin;
import io.tidings.contracts.PublishedAt;
import io.tidings.contracts.Revision;
import io.tidings.contracts.SourceId;
import io.tidings.contracts.Times;
import io.tidings.enrich.AnnouncementEnricher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Announcements with what our readers read in them: real ones from a file of JSON lines, else generated ones. */
final class CorpusReadings {

    private static final Instant RECEIVED = Instant.parse("2026-11-01T08:00:00Z");

    private final AnnouncementClassifier classifier = AnnouncementClassifier.standard();
    private final AnnouncementEnricher enricher = new AnnouncementEnricher();
    private final List<AnnouncementEnriched> read = new ArrayList<>();

    private CorpusReadings() {}

    /** One announcement a line: {@code title}, {@code text}, {@code publishedAt}, {@code publisher}, {@code country}. */
    static List<AnnouncementEnriched> of(Path lines) throws IOException {
        CorpusReadings readings = new CorpusReadings();
        ObjectMapper json = new ObjectMapper();
        for (String line : Files.readAllLines(lines)) {
            JsonNode fields = json.readTree(line);
            readings.add(
                    new Content(nfc(fields, "title"), nfc(fields, "text"), "en"),
                    LocalDate.parse(fields.path("publishedAt").asText("2026-11-01")),
                    fields.path("publisher").asText("Benchmark Office"));
        }
        return readings.read;
    }

    /** So many generated ones, from few templates. */
    static List<AnnouncementEnriched> generated(int count) {
        CorpusReadings readings = new CorpusReadings();
        var parts = new GeneratedAnnouncements("alerts");
        for (int number = 0; number < count; number++) {
            String promise = "£" + (1 + number % 90) + " million for cyber defences of harbours in Kosovo";
            Content content = new Content("UK gives " + promise, parts.text(number, promise), "en");
            readings.add(content, LocalDate.of(2026, 11, 1), "Benchmark Office");
        }
        return readings.read;
    }

    private static String nfc(JsonNode fields, String name) {
        return Normalizer.normalize(fields.path(name).asText(""), Normalizer.Form.NFC);
    }

    private void add(Content content, LocalDate day, String publisher) {
        Announcement announcement = new Announcement(
                new AnnouncementId(String.format("%032x", read.size())),
                Revision.FIRST,
                Kind.CREATED,
                false,
                new Origin(SourceId.SUBMISSIONS, null, null, publisher, null),
                content,
                new Times(new PublishedAt(day, null, PublishedAt.Basis.STATED), null, RECEIVED, RECEIVED, RECEIVED),
                null,
                false);
        Classification classification = classifier.classify(announcement);
        read.add(new AnnouncementEnriched(announcement, classification, enricher.enrich(announcement, classification)));
    }
}

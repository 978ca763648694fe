package io.tidings.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.AnnouncementId;
import io.tidings.embed.EmbeddedText;
import io.tidings.embed.model.SentenceModel;
import io.tidings.local.reading.Analyser;
import io.tidings.local.reading.Analysis;
import io.tidings.query.language.QueryEvaluator;
import io.tidings.search.AnnouncementSearch;
import io.tidings.search.AnnouncementWriter;
import io.tidings.search.EnrichedRecord;
import io.tidings.search.IndexNames;
import io.tidings.search.IndexSettings;
import io.tidings.search.IndexSetup;
import io.tidings.search.MeaningSearch;
import io.tidings.search.SearchConnection;
import io.tidings.search.SearchServers;
import io.tidings.search.VectorIndex;
import io.tidings.search.VectoredAnnouncement;
import io.tidings.testing.RealElasticsearch;
import io.tidings.vocabulary.Groupings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Announcements as the services read, embed and index them, on a real Elasticsearch. */
final class RankedCollection {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    /** Vectors outlive the run: they depend on the text and the model alone. */
    private static final Path KEPT = Path.of("target", "vectors");

    private final Map<AnnouncementId, String> names = new HashMap<>();
    private final Map<String, Duration> took = new LinkedHashMap<>();
    private final SentenceModel model = SentenceModel.load();
    private final SearchConnection connection =
            SearchConnection.to(SearchServers.parse(RealElasticsearch.shared(), Duration.ofSeconds(30)));
    private final QueryEvaluator evaluator = new QueryEvaluator(Groupings.standard());

    private RankedCollection() {}

    static RankedCollection of(Map<String, JsonNode> announcements) throws Exception {
        RankedCollection collection = new RankedCollection();
        long start = System.nanoTime();
        List<AnnouncementEnriched> events = collection.read(announcements);
        start = collection.note("reading", start);
        collection.index(events);
        start = collection.note("indexing", start);
        collection.embed(events);
        collection.note("embedding", start);
        return collection;
    }

    SentenceModel model() {
        return model;
    }

    AnnouncementSearch search() {
        return new AnnouncementSearch(connection, IndexNames.READ, evaluator);
    }

    MeaningSearch meaning() {
        return new MeaningSearch(connection, IndexNames.READ, evaluator);
    }

    /** The id an announcement is judged under. */
    String name(AnnouncementId id) {
        return names.getOrDefault(id, id.value());
    }

    Map<String, Duration> took() {
        return took;
    }

    private List<AnnouncementEnriched> read(Map<String, JsonNode> announcements) {
        Analyser analyser = new Analyser(NOW);
        List<AnnouncementEnriched> events = new ArrayList<>();
        announcements.forEach((name, announcement) -> {
            if (analyser.read(LabelledSet.submission(announcement)) instanceof Analyser.Outcome.Read(Analysis read)) {
                names.put(read.announcement().id(), name);
                events.add(new AnnouncementEnriched(read.announcement(), read.classification(), read.enrichment()));
            } else {
                throw new IllegalStateException(name + " cannot be read");
            }
        });
        return events;
    }

    private void index(List<AnnouncementEnriched> events) throws Exception {
        new IndexSetup(connection, IndexSettings.DEFAULT).ensure();
        AnnouncementWriter writer = new AnnouncementWriter(connection, IndexNames.WRITE);
        writer.write(events.stream().map(EnrichedRecord::of).toList());
        writer.refresh();
    }

    private void embed(List<AnnouncementEnriched> events) throws Exception {
        Files.createDirectories(KEPT);
        VectorIndex vectors = new VectorIndex(connection, IndexSettings.DEFAULT);
        vectors.ensure();
        List<VectoredAnnouncement> batch = new ArrayList<>();
        for (AnnouncementEnriched event : events) {
            batch.add(new VectoredAnnouncement(event, vector(EmbeddedText.of(event.announcement()))));
            if (batch.size() == 200) {
                vectors.write(batch);
                batch.clear();
            }
        }
        vectors.write(batch);
        vectors.refresh();
    }

    private byte[] vector(EmbeddedText text) throws Exception {
        Path file = KEPT.resolve(text.hash(SentenceModel.NAME));
        if (!Files.exists(file)) {
            Files.write(file, model.vector(text.text()));
        }
        return Files.readAllBytes(file);
    }

    private long note(String what, long start) {
        long now = System.nanoTime();
        took.put(what, Duration.ofNanos(now - start));
        return now;
    }

    void close() throws Exception {
        connection.close();
        model.close();
    }
}

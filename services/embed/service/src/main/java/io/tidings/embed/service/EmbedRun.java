package io.tidings.embed.service;

import io.tidings.contracts.AnnouncementEmbedded;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.AnnouncementId;
import io.tidings.contracts.EventCodec;
import io.tidings.contracts.RecordKey;
import io.tidings.contracts.Topics;
import io.tidings.embed.model.SentenceModel;
import io.tidings.embed.service.TextVectors.Named;
import io.tidings.search.SearchUnavailableException;
import io.tidings.search.VectorIndex;
import io.tidings.search.VectoredAnnouncement;
import io.tidings.search.WriteOutcome;
import io.tidings.stage.OutgoingRecord;
import io.tidings.stage.StageOutcome;
import io.tidings.stage.UnavailableException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One batch on its way: announcements are collected until an erasure must come after them. */
final class EmbedRun {

    private final VectorIndex index;
    private final TextVectors vectors;
    private final EmbedCounts counts;
    private final List<StageOutcome> outcomes = new ArrayList<>();
    private final List<VectoredAnnouncement> waiting = new ArrayList<>();
    private final List<Integer> positions = new ArrayList<>();
    private final Set<String> written = new LinkedHashSet<>();

    EmbedRun(VectorIndex index, TextVectors vectors, EmbedCounts counts) {
        this.index = index;
        this.vectors = vectors;
        this.counts = counts;
    }

    void add(AnnouncementEnriched event) throws UnavailableException {
        Named vector = vectors.of(event.announcement());
        AnnouncementId id = event.announcement().id();
        String key = RecordKey.of(id.value(), vector.hash());
        var embedded = new AnnouncementEmbedded(
                id, SentenceModel.NAME, vector.hash(), Base64.getEncoder().encodeToString(vector.bytes()));
        waiting.add(new VectoredAnnouncement(event, vector.bytes()));
        positions.add(outcomes.size());
        written.add(key);
        outcomes.add(done(List.of(record(key, EventCodec.encode(embedded)))));
    }

    /** Takes the vector out of the index and every text's vector off the topic, those of this batch included. */
    void erase(AnnouncementId id) throws UnavailableException {
        write();
        try {
            index.erase(id);
        } catch (SearchUnavailableException e) {
            throw new UnavailableException(String.valueOf(e.getMessage()), e);
        }
        Set<String> keys = new LinkedHashSet<>(vectors.keysOf(id));
        written.stream()
                .filter(key -> RecordKey.announcement(key).equals(id.value()))
                .forEach(keys::add);
        outcomes.add(done(keys.stream().map(key -> record(key, null)).toList()));
        counts.erased.increment();
    }

    void setAside(String reason) {
        outcomes.add(new StageOutcome.SetAside(reason));
    }

    List<StageOutcome> outcomes() throws UnavailableException {
        write();
        return List.copyOf(outcomes);
    }

    private void write() throws UnavailableException {
        List<WriteOutcome> results = index.write(waiting);
        for (int i = 0; i < results.size(); i++) {
            switch (results.get(i)) {
                case WriteOutcome.Written _ -> counts.indexed.increment();
                case WriteOutcome.Older _ -> counts.older.increment();
                case WriteOutcome.Refused refused ->
                    outcomes.set(positions.get(i), new StageOutcome.SetAside(refused.reason()));
                case WriteOutcome.Unavailable unavailable -> throw new UnavailableException(unavailable.reason(), null);
            }
        }
        waiting.clear();
        positions.clear();
    }

    private static StageOutcome done(List<OutgoingRecord> records) {
        return new StageOutcome.Done(records, List.of());
    }

    private static OutgoingRecord record(String key, byte[] value) {
        return new OutgoingRecord(Topics.EMBEDDED.name(), key, value, Map.of());
    }
}

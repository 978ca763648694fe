package io.tidings.embed.service;

import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.AnnouncementId;
import io.tidings.contracts.TopicSpec;
import io.tidings.contracts.Topics;
import io.tidings.contracts.UndecodableException;
import io.tidings.search.SearchUnavailableException;
import io.tidings.search.UnfitIndexException;
import io.tidings.search.VectorIndex;
import io.tidings.stage.EventRecords;
import io.tidings.stage.IncomingRecord;
import io.tidings.stage.Stage;
import io.tidings.stage.StageOutcome;
import io.tidings.stage.UnavailableException;
import java.util.List;

/**
 * Enriched announcements in, their vectors out: onto the topic of vectors, where they are found again, and into the index.
 * The topic is written in the stage's transaction; the index bears repetition, since documents carry versions.
 */
final class EmbedStage implements Stage {

    private final String group;
    private final VectorIndex index;
    private final TextVectors vectors;
    private final EmbedCounts counts;
    private boolean ready;

    /**
     * A stage.
     *
     * @param group its consumer group
     * @param index where vectors are searched
     * @param vectors where they come from
     * @param counts what was done
     */
    EmbedStage(String group, VectorIndex index, TextVectors vectors, EmbedCounts counts) {
        this.group = group;
        this.index = index;
        this.vectors = vectors;
        this.counts = counts;
    }

    @Override
    public String name() {
        return group;
    }

    @Override
    public TopicSpec input() {
        return Topics.ENRICHED;
    }

    @Override
    public List<TopicSpec> outputs() {
        return List.of(Topics.EMBEDDED);
    }

    @Override
    public List<StageOutcome> work(List<IncomingRecord> batch) throws UnavailableException {
        prepare();
        EmbedRun run = new EmbedRun(index, vectors, counts);
        for (IncomingRecord record : batch) {
            take(record, run);
        }
        return run.outcomes();
    }

    private static void take(IncomingRecord record, EmbedRun run) throws UnavailableException {
        try {
            if (record.tombstone()) {
                run.erase(new AnnouncementId(record.key()));
            } else {
                run.add(EventRecords.read(record, AnnouncementEnriched.class));
            }
        } catch (UndecodableException e) {
            run.setAside(String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            run.setAside("key: " + e.getMessage());
        }
    }

    private void prepare() throws UnavailableException {
        if (ready) {
            return;
        }
        try {
            index.ensure();
            ready = true;
        } catch (SearchUnavailableException | UnfitIndexException e) {
            throw new UnavailableException(String.valueOf(e.getMessage()), e);
        }
    }
}

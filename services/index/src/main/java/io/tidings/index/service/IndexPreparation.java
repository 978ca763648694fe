package io.tidings.index.service;

import io.tidings.contracts.TopicSpec;
import io.tidings.contracts.Topics;
import io.tidings.index.service.IndexStatus.Need;
import io.tidings.search.IndexSetup;
import io.tidings.search.SearchUnavailableException;
import io.tidings.search.UnfitIndexException;
import io.tidings.stage.Backoff;
import io.tidings.stage.EnsureTopics;
import io.tidings.stage.StopSignal;
import io.tidings.stage.UnavailableException;
import java.util.List;
import org.jboss.logging.Logger;

/** Sees to it that topics and indices are there before the first record is worked on, however long that takes. */
final class IndexPreparation {

    private static final Logger LOG = Logger.getLogger(IndexPreparation.class);
    private static final List<TopicSpec> TOPICS =
            List.of(Topics.ENRICHED, Topics.PROGRESS, Topics.deadLetter(Topics.ENRICHED, SideTopics.STAGE));

    private final EnsureTopics topics;
    private final IndexSetup indices;
    private final IndexStatus status;
    private final StopSignal stop;

    IndexPreparation(EnsureTopics topics, IndexSetup indices, IndexStatus status, StopSignal stop) {
        this.topics = topics;
        this.indices = indices;
        this.status = status;
        this.stop = stop;
    }

    /** Returns when everything is there. */
    void run() throws StoppingException {
        until(this::topicsAreThere);
        until(this::indicesAreThere);
        status.started();
        LOG.info("topics and indices are ready");
    }

    private interface Attempt {
        boolean succeeds();
    }

    private void until(Attempt attempt) throws StoppingException {
        Backoff backoff = Backoff.standard();
        while (!attempt.succeeds()) {
            stop.await(backoff.next());
            if (stop.asked()) {
                throw new StoppingException();
            }
        }
    }

    private boolean topicsAreThere() {
        try {
            topics.ensure(TOPICS).forEach(difference -> LOG.warnf("topic differs %s", difference));
            status.answers(Need.KAFKA);
            return true;
        } catch (UnavailableException e) {
            status.misses(Need.KAFKA, e.getMessage());
            return false;
        }
    }

    private boolean indicesAreThere() {
        try {
            indices.ensure();
            status.answers(Need.ELASTICSEARCH);
            return true;
        } catch (SearchUnavailableException e) {
            status.misses(Need.ELASTICSEARCH, e.getMessage());
            return false;
        } catch (UnfitIndexException e) {
            LOG.error(e.getMessage());
            status.misses(Need.ELASTICSEARCH, e.getMessage());
            return false;
        }
    }
}

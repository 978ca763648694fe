package io.tidings.index.service;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.tidings.contracts.Topics;
import io.tidings.index.service.RebuildOffsets.NoAnswerException;
import io.tidings.search.AnnouncementWriter;
import io.tidings.search.CarryOver;
import io.tidings.search.IndexGenerations;
import io.tidings.search.IndexGenerations.Standing;
import io.tidings.search.IndexNames;
import io.tidings.search.SearchConnection;
import io.tidings.search.SearchUnavailableException;
import io.tidings.search.UnfitIndexException;
import io.tidings.stage.StopSignal;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes part in rebuilding the indices whenever their aliases say that others are being built. So every instance does, one that
 * was killed goes on when it is back, and nothing but the aliases has to be remembered.
 */
@ApplicationScoped
class Rebuild {

    private static final Logger LOG = Logger.getLogger(Rebuild.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

    /** Looks in a row that find no reader of what is out of use before it is removed. */
    private static final int UNUSED = 10;

    private final String bootstrapServers;
    private final IndexGenerations generations;
    private final RebuildOffsets offsets;
    private final RebuildLead.Servers servers;
    private final StopSignal stop = new StopSignal();
    private final Thread thread =
            Thread.ofPlatform().daemon().name("index-rebuild").unstarted(this::run);
    private volatile @Nullable RebuildReader reader;
    private String group = "";
    private volatile @Nullable RebuildLead lead;
    private int unused;
    private String complaint = "";

    Rebuild(IndexRuntime runtime, IndexConfig config) {
        SearchConnection connection = runtime.connection();
        this.bootstrapServers = config.bootstrapServers();
        this.generations = runtime.generations();
        this.offsets = new RebuildOffsets(bootstrapServers, Topics.ENRICHED.name());
        this.servers = new RebuildLead.Servers(
                generations,
                new CarryOver(connection, IndexNames.READ, IndexNames.NEXT),
                new AnnouncementWriter(connection, IndexNames.NEXT),
                offsets,
                new FeedTombstones(bootstrapServers));
    }

    void onStart(@Observes StartupEvent event) {
        thread.start();
    }

    void onStop(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE - 10) ShutdownEvent event) {
        stop.ask();
        stopReading();
        offsets.close();
    }

    /** Begins a rebuild; where one is under way, it just goes on. */
    void begin() throws SearchUnavailableException, UnfitIndexException {
        generations.begin();
    }

    /** Gives a rebuild up; what was built is removed. */
    void abandon() throws SearchUnavailableException {
        generations.abandon();
    }

    /** How things stand. */
    RebuildReport report() throws SearchUnavailableException {
        Standing standing = generations.standing();
        RebuildLead leading = lead;
        return leading != null
                ? leading.report(standing)
                : new RebuildReport(
                        standing.begun() ? "reading" : "none",
                        standing.searched(),
                        standing.next(),
                        standing.old(),
                        0,
                        0,
                        0,
                        0,
                        null,
                        null);
    }

    private void run() {
        while (!stop.asked()) {
            try {
                look();
            } catch (SearchUnavailableException | NoAnswerException e) {
                LOG.debugf("the rebuild waits: %s", e.getMessage());
            } catch (UnfitIndexException | RuntimeException e) {
                complain(e);
            }
            stop.await(LOOK);
        }
    }

    /** Once, however often it happens. */
    private void complain(Exception e) {
        if (!stop.asked() && !e.toString().equals(complaint)) {
            complaint = e.toString();
            LOG.errorf(e, "the rebuild does not go on");
        }
    }

    private void look() throws SearchUnavailableException, NoAnswerException, UnfitIndexException {
        Standing standing = generations.standing();
        if (standing.begun() && !standing.building()) {
            generations.begin();
        } else if (standing.building()) {
            takePart(standing);
        } else {
            leave();
            tidyUp(standing);
        }
    }

    private void takePart(Standing standing) throws SearchUnavailableException, NoAnswerException {
        String wanted = group(standing);
        if (!wanted.equals(group)) {
            stopReading();
            group = wanted;
            lead = null;
            reader = read(wanted);
            LOG.infof("rebuilding into %s", standing.next());
        }
        RebuildReader reading = reader;
        if (reading == null || !reading.leads()) {
            lead = null;
            return;
        }
        RebuildLead leading = lead == null ? new RebuildLead(servers, wanted) : lead;
        lead = leading;
        leading.step();
    }

    private RebuildReader read(String readingGroup) {
        StopSignal end = new StopSignal();
        IndexStatus status = new IndexStatus();
        List<AnnouncementWriter> next = List.of(servers.next());
        PatientWriter writer = new PatientWriter(() -> next, status, end);
        RebuildReader made = new RebuildReader(bootstrapServers, readingGroup, new BatchIndexer(writer, status), end);
        made.start();
        return made;
    }

    private void leave() {
        if (!group.isEmpty()) {
            stopReading();
            offsets.forget(group);
            group = "";
        }
    }

    private void stopReading() {
        RebuildReader reading = reader;
        if (reading != null) {
            reading.close();
            reader = null;
        }
    }

    /** What was searched before goes when no export reads it any more. */
    private void tidyUp(Standing standing) throws SearchUnavailableException {
        if (standing.old().isEmpty()) {
            return;
        }
        unused = generations.readersOfOld() == 0 ? unused + 1 : 0;
        if (unused >= UNUSED) {
            generations.removeOld();
            LOG.infof("removed %s", standing.old());
            unused = 0;
        }
    }

    /** {@code index-v1-2} for {@code announcements-v1-2}. */
    private static String group(Standing standing) {
        String latest = standing.next().getFirst();
        return "index" + latest.substring(latest.indexOf("-v"));
    }
}

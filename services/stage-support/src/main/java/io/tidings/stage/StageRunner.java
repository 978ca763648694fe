package io.tidings.stage;

import io.tidings.contracts.TopicSpec;
import io.tidings.contracts.Topics;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.jboss.logging.Logger;

/**
 * Runs one stage: makes sure of its topics, runs its loop on a thread of its own, watches that it does not get stuck, and
 * stops it.
 */
public final class StageRunner {

    /** Exit code of a process that ends to be started again: the stage was stuck, or its thread died (BSD's EX_TEMPFAIL). */
    public static final int STUCK = 75;

    private static final Logger LOG = Logger.getLogger(StageRunner.class);

    private final Stage stage;
    private final StageSettings settings;
    private final IntConsumer exit;
    private final StageStatus status;
    private final StopSignal stop = new StopSignal();
    private final Thread loop;

    /** @param exit ends the process with a code; called from another thread than the stage's */
    public StageRunner(Stage stage, StageSettings settings, IntConsumer exit) {
        this.stage = stage;
        this.settings = settings;
        this.exit = exit;
        this.status = new StageStatus(stage.name(), InstantSource.system());
        this.loop = Thread.ofPlatform().name("stage-" + stage.name()).unstarted(this::run);
    }

    /** How the stage is. */
    public StageStatus status() {
        return status;
    }

    /** Starts and returns at once; an absent broker is waited for in the background. */
    public void start() {
        loop.setUncaughtExceptionHandler((thread, e) -> {
            LOG.errorf(e, "died stage=%s", stage.name());
            status.stuck("died of " + RecordFault.reason(e));
            exit.accept(STUCK);
        });
        loop.start();
        var watch = new StuckWatch(status, settings.timeouts().stuck(), this::stuck);
        Thread.ofPlatform().daemon().name("stage-watch").start(() -> watch(watch));
    }

    /**
     * Finishes the batch in hand, leaves the group and returns.
     *
     * @param patience how long to wait for that; then the broker ends what is open
     * @return whether it ended in time
     */
    public boolean stop(Duration patience) throws InterruptedException {
        stop.ask();
        return loop.getState() == Thread.State.NEW || loop.join(patience);
    }

    private void run() {
        LOG.infof(
                "starting stage=%s slot=%s input=%s",
                stage.name(),
                ClientSettings.slot(stage.name(), settings),
                stage.input().name());
        ensureTopics();
        var control = new StageLoop.LoopControl(stop, settings.limits().bytes());
        var work = new BatchWork(stage, InstantSource.system());
        new StageLoop(work, Sessions.onKafka(stage, settings), status, control).run();
        LOG.infof("stopped stage=%s", stage.name());
    }

    private void ensureTopics() {
        var topics = new EnsureTopics(settings.bootstrapServers());
        Backoff backoff = Backoff.standard();
        boolean ensured = false;
        while (!ensured && !stop.asked()) {
            try {
                topics.ensure(topicsOf(stage)).forEach(StageRunner::warn);
                ensured = true;
            } catch (UnavailableException e) {
                status.degraded(String.valueOf(e.getMessage()));
                status.alive();
                LOG.warnf("waiting stage=%s cause=%s", stage.name(), e.getMessage());
                stop.await(backoff.next());
            }
        }
    }

    /** All that a stage reads and writes. */
    static List<TopicSpec> topicsOf(Stage stage) {
        List<TopicSpec> topics = new ArrayList<>(stage.outputs());
        topics.add(stage.input());
        topics.add(Topics.deadLetter(stage.input(), stage.name()));
        topics.add(Topics.PROGRESS);
        return topics.stream().distinct().toList();
    }

    private static void warn(EnsureTopics.Difference difference) {
        LOG.warnf(
                "topic differs topic=%s setting=%s specified=%s found=%s",
                difference.topic(), difference.setting(), difference.specified(), difference.found());
    }

    private void watch(StuckWatch watch) {
        while (!stop.asked()) {
            watch.tick();
            stop.await(watch.interval());
        }
    }

    private void stuck(String reason) {
        LOG.errorf("stuck, ending with code %d stage=%s %s", STUCK, stage.name(), reason);
        exit.accept(STUCK);
    }
}

package io.tidings.local.system;

import io.tidings.local.edge.EdgeProxy;
import io.tidings.local.system.PartState.Stage;
import io.tidings.local.system.SystemState.Phase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The whole system on this machine: real servers, our services and the one address in front of them, all owned by this
 * process. Whatever dies is started again; {@link #close} ends everything, and so does the end of this process.
 */
public final class TidingsSystem implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(10);

    private final DataLock lock;
    private final SystemBoard board;
    private final SystemPlan plan;
    private final EdgeProxy edge;
    private final Map<String, SupervisedPart> parts = new LinkedHashMap<>();
    private final AtomicBoolean closing = new AtomicBoolean();
    private final LogKeeper logs;
    private final RunningMark mark;

    private TidingsSystem(DataLock lock, SystemBoard board, SystemPlan plan) throws IOException {
        this.lock = lock;
        this.board = board;
        this.plan = plan;
        this.edge = EdgeProxy.start(plan.edgePort(), plan.routes(), plan.servicePorts());
        plan.parts()
                .forEach(part -> parts.put(
                        part.name(), new SupervisedPart(part, RestartPace.USUAL, board::publish, board::say)));
        this.mark = RunningMark.set(plan.home());
        this.logs = LogKeeper.watch(plan.logs());
        board.show(this::states, edge.address());
    }

    /**
     * Takes the data folder, chooses ports and listens; nothing is started yet.
     *
     * @throws StartFailedException when another system has the folder, or a port that was asked for is taken
     */
    public static TidingsSystem prepare(SystemOptions options, SystemListener listener) {
        DataFolder folder = options.data();
        DataLock lock = null;
        try {
            lock = DataLock.tryLock(folder).orElseThrow(() -> InUse.by(folder));
            new StateFile(folder).read().ifPresent(before -> Leftovers.end(before.parts(), listener::said));
            SystemPlan plan = SystemPlan.of(options);
            plan.surprises().forEach(listener::said);
            return new TidingsSystem(lock, new SystemBoard(folder, listener), plan);
        } catch (IOException e) {
            release(lock);
            throw new StartFailedException("cannot use the data folder " + folder.root() + ": " + e.getMessage(), e);
        } catch (StartFailedException e) {
            release(lock);
            throw e;
        }
    }

    /** Prepares a system and brings it up; on failure nothing is left behind. */
    public static TidingsSystem start(SystemOptions options) {
        TidingsSystem system = prepare(options, SystemListener.none());
        system.bringUp();
        return system;
    }

    /**
     * Starts every part as soon as what it needs is ready, and returns when all are.
     *
     * @throws StartFailedException when a part does not come up; everything is ended again
     */
    public void bringUp() {
        plan.parts().forEach(part -> Thread.ofVirtual().start(() -> startWhenPossible(part)));
        do {
            parts.values().forEach(this::awaitReady);
        } while (!states().stream().allMatch(state -> state.stage() == Stage.READY));
        loadSamples();
        board.enter(Phase.READY, "");
    }

    /** Where everything is served, for example {@code http://localhost:8080}. */
    public URI address() {
        return edge.address();
    }

    /** Where clients reach Kafka, for example {@code localhost:9092}. */
    public String kafka() {
        return "localhost:" + plan.port("kafka");
    }

    /** The port of any part on loopback. */
    public int port(String part) {
        return plan.port(part);
    }

    /** What every part does right now. */
    public List<PartState> states() {
        return parts.values().stream().map(SupervisedPart::state).toList();
    }

    /** A part by name, to be killed, suspended or held down by a test. */
    public LivePart part(String name) {
        SupervisedPart found = parts.get(name);
        if (found == null) {
            throw new IllegalArgumentException("no part \"" + name + "\"; there are " + parts.keySet());
        }
        return new LivePart(found);
    }

    /** Ends services first, then servers, and gives the data folder free. Safe to call twice and from another thread. */
    @Override
    public void close() {
        close(Phase.STOPPED, "");
    }

    private void close(Phase last, String why) {
        if (!closing.compareAndSet(false, true)) {
            return;
        }
        board.enter(Phase.STOPPING, "");
        end(PartState.Kind.SERVICE);
        edge.close();
        end(PartState.Kind.SERVER);
        logs.close();
        mark.close();
        board.enter(last, why);
        release(lock);
    }

    private void awaitReady(SupervisedPart part) {
        if (!part.await(stage -> stage == Stage.READY || closing.get() || isHopeless(), LONGEST_START)) {
            fail(part.state().name() + " is not ready after " + LONGEST_START.toMinutes() + " minutes");
        }
        hopeless()
                .ifPresent(state -> fail(state.name() + " could not be started: it " + state.note() + "; its log is "
                        + plan.data().log(state.name())));
        if (closing.get()) {
            throw new StartFailedException("stopped before everything was ready");
        }
    }

    private void startWhenPossible(Part part) {
        for (String needed : part.needs()) {
            parts.get(needed).await(stage -> stage == Stage.READY || SupervisedPart.isOver(stage), LONGEST_START);
        }
        if (!closing.get() && part.needs().stream().noneMatch(this::isOver)) {
            parts.get(part.name()).start();
        }
    }

    private boolean isOver(String part) {
        return SupervisedPart.isOver(parts.get(part).state().stage());
    }

    private Optional<PartState> hopeless() {
        return states().stream().filter(state -> state.stage() == Stage.FAILED).findFirst();
    }

    private boolean isHopeless() {
        return hopeless().isPresent();
    }

    private void loadSamples() {
        if (plan.samplesWanted()) {
            board.enter(Phase.LOADING_SAMPLES, "");
            Samples.load(plan, address(), board::say);
        }
    }

    private void fail(String why) {
        close(Phase.FAILED, why);
        throw new StartFailedException(why);
    }

    private void end(PartState.Kind kind) {
        List<SupervisedPart> ending = parts.values().stream()
                .filter(part -> part.state().kind() == kind)
                .toList();
        ending.forEach(SupervisedPart::askToStop);
        ending.forEach(SupervisedPart::awaitStopped);
    }

    private static void release(DataLock lock) {
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot give the data folder free", e);
        }
    }
}

package io.tidings.stage;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.LongAdder;

/** What a stage is doing, for health, metrics and the watch. Written by the loop, read by anyone. */
public final class StageStatus {

    private final String stage;
    private final InstantSource clock;
    private final LongAdder read = new LongAdder();
    private final LongAdder published = new LongAdder();
    private final LongAdder setAside = new LongAdder();
    private final LongAdder batches = new LongAdder();
    private final LongAdder aborts = new LongAdder();
    private final LongAdder rebuilds = new LongAdder();
    private final LongAdder batchNanos = new LongAdder();
    private final LongAdder progress = new LongAdder();
    private volatile StageState state = new StageState.Starting();
    private volatile long lag;
    private volatile String busyWith = "waiting for records";

    StageStatus(String stage, InstantSource clock) {
        this.stage = stage;
        this.clock = clock;
    }

    /** Name of the stage. */
    public String stage() {
        return stage;
    }

    /** How it is. */
    public StageState state() {
        return state;
    }

    /** Committed records of its own partitions that it has not read yet, as of a few seconds ago. */
    public long lag() {
        return lag;
    }

    /** What it has in hand, with topic, partition and offset. */
    public String busyWith() {
        return busyWith;
    }

    /** Records whose batch was committed. */
    public long read() {
        return read.sum();
    }

    /** Results published. */
    public long published() {
        return published.sum();
    }

    /** Records in the dead letter. */
    public long setAside() {
        return setAside.sum();
    }

    /** Transactions committed. */
    public long batches() {
        return batches.sum();
    }

    /** Transactions aborted and begun again. */
    public long aborts() {
        return aborts.sum();
    }

    /** Sessions given up for new ones. */
    public long rebuilds() {
        return rebuilds.sum();
    }

    /** Time spent on committed batches, from the first record's work to the commit. */
    public Duration batchTime() {
        return Duration.ofNanos(batchNanos.sum());
    }

    /** Grows with every sign that the loop is not stuck. */
    long progress() {
        return progress.sum();
    }

    void busyWith(String what) {
        busyWith = what;
    }

    void committed(int records, BatchWork.Written written, Duration took) {
        read.add(records);
        published.add(written.published());
        setAside.add(written.setAside().size());
        batches.increment();
        batchNanos.add(took.toNanos());
        alive();
    }

    void aborted() {
        aborts.increment();
    }

    void rebuilt() {
        rebuilds.increment();
    }

    void lag(long records) {
        lag = records;
    }

    /** Progress was made, or something else is known to be at fault. */
    void alive() {
        progress.increment();
    }

    void running() {
        state = new StageState.Running();
    }

    void degraded(String reason) {
        var since = state instanceof StageState.Degraded earlier ? earlier.since() : clock.instant();
        state = new StageState.Degraded(reason, since);
    }

    void stuck(String reason) {
        state = new StageState.Stuck(reason, clock.instant());
    }

    void stopped() {
        state = new StageState.Stopped();
    }
}

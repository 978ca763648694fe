package io.tidings.stage.fault;

import io.tidings.contracts.AnnouncementId;
import io.tidings.contracts.AnnouncementsProgressed.Outcome;
import io.tidings.contracts.AnnouncementsProgressed.Step;
import io.tidings.contracts.TopicSpec;
import io.tidings.contracts.Topics;
import io.tidings.stage.IncomingRecord;
import io.tidings.stage.OutgoingRecord;
import io.tidings.stage.Stage;
import io.tidings.stage.StageOutcome;
import io.tidings.stage.UnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/**
 * A simple stage: writes the value in capitals. It takes its time and says so, so that faults can meet it in the middle of a
 * batch, fails on poison as a stage with a fault in it would (the whole batch throws), and cannot work while its dependency
 * is away.
 *
 * @param folder where it looks for {@link #AWAY} and leaves a file of its instance's name while it has a batch in hand
 */
record FaultStage(Path folder, String instance, Duration slowestRecord) implements Stage {

    static final String AWAY = "dependency-is-away";

    static final TopicSpec INPUT = new TopicSpec("fault.asked.v1", 24, Map.of());
    static final TopicSpec OUTPUT = new TopicSpec("fault.answered.v1", 24, Map.of());
    static final TopicSpec DEAD = Topics.deadLetter(INPUT, "fault");

    @Override
    public String name() {
        return "fault";
    }

    @Override
    public TopicSpec input() {
        return INPUT;
    }

    @Override
    public List<TopicSpec> outputs() {
        return List.of(OUTPUT);
    }

    @Override
    public List<StageOutcome> work(List<IncomingRecord> batch) throws UnavailableException {
        if (Files.exists(folder.resolve(AWAY))) {
            throw new UnavailableException("the dependency is away", null);
        }
        List<StageOutcome> outcomes = batch.stream().map(FaultStage::outcome).toList();
        takeTime(batch.size());
        return outcomes;
    }

    private void takeTime(int records) {
        Path busy = busy(folder, instance);
        try {
            Files.writeString(busy, "");
            LockSupport.parkNanos(records * ThreadLocalRandom.current().nextLong(slowestRecord.toNanos() + 1));
            Files.deleteIfExists(busy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** There while that instance has a batch in hand, or was killed with one. */
    static Path busy(Path folder, String instance) {
        return folder.resolve("busy-" + instance);
    }

    private static StageOutcome outcome(IncomingRecord record) {
        String text = new String(Objects.requireNonNull(record.value()), StandardCharsets.UTF_8);
        if (text.contains(Messages.UNDECODABLE)) {
            return new StageOutcome.SetAside(Messages.UNDECODABLE);
        }
        if (text.contains(Messages.UNEXPECTED)) {
            throw new IllegalArgumentException(Messages.UNEXPECTED);
        }
        byte[] value = text.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        var result = new OutgoingRecord(OUTPUT.name(), record.key(), value, record.headers());
        long revision = Long.parseLong(record.headers().get(Messages.REVISION));
        var step = new Step(new AnnouncementId(record.key()), revision, Outcome.CLASSIFIED, null);
        return new StageOutcome.Done(List.of(result), List.of(step));
    }
}

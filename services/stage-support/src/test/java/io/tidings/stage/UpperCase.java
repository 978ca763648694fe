package io.tidings.stage;

import io.tidings.contracts.AnnouncementId;
import io.tidings.contracts.AnnouncementsProgressed.Outcome;
import io.tidings.contracts.AnnouncementsProgressed.Step;
import io.tidings.contracts.TopicSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A stage that writes in capitals, throws for the whole batch at poison, and waits while something is away. */
final class UpperCase implements Stage {

    static final String OUTPUT = "things.answered.v1";

    final List<Integer> asked = new ArrayList<>();
    int timesAway;
    private final String suffix;

    UpperCase() {
        this("");
    }

    /** On topics of its own. */
    UpperCase(String suffix) {
        this.suffix = suffix;
    }

    @Override
    public String name() {
        return "upper" + suffix;
    }

    @Override
    public TopicSpec input() {
        return new TopicSpec(Records.TOPIC + suffix, 2, Map.of());
    }

    @Override
    public List<TopicSpec> outputs() {
        return List.of(new TopicSpec(OUTPUT + suffix, 2, Map.of()));
    }

    @Override
    public List<StageOutcome> work(List<IncomingRecord> batch) throws UnavailableException {
        asked.add(batch.size());
        if (timesAway > 0) {
            timesAway--;
            throw new UnavailableException("the ledger is away", null);
        }
        return batch.stream().map(this::outcome).toList();
    }

    private StageOutcome outcome(IncomingRecord record) {
        String value = Records.text(record.value());
        if (value.equals("poison")) {
            throw new IllegalArgumentException("cannot be\nread");
        }
        if (value.equals("unreadable")) {
            return new StageOutcome.SetAside("unreadable: field x");
        }
        byte[] result =
                value.equals("huge") ? new byte[RecordSize.LARGEST] : Records.bytes(value.toUpperCase(Locale.ROOT));
        return new StageOutcome.Done(
                List.of(new OutgoingRecord(OUTPUT + suffix, record.key(), result, Map.of("h", "1"))),
                List.of(new Step(new AnnouncementId(record.key()), record.offset(), Outcome.CLASSIFIED, null)));
    }
}

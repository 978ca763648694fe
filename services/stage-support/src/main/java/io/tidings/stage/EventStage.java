package io.tidings.stage;

import io.tidings.contracts.Announcement;
import io.tidings.contracts.AnnouncementEvent;
import io.tidings.contracts.AnnouncementsProgressed.Outcome;
import io.tidings.contracts.AnnouncementsProgressed.Step;
import io.tidings.contracts.TopicSpec;
import io.tidings.contracts.UndecodableException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * A stage that is one pure function from event to event. What cannot be decoded or read is set aside with its reason; a
 * tombstone is passed on.
 *
 * @param name of the service
 * @param input what it reads
 * @param type the event on the input
 * @param output what it publishes to
 * @param outcome what to report of each announcement
 * @param reading the function; same event, same result; it keeps identity, revision and times
 */
public record EventStage<I extends AnnouncementEvent, O extends AnnouncementEvent>(
        String name, TopicSpec input, Class<I> type, TopicSpec output, Outcome outcome, Function<I, O> reading)
        implements RecordByRecord {

    @Override
    public List<TopicSpec> outputs() {
        return List.of(output);
    }

    @Override
    public StageOutcome outcomeOf(IncomingRecord record) {
        return outcomeOf(record, Instant.now());
    }

    StageOutcome outcomeOf(IncomingRecord record, Instant at) {
        if (record.tombstone() && record.key().isEmpty()) {
            return new StageOutcome.SetAside("a tombstone without a key erases nothing");
        }
        if (record.tombstone()) {
            return new StageOutcome.Done(List.of(EventRecords.passOn(record, output)), List.of());
        }
        try {
            I event = EventRecords.read(record, type);
            return done(record, unchanged(event, reading.apply(event)), at);
        } catch (UndecodableException e) {
            return new StageOutcome.SetAside(RecordFault.bounded(String.valueOf(e.getMessage())));
        }
    }

    private StageOutcome done(IncomingRecord cause, O event, Instant at) {
        var record = EventRecords.write(output, event, cause, new EventRecords.Publisher(name, at));
        var step = new Step(event.announcement().id(), event.sequence(), outcome, null);
        return new StageOutcome.Done(List.of(record), List.of(step));
    }

    private O unchanged(I before, O after) {
        Announcement was = before.announcement();
        Announcement is = after.announcement();
        boolean same = is.id().equals(was.id())
                && is.revision().equals(was.revision())
                && is.times().equals(was.times());
        if (!same) {
            throw new IllegalStateException(name + " changed the announcement's identity, revision or times");
        }
        return after;
    }
}

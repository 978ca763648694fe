package io.tidings.ingest.service;

import io.smallrye.mutiny.Uni;
import io.tidings.ingest.LineReader;
import io.tidings.ingest.LineReader.Line;
import io.tidings.ingest.RawSubmission;
import io.tidings.ingest.SubmissionField;
import io.tidings.ingest.SubmissionOutcome;
import io.tidings.ingest.service.ResultSpool.LineResult;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** One stream of submissions: lines go to Kafka side by side, their results come back in order. */
final class StreamRun {

    /** Lines on their way to Kafka at one time; the next one is read when the first is held. */
    private static final int WINDOW = 256;

    private static final int LONGEST_ERROR = 1_000;

    private final Door door;
    private final ResultSpool results;
    private final Deque<OnItsWay> window = new ArrayDeque<>();
    private long number;
    private @Nullable Accepted last;

    StreamRun(Door door, ResultSpool results) {
        this.door = door;
        this.results = results;
    }

    /**
     * Where lines go.
     *
     * @param beside what is stated for all of them
     */
    record Door(Intake intake, IntakeGate gate, Map<SubmissionField, String> beside) {}

    /**
     * How it ended.
     *
     * @param nextLine the first line that was neither accepted nor refused
     * @param last the last submission that was accepted
     * @param stop why it did not come to its end
     */
    record End(long nextLine, Optional<Accepted> last, Optional<Stop> stop) {}

    /** Why a stream was not read to its end; the rest of it can be sent again. */
    sealed interface Stop {

        /** What lies behind the door takes nothing now. */
        record Away(String reason) implements Stop {}

        /** Its sender or what was sent is at fault. */
        record Ended(StreamEndedException reason) implements Stop {}
    }

    private record OnItsWay(long line, CompletableFuture<Accepted> held) {}

    /** @throws IOException when the sender has gone; what was accepted stays */
    End read(InputStream body) throws IOException {
        LineReader lines = new LineReader(body, RawSubmission.MAX_BYTES);
        try {
            for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                number = line.get().number();
                send(line.get());
                settleDownTo(WINDOW - 1);
            }
            number++;
            settleDownTo(0);
            return end(number, Optional.empty());
        } catch (StreamEndedException e) {
            number++;
            return settledEnd(new Stop.Ended(e));
        } catch (AwayException e) {
            return settledEnd(new Stop.Away(String.valueOf(e.getMessage())));
        }
    }

    /** What is on its way may arrive yet. */
    private End settledEnd(Stop stop) throws IOException {
        try {
            settleDownTo(0);
            return end(number, Optional.of(stop));
        } catch (AwayException e) {
            return end(window.getFirst().line(), Optional.of(new Stop.Away(String.valueOf(e.getMessage()))));
        }
    }

    private End end(long next, Optional<Stop> stop) {
        return new End(next, Optional.ofNullable(last), stop);
    }

    private void send(Line line) {
        if (line.tooLong()) {
            window.add(new OnItsWay(line.number(), CompletableFuture.failedFuture(Bodies.tooLarge())));
        } else if (!line.blank()) {
            window.add(new OnItsWay(line.number(), held(line)));
        }
    }

    private CompletableFuture<Accepted> held(Line line) {
        IntakeGate.Place place = door.gate().enter(line.length());
        try {
            var raw = new RawSubmission(line.bytes(), RawSubmission.JSON, door.beside());
            Uni<Accepted> taken = door.intake().take(raw);
            return taken.onTermination().invoke(place::close).subscribeAsCompletionStage();
        } catch (RefusedException e) {
            place.close();
            return CompletableFuture.failedFuture(e);
        } catch (RuntimeException e) {
            place.close();
            throw e;
        }
    }

    private void settleDownTo(int size) throws IOException {
        while (window.size() > size) {
            results.add(settled(window.getFirst()));
            window.removeFirst();
        }
    }

    private LineResult settled(OnItsWay onItsWay) {
        try {
            last = onItsWay.held().join();
            return new LineResult(onItsWay.line(), last.id().value(), null);
        } catch (CompletionException e) {
            if (e.getCause() instanceof RefusedException refused) {
                String error = new SubmissionOutcome.Refused(refused.refusals()).summary();
                return new LineResult(
                        onItsWay.line(), null, error.substring(0, Math.min(LONGEST_ERROR, error.length())));
            }
            throw e.getCause() instanceof AwayException away ? away : e;
        }
    }
}

package io.tidings.ingest.service;

import io.tidings.ingest.RawSubmission;
import io.tidings.ingest.SubmissionField;
import io.tidings.ingest.SubmissionOutcome;
import io.tidings.ingest.service.LineReader.Line;
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

    private final Door door;
    private final ResultSpool results;
    private final Deque<OnItsWay> window = new ArrayDeque<>();
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
     * @param complete whether every line was accepted or refused
     * @param nextLine the first line that was neither
     * @param last the last submission that was accepted
     */
    record End(boolean complete, long nextLine, Optional<Accepted> last) {}

    private record OnItsWay(long line, CompletableFuture<Accepted> held) {}

    End read(InputStream body) throws IOException {
        LineReader lines = new LineReader(body, RawSubmission.MAX_BYTES);
        long number = 0;
        try {
            for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                number = line.get().number();
                send(line.get());
                settleDownTo(WINDOW - 1);
            }
            settleDownTo(0);
            return new End(true, number + 1, Optional.ofNullable(last));
        } catch (AwayException e) {
            OnItsWay first = window.peek();
            return new End(false, first == null ? number : first.line(), Optional.ofNullable(last));
        }
    }

    private void send(Line line) {
        if (line.tooLong()) {
            window.add(new OnItsWay(line.number(), CompletableFuture.failedFuture(Bodies.tooLarge())));
        } else if (!isBlank(line.bytes())) {
            window.add(new OnItsWay(line.number(), held(line.bytes())));
        }
    }

    private CompletableFuture<Accepted> held(byte[] json) {
        IntakeGate.Place place = door.gate().enter(json.length);
        try {
            var raw = new RawSubmission(json, RawSubmission.JSON, door.beside());
            return door.intake().take(raw).onTermination().invoke(place::close).subscribeAsCompletionStage();
        } catch (RefusedException e) {
            place.close();
            return CompletableFuture.failedFuture(e);
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
                return new LineResult(onItsWay.line(), null, error);
            }
            throw e.getCause() instanceof AwayException away ? away : e;
        }
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b > ' ' || b < 0) {
                return false;
            }
        }
        return true;
    }
}

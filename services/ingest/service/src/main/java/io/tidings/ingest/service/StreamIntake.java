package io.tidings.ingest.service;

import io.tidings.contracts.EventCodec;
import io.tidings.ingest.SubmissionField;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Takes in streams of submissions, one JSON object a line, and answers with what became of each line. */
@ApplicationScoped
class StreamIntake {

    private final Intake intake;
    private final IntakeGate gate;
    private final SubmissionStatuses statuses;
    private final IngestConfig config;
    private final Semaphore streams;

    StreamIntake(Intake intake, IntakeGate gate, SubmissionStatuses statuses, IngestConfig config) {
        this.intake = intake;
        this.gate = gate;
        this.statuses = statuses;
        this.config = config;
        this.streams = new Semaphore(config.streams(), true);
    }

    /** Reads the stream to its end, or until Kafka does not take submissions any more. */
    Response take(InputStream body, Map<SubmissionField, String> beside) throws IOException {
        awaitPlace();
        ResultSpool results = new ResultSpool();
        try {
            var run = new StreamRun(new StreamRun.Door(intake, gate, beside), results);
            StreamRun.End end = run.read(body);
            end.last().ifPresent(statuses::awaitNoted);
            return end.complete() ? complete(results) : stopped(results, end);
        } catch (IOException | RuntimeException e) {
            results.close();
            throw e;
        } finally {
            streams.release();
        }
    }

    private void awaitPlace() {
        try {
            if (!streams.tryAcquire(config.intakeWait().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AwayException("too many streams are being sent at once", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AwayException("the service is stopping", e);
        }
    }

    private static Response complete(ResultSpool results) {
        return Response.accepted(streamed("{", results))
                .type(MediaType.APPLICATION_JSON)
                .build();
    }

    private Response stopped(ResultSpool results, StreamRun.End end) {
        Problem problem = Problem.of(
                503,
                "Service Unavailable",
                "Kafka does not take submissions now; go on with line " + end.nextLine() + " soon");
        String fields = new String(EventCodec.encode(problem), StandardCharsets.UTF_8);
        String open = fields.substring(0, fields.length() - 1) + ",\"line\":" + end.nextLine() + ",";
        return Response.status(503)
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.RETRY_AFTER, config.retryAfter().toSeconds())
                .header("Connection", "close")
                .entity(streamed(open, results))
                .build();
    }

    private static StreamingOutput streamed(String open, ResultSpool results) {
        return (OutputStream response) -> {
            try (results) {
                response.write((open + "\"items\":[").getBytes(StandardCharsets.UTF_8));
                results.writeTo(response);
                response.write("]}".getBytes(StandardCharsets.UTF_8));
            }
        };
    }
}

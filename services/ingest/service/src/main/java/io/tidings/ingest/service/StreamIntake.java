package io.tidings.ingest.service;

import io.tidings.contracts.EventCodec;
import io.tidings.ingest.SubmissionField;
import io.tidings.ingest.service.StreamRun.Stop;
import io.vertx.ext.web.RoutingContext;
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
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes in streams of submissions, one JSON object a line, and answers with what became of each line. */
@ApplicationScoped
class StreamIntake {

    private static final Logger LOG = Logger.getLogger(StreamIntake.class);

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

    /**
     * A stream.
     *
     * @param coding its Content-Encoding
     * @param beside what is stated for all its lines
     * @param exchange it came with
     */
    record Sent(
            @Nullable String coding,
            Map<SubmissionField, String> beside,
            StreamReport report,
            RoutingContext exchange) {}

    /** Reads the stream to its end, or until Kafka does not take submissions any more. */
    Response take(InputStream body, Sent sent) throws IOException {
        awaitPlace();
        ResultSpool results = new ResultSpool(sent.report());
        try (var patient = new ImpatientStream(body, config.streamIdle());
                InputStream decoded = Bodies.decoded(patient, sent.coding())) {
            var run = new StreamRun(new StreamRun.Door(intake, gate, sent.beside()), results);
            StreamRun.End end = run.read(decoded);
            if (sent.report() == StreamReport.ALL) {
                end.last().ifPresent(statuses::awaitNoted);
            }
            end.stop().ifPresent(stop -> LingeringClose.afterAnswer(sent.exchange()));
            return end.stop().map(stop -> stopped(results, end, stop)).orElseGet(() -> complete(results));
        } catch (IOException e) {
            results.close();
            LOG.infof("a stream ended with its connection; what was accepted stays: %s", e.getMessage());
            throw e;
        } catch (RuntimeException e) {
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

    private Response stopped(ResultSpool results, StreamRun.End end, Stop stop) {
        Problem problem = problem(stop, "; go on with line " + end.nextLine());
        String fields = new String(EventCodec.encode(problem), StandardCharsets.UTF_8);
        String open = fields.substring(0, fields.length() - 1) + ",\"line\":" + end.nextLine() + ",";
        var answer = Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .header("Connection", "close")
                .entity(streamed(open, results));
        return stop instanceof Stop.Away
                ? answer.header(HttpHeaders.RETRY_AFTER, config.retryAfter().toSeconds())
                        .build()
                : answer.build();
    }

    private static Problem problem(Stop stop, String goOn) {
        return switch (stop) {
            case Stop.Away away -> Problem.of(503, "Service Unavailable", away.reason() + goOn + " soon");
            case Stop.Ended ended ->
                Problem.of(
                        ended.reason().status(),
                        ended.reason().title(),
                        ended.reason().getMessage() + goOn);
        };
    }

    private static StreamingOutput streamed(String open, ResultSpool results) {
        return (OutputStream response) -> {
            try (results) {
                response.write(open.getBytes(StandardCharsets.UTF_8));
                results.writeTo(response);
                response.write('}');
            }
        };
    }
}

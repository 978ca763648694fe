package io.tidings.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.stage.StageSettings.Limits;
import io.tidings.stage.StageSettings.Timeouts;
import io.tidings.stage.fault.Topic;
import io.tidings.testing.Eventually;
import io.tidings.testing.RealKafka;
import io.tidings.testing.TestNames;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.CorruptRecordException;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each kind of failure once, at a known call, on a real broker. */
class StageLoopIT {

    private static final int RECORDS = 40;

    private final UpperCase stage = new UpperCase(TestNames.unique("-loop"));
    private final StageSettings settings =
            new StageSettings(RealKafka.shared(), "one", new Limits(10, 1000), Timeouts.STANDARD);
    private final StageStatus status = new StageStatus(stage.name(), InstantSource.system());
    private final StopSignal stop = new StopSignal();
    private final AtomicInteger sessions = new AtomicInteger();
    private Thread loop;

    @BeforeEach
    void fillTheInput() throws Exception {
        new EnsureTopics(RealKafka.shared()).ensure(StageRunner.topicsOf(stage));
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", RealKafka.shared()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (int i = 0; i < RECORDS; i++) {
                producer.send(new ProducerRecord<>(
                                stage.input().name(), i % 2, Records.bytes(Records.ID), Records.bytes("r" + i)))
                        .get();
            }
        }
    }

    @AfterEach
    void stopTheLoop() throws InterruptedException {
        stop.ask();
        assertThat(loop.join(Duration.ofSeconds(30))).isTrue();
    }

    @Test
    void whatIsAwayIsWaitedForAndNothingIsSkipped() {
        stage.timesAway = 2;

        run("none", null);

        allPublishedOnce();
        assertThat(status.aborts()).isZero();
        assertThat(sessions).hasValue(1);
    }

    @Test
    void aTransactionThatIsTakenBackIsDoneAgainInTheSameSession() {
        run("sendOffsetsToTransaction", new CommitFailedException());

        allPublishedOnce();
        assertThat(status.aborts()).isEqualTo(1);
        assertThat(sessions).hasValue(1);
    }

    @Test
    void aFailedSendIsNeverCommitted() {
        run("send", new NotEnoughReplicasException("a replica is away"));

        allPublishedOnce();
        assertThat(status.aborts()).isEqualTo(1);
    }

    @Test
    void aCommitThatTimedOutAndHappenedIsNotRepeated() {
        run("commitTransaction", new TimeoutException("no answer"));

        allPublishedOnce();
        assertThat(status.rebuilds()).isEqualTo(1);
        assertThat(sessions).hasValue(2);
    }

    @Test
    void aTransactionThatWasNeverCommittedIsRepeatedByTheNextSession() {
        run("flush", new TimeoutException("no answer"));

        allPublishedOnce();
        assertThat(sessions).hasValue(2);
    }

    @Test
    void aFencedSessionIsRebuilt() {
        run("beginTransaction", new ProducerFencedException("another took the slot"));

        allPublishedOnce();
        assertThat(sessions).hasValue(2);
    }

    @Test
    void anAbortThatFailsLeadsToANewSession() {
        run("abortTransaction", new CorruptRecordException("whatever"));

        allPublishedOnce();
        assertThat(sessions).hasValue(2);
    }

    private void allPublishedOnce() {
        var input = new Topic(RealKafka.shared(), stage.input().name());
        Eventually.until("all is read", () -> input.readToTheEndBy(stage.name()));
        var published = new Topic(RealKafka.shared(), stage.outputs().getFirst().name()).committed();
        assertThat(published.stream().map(record -> Records.text(record.value())))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, RECORDS).mapToObj(i -> "R" + i).toList());
        Eventually.until("it is well again", () -> status.state() instanceof StageState.Running);
    }

    /** Runs the loop; the third call of that method of the first producer does its work and then fails. */
    private void run(String method, KafkaException failure) {
        Sessions opening = () -> {
            Producer<byte[], byte[]> producer = new KafkaProducer<>(
                    ClientSettings.producer(stage.name(), settings),
                    new ByteArraySerializer(),
                    new ByteArraySerializer());
            boolean first = sessions.incrementAndGet() == 1;
            var session = new StageSession(
                    new KafkaConsumer<>(
                            ClientSettings.consumer(stage.name(), settings),
                            new ByteArrayDeserializer(),
                            new ByteArrayDeserializer()),
                    first && failure != null ? failing(producer, method, failure) : producer);
            session.join(stage.input().name());
            return session;
        };
        var control = new StageLoop.LoopControl(stop, settings.limits().bytes());
        loop = Thread.ofPlatform()
                .start(new StageLoop(new BatchWork(stage, InstantSource.system()), opening, status, control));
    }

    @SuppressWarnings("unchecked")
    private static Producer<byte[], byte[]> failing(
            Producer<byte[], byte[]> producer, String failingMethod, KafkaException failure) {
        var calls = new AtomicInteger();
        return (Producer<byte[], byte[]>) Proxy.newProxyInstance(
                StageLoopIT.class.getClassLoader(),
                List.of(Producer.class).toArray(Class[]::new),
                (self, method, arguments) -> {
                    if (failingMethod.equals("abortTransaction")
                            && method.getName().equals("flush")) {
                        throw new CommitFailedException();
                    }
                    Object result = invoke(producer, method, arguments);
                    boolean now = method.getName().equals(failingMethod)
                            && calls.incrementAndGet() == (failingMethod.equals("abortTransaction") ? 1 : 3);
                    if (now && failingMethod.equals("send")) {
                        return CompletableFuture.failedFuture(failure);
                    }
                    if (now) {
                        throw failure;
                    }
                    return result;
                });
    }

    private static Object invoke(Object target, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}

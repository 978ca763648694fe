package io.tidings.stage.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.stage.EnsureTopics;
import io.tidings.testing.Eventually;
import io.tidings.testing.Seeds;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the stages promise, under faults whose order a seed decides. Longer: {@code -Dtidings.fault.messages=20000}; with the
 * timeouts of production: {@code -Dtidings.fault.session=10}; the same again: {@code -Dtidings.seed=N}.
 */
class StageFaultIT {

    private static final int MESSAGES = Integer.getInteger("tidings.fault.messages", 6_000);
    private static final int SESSION_SECONDS = Integer.getInteger("tidings.fault.session", 6);
    private static final double PER_SECOND = Integer.getInteger("tidings.fault.rate", 100);
    private static final Duration SLOWEST_RECORD = Duration.ofMillis(12);
    private static final Duration RECOVERY = Duration.ofSeconds(120);

    @Test
    void nothingIsLostDoubledOrReorderedWhateverFails(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder)
            throws Exception {
        var random = new Random(Seeds.seed("StageFaultIT"));
        try (var world = new FaultWorld(folder, SESSION_SECONDS, SLOWEST_RECORD)) {
            // Given
            world.startKafka();
            String kafka = world.kafka().address();
            new EnsureTopics(kafka).ensure(List.of(FaultStage.INPUT));
            var messages = new Messages(kafka, PER_SECOND, new Random(random.nextLong()));
            var script = new FaultScript(world, random, SESSION_SECONDS);
            var feeding = CompletableFuture.runAsync(messages, FaultWorld::onThreadOfItsOwn);

            // When
            script.playWhile(() -> messages.count() < MESSAGES && !feeding.isDone());
            messages.enough();
            feeding.join();

            // Then
            assertThat(messages.sent()).hasSizeGreaterThanOrEqualTo(MESSAGES);
            recoversByItself(world, messages.count(), script);
            var verdict = new Verdict(kafka, messages.sent());
            verdict.theTestItselfAskedEachOnce();
            verdict.nothingLostOrDoubled();
            verdict.noOlderRevisionAfterANewerOne();
            verdict.poisonSetAsideOnceWithItsReason();
            verdict.everythingReportedOnce();
        }
    }

    private static void recoversByItself(FaultWorld world, int asked, FaultScript script) {
        long start = System.nanoTime();
        var input = new Topic(world.kafka().address(), FaultStage.INPUT.name());
        var output = new Topic(world.kafka().address(), FaultStage.OUTPUT.name());
        Eventually.until("all is read", RECOVERY, () -> input.readToTheEndBy("fault"));
        Eventually.until("no transaction is open", RECOVERY, () -> !output.transactionOpen());
        world.assertAllAlive();
        System.out.printf(
                "%d messages, %d faults, caught up %d ms after the last; %d offsets used on the output%n",
                asked, script.played().size(), (System.nanoTime() - start) / 1_000_000, output.written());
    }
}

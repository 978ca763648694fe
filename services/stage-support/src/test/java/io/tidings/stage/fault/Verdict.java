package io.tidings.stage.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.contracts.AnnouncementsProgressed;
import io.tidings.contracts.AnnouncementsProgressed.Outcome;
import io.tidings.contracts.DeadLetterHeaders;
import io.tidings.contracts.EventCodec;
import io.tidings.contracts.RecordKey;
import io.tidings.contracts.Topics;
import io.tidings.contracts.UndecodableException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Compares what was asked with what a reader of committed records finds. */
record Verdict(String bootstrapServers, List<Messages.Sent> sent) {

    /** Else nothing that is found later says anything about the stage. */
    void theTestItselfAskedEachOnce() {
        List<String> expected = sent.stream()
                .map(message -> line(message.key(), message.revision(), message.value()))
                .toList();

        var asked = new Topic(bootstrapServers, FaultStage.INPUT.name()).committed();

        assertSame(asked.stream().map(Verdict::line).toList(), expected);
    }

    void nothingLostOrDoubled() {
        List<String> expected = sent.stream()
                .filter(message -> message.poison().isEmpty())
                .map(message ->
                        line(message.key(), message.revision(), message.value().toUpperCase(Locale.ROOT)))
                .toList();

        var found = new Topic(bootstrapServers, FaultStage.OUTPUT.name()).committed();

        assertSame(found.stream().map(Verdict::line).toList(), expected);
    }

    /** Says how many and which are lost or doubled; a list of thousands would say nothing. */
    private static void assertSame(List<String> found, List<String> expected) {
        Map<String, Integer> balance = new HashMap<>();
        expected.forEach(line -> balance.merge(line, -1, Integer::sum));
        found.forEach(line -> balance.merge(line, 1, Integer::sum));
        assertThat(balance.entrySet().stream().filter(line -> line.getValue() < 0))
                .as("lost, of %d", expected.size())
                .isEmpty();
        assertThat(balance.entrySet().stream().filter(line -> line.getValue() > 0))
                .as("doubled or unknown, of %d", expected.size())
                .isEmpty();
    }

    void noOlderRevisionAfterANewerOne() {
        Map<String, List<Integer>> revisions = new HashMap<>();
        for (var record : new Topic(bootstrapServers, FaultStage.OUTPUT.name()).committed()) {
            revisions
                    .computeIfAbsent(text(record.key()), key -> new ArrayList<>())
                    .add(Integer.valueOf(header(record, Messages.REVISION)));
        }
        assertThat(revisions)
                .isNotEmpty()
                .allSatisfy((key, ofKey) -> assertThat(ofKey).isSorted());
    }

    void poisonSetAsideOnceWithItsReason() {
        List<String> expected = sent.stream()
                .filter(message -> !message.poison().isEmpty())
                .map(message -> line(message.key(), message.revision(), message.value()))
                .toList();

        var dead = new Topic(bootstrapServers, FaultStage.DEAD.name()).committed();

        assertSame(dead.stream().map(Verdict::line).toList(), expected);
        assertThat(dead).allSatisfy(record -> {
            String reason = header(record, DeadLetterHeaders.REASON);
            assertThat(text(record.value())).startsWith(reason.replace("IllegalArgumentException: ", ""));
            assertThat(header(record, DeadLetterHeaders.TOPIC)).isEqualTo(FaultStage.INPUT.name());
            assertThat(header(record, DeadLetterHeaders.STAGE)).isEqualTo("fault");
        });
    }

    void everythingReportedOnce() throws UndecodableException {
        List<String> reported = new ArrayList<>();
        for (var record : new Topic(bootstrapServers, Topics.PROGRESS.name()).committed()) {
            var progress = EventCodec.decode(record.value(), AnnouncementsProgressed.class);
            progress.steps().forEach(step -> reported.add(step.id() + " " + step.outcome()));
        }
        List<String> expected = sent.stream()
                .map(message ->
                        message.key() + " " + (message.poison().isEmpty() ? Outcome.CLASSIFIED : Outcome.SET_ASIDE))
                .toList();
        assertSame(reported, expected);
    }

    private static String line(ConsumerRecord<byte[], byte[]> record) {
        String key = RecordKey.announcement(text(record.key()));
        return line(key, Integer.parseInt(header(record, Messages.REVISION)), text(record.value()));
    }

    private static String line(String key, int revision, String value) {
        return key + ":" + revision + ":" + Integer.toHexString(value.hashCode());
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return text(record.headers().lastHeader(name).value());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}

package io.tidings.stage.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.contracts.AnnouncementsProgressed;
import io.tidings.contracts.AnnouncementsProgressed.Outcome;
import io.tidings.contracts.DeadLetterHeaders;
import io.tidings.contracts.EventCodec;
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

    void nothingLostOrDoubled() {
        List<String> expected = sent.stream()
                .filter(message -> message.poison().isEmpty())
                .map(message ->
                        line(message.key(), message.revision(), message.value().toUpperCase(Locale.ROOT)))
                .toList();

        List<String> found = new Topic(bootstrapServers, FaultStage.OUTPUT.name())
                .committed().stream().map(Verdict::line).toList();

        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
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

        assertThat(dead.stream().map(Verdict::line)).containsExactlyInAnyOrderElementsOf(expected);
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
        assertThat(reported).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static String line(ConsumerRecord<byte[], byte[]> record) {
        return line(text(record.key()), Integer.parseInt(header(record, Messages.REVISION)), text(record.value()));
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

package io.tidings.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.EventCodec;
import io.tidings.contracts.Topics;
import io.tidings.local.system.LivePart;
import io.tidings.testing.Eventually;
import io.tidings.testing.Seeds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A file is sent by the command while the command itself, ingest or Kafka is killed in the middle: sent again with the same
 * command, every announcement is there once, in its revision, marked as history.
 */
class BulkLoadIT {

    private static final int ANNOUNCEMENTS = 3_000;
    private static final int CORRECTED_EVERY = 50;
    private static final int BAD_EVERY = 1_000;
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"the command", "ingest", "kafka"})
    void sentAgainNothingIsLostAndNothingDoubled(String victim) throws Exception {
        RandomGenerator random = Seeds.random("bulk " + victim);
        String run = "bulk" + Long.toString(random.nextLong(1L << 40), 36);
        Path folder = RunningSystem.folder(run);
        Path file = Files.write(folder.resolve("all.jsonl"), lines(run));
        Path refused = folder.resolve("refused.jsonl");
        long soon = Files.size(file) * random.nextInt(20, 60) / 100;

        Process command = send(file, refused, folder.resolve("first.log"));
        awaitSent(file, soon, command);
        if (victim.equals("the command")) {
            command.destroyForcibly();
        } else {
            LivePart part = RunningSystem.shared().part(victim);
            int restarts = part.state().restarts() + 1;
            part.kill();
            part.awaitReady(restarts, LONGEST);
        }
        int code = command.waitFor();
        if (victim.equals("the command")) {
            code = send(file, refused, folder.resolve("second.log")).waitFor();
        }

        assertThat(code).as("exit code says that lines were refused").isEqualTo(1);
        assertThat(Files.readAllLines(refused))
                .hasSize(ANNOUNCEMENTS / BAD_EVERY)
                .allMatch(line -> line.contains("\"reason\":\"text: is missing\""));
        assertThat(file.resolveSibling("all.jsonl.tidings-sent")).doesNotExist();
        Map<String, Integer> wanted = expected(run);
        Eventually.until("all are enriched", LONGEST, () -> feedOfRecord(run).equals(wanted));
        Eventually.until(
                "all are searchable",
                LONGEST,
                () -> RunningSystem.announcements().revisionsOf(run).size() == wanted.size());
    }

    private static List<String> lines(String run) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int number = 1; number <= ANNOUNCEMENTS; number++) {
            lines.add(line(run, number, 1));
            if (number % CORRECTED_EVERY == 0) {
                lines.add(line(run, number, 2));
            }
            if (number % BAD_EVERY == 0) {
                lines.add("{\"id\":\"" + run + "-bad\"}");
            }
        }
        return lines;
    }

    private static String line(String run, int number, int version) throws IOException {
        return JSON.writeValueAsString(new TreeMap<>(Map.of(
                "id", run + "-" + number,
                "title", "Bridge number " + number + " opens in Tonga " + run,
                "text", "Cars will cross it from Monday, says version " + version + " of " + number + ".")));
    }

    private static Map<String, Integer> expected(String run) {
        Map<String, Integer> revisions = new TreeMap<>();
        for (int number = 1; number <= ANNOUNCEMENTS; number++) {
            revisions.put(run + "-" + number, number % CORRECTED_EVERY == 0 ? 2 : 1);
        }
        return revisions;
    }

    private static Process send(Path file, Path refused, Path log) throws IOException {
        List<String> command = Cli.command(
                "send",
                file.toString(),
                "--at",
                RunningSystem.shared().address().toString(),
                "--source",
                "bulk-tests",
                "--historical",
                "--progress",
                "--refused",
                refused.toString());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    /** The journal says how many bytes are answered. */
    private static void awaitSent(Path file, long bytes, Process command) {
        Path journal = file.resolveSibling(file.getFileName() + ".tidings-sent");
        Eventually.until("some is sent", LONGEST, () -> {
            assertThat(command.isAlive()).as("it is still sending").isTrue();
            try {
                return Files.exists(journal)
                        && JSON.readTree(Files.readAllBytes(journal))
                                        .at("/reached/bytes")
                                        .asLong()
                                >= bytes;
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }

    /** Revision by the client's id on the feed of record, where each reading of a revision stands once. */
    private static Map<String, Integer> feedOfRecord(String run) {
        Map<String, Integer> revisions = new TreeMap<>();
        var log = new KafkaLog(RunningSystem.shared().kafka());
        for (ConsumerRecord<String, String> record : log.readAll(Topics.ENRICHED.name())) {
            if (record.value() == null || !record.value().contains(run)) {
                continue;
            }
            var announcement = event(record).announcement();
            String name = String.valueOf(announcement.origin().clientId());
            assertThat(announcement.historical()).as("%s is history", name).isTrue();
            Integer before = revisions.put(name, announcement.revision().number());
            assertThat(announcement.revision().number())
                    .as("order of %s", name)
                    .isEqualTo(before == null ? 1 : before + 1);
        }
        return revisions;
    }

    private static AnnouncementEnriched event(ConsumerRecord<String, String> record) {
        try {
            return EventCodec.decode(record.value().getBytes(StandardCharsets.UTF_8), AnnouncementEnriched.class);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}

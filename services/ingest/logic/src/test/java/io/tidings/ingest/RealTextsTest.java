package io.tidings.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tidings.contracts.PublishedAt.Basis;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real announcements and hostile inputs, read in place. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealTextsTest {

    private static final Path SHARED = Path.of(System.getProperty("tidings.shared", "../shared"));
    private static final Instant RECEIVED = Instant.parse("2025-11-20T12:00:00Z");

    @BeforeAll
    static void shared() {
        assumeTrue(Files.isDirectory(SHARED), "no shared texts at " + SHARED);
    }

    @Test
    void bothSeedsAreStoredWholeWithTheDateTheyGiveThemselves() throws IOException {
        assertSeed("000_44d740be4ef0957b.txt", LocalDate.of(2025, 10, 22), Basis.DATELINE);
        assertSeed("003_5e59d797979c5a3a.txt", LocalDate.of(2025, 10, 9), Basis.NEAREST_YEAR);
    }

    private static void assertSeed(String name, LocalDate date, Basis basis) throws IOException {
        byte[] bytes = Files.readAllBytes(SHARED.resolve("evaluation/seeds").resolve(name));

        var submission = Reading.accepted(new RawSubmission(bytes, "text/plain", Map.of()));

        var content = submission.content().orElseThrow();
        String whole = Normalizer.normalize(new String(bytes, StandardCharsets.UTF_8), Normalizer.Form.NFC);
        assertThat(content.title()).isEmpty();
        assertThat(content.body()).isEqualTo(whole);
        assertThat(PublicationDate.of(submission, RECEIVED).orElseThrow())
                .satisfies(published -> assertThat(published.date()).isEqualTo(date))
                .satisfies(published -> assertThat(published.basis()).isEqualTo(basis));
    }

    @Test
    void everyReleaseOfTheCorpusIsReadWithAnIdOfItsOwn() throws IOException {
        try (Stream<String> lines = Files.lines(SHARED.resolve("evaluation/corpus/releases.jsonl"))) {
            List<Submission> read = lines.map(Reading::json).toList();

            assertThat(read.stream()
                            .map(AnnouncementIdentity::ofSubmission)
                            .distinct()
                            .count())
                    .isEqualTo(read.size());
        }
    }

    /** The corpus states its dates; where a text dates itself, both must agree. */
    @Test
    void datelinesOfTheCorpusAgreeWithItsStatedDates() throws IOException {
        int found = 0;
        int right = 0;
        ObjectMapper mapper = new ObjectMapper();
        for (String line : Files.readAllLines(SHARED.resolve("evaluation/corpus/releases.jsonl"))) {
            JsonNode release = mapper.readTree(line);
            if (!release.path("publishedAt").isTextual()) {
                continue;
            }
            LocalDate stated =
                    LocalDate.parse(release.path("publishedAt").asText().substring(0, 10));
            var inferred = PublicationDate.inText(
                    release.path("text").asText(),
                    stated.atStartOfDay(ZoneOffset.UTC).plusDays(30).toInstant());
            if (inferred.isPresent()) {
                found++;
                right += Math.abs(inferred.get().date().toEpochDay() - stated.toEpochDay()) <= 1 ? 1 : 0;
            }
        }
        assertThat(right).as("of %d found", found).isGreaterThan(0).isGreaterThanOrEqualTo((int)
                Math.ceil(found * 0.9));
    }

    static Stream<Path> hostileJson() throws IOException {
        Path suite = SHARED.resolve("evaluation/suites/hostile-json/test_parsing");
        return Files.isDirectory(suite) ? Files.list(suite).sorted() : Stream.empty();
    }

    @ParameterizedTest
    @MethodSource("hostileJson")
    void hostileJsonIsMalformedOrInvalidAsItsNameSays(Path file) throws IOException {
        var refusals = Reading.refusals(RawSubmission.json(Files.readAllBytes(file)));

        boolean json = refusals.stream().allMatch(refusal -> refusal.reason() == Refusal.Reason.INVALID);
        switch (file.getFileName().toString().charAt(0)) {
            case 'y' -> assertThat(json).isTrue();
            case 'n' -> assertThat(json).isFalse();
            default -> assertThat(refusals).isNotEmpty();
        }
    }

    @Test
    void hostileStringsAreStoredOrRefused() throws IOException {
        JsonNode strings = new ObjectMapper()
                .readTree(SHARED.resolve("evaluation/suites/hostile-strings/blns.json")
                        .toFile());
        for (JsonNode string : strings) {
            for (String field : List.of("title", "text", "html", "publisher", "url", "id", "source", "country")) {
                Map<String, String> fields = new HashMap<>(Map.of("text", "Some words."));
                fields.put(field, string.asText());
                assertReadOrRefused(new ObjectMapper().writeValueAsBytes(fields));
            }
        }
    }

    private static void assertReadOrRefused(byte[] json) {
        switch (SubmissionReader.read(RawSubmission.json(json))) {
            case SubmissionOutcome.Accepted accepted ->
                assertThat(accepted.submission().content().orElseThrow().body()).doesNotContain("\u0000");
            case SubmissionOutcome.Refused refused ->
                assertThat(refused.summary()).isNotBlank();
        }
    }
}

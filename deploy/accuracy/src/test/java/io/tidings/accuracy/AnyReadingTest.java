package io.tidings.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.tidings.contracts.Content;
import io.tidings.contracts.EventCodec;
import io.tidings.contracts.FundingLine;
import io.tidings.contracts.Span;
import io.tidings.ingest.RawSubmission;
import io.tidings.local.reading.Analyser;
import io.tidings.local.reading.Analyser.Outcome;
import io.tidings.local.reading.Analysis;
import io.tidings.vocabulary.Regions;
import io.tidings.vocabulary.Themes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What holds for the reading of every text from submission to money: no exception, true quotations, the same bytes again. */
class AnyReadingTest {

    private static final Analyser ANALYSER = Scoreboard.analyser();
    private static final Analyser OTHER = Scoreboard.analyser();
    private static final String[] COUNTRIES = {"GB", "AU", "CA", "US", "IN", "DE", null};

    @Test
    void generatedTextsAreReadTrulyAndTheSameAgain() {
        long seed = seed();
        IntStream.range(0, 1_500).parallel().forEach(i -> {
            Random random = new Random(seed + i);
            check(Texts.generated(random, 8), Texts.generated(random, 70), "seed " + seed + ", text " + i);
        });
    }

    @Test
    void damagedAnnouncementsAreReadTrulyAndTheSameAgain() {
        long seed = seed();
        List<JsonNode> whole = LabelledSets.own(LabelledSets.DEV).stream()
                .flatMap(set -> set.announcements().values().stream())
                .toList();
        IntStream.range(0, 700).parallel().forEach(i -> {
            Random random = new Random(seed + i);
            JsonNode text = whole.get(random.nextInt(whole.size()));
            String title = Texts.damaged(text.path("title").asText(), random);
            String body = Texts.damaged(text.path("text").asText(), random);
            check(title, body, "seed " + seed + ", text " + i + ", damaged " + text.path("id"));
        });
    }

    @Test
    void hostileStringsAreReadTrulyAndTheSameAgain() throws IOException {
        Path strings = LabelledSets.shared("evaluation/suites/hostile-strings/blns.json")
                .orElse(null);
        Assumptions.assumeTrue(strings != null, "skipped: the hostile strings are not on this machine");
        for (String text : new ObjectMapper().readValue(strings.toFile(), String[].class)) {
            check(text, text + "\n\n" + text + " £4 million", text);
        }
    }

    private static void check(String title, String body, String description) {
        byte[] submission = submission(title, body);
        try {
            switch (ANALYSER.read(RawSubmission.json(submission))) {
                case Outcome.Refused refused ->
                    assertThat(refused.reason()).as(description).isNotEmpty();
                case Outcome.Read read -> {
                    Analysis again = ((Outcome.Read) OTHER.read(RawSubmission.json(submission))).analysis();
                    check(read.analysis(), again, description);
                }
            }
        } catch (RuntimeException e) {
            fail(description, e);
        }
    }

    private static void check(Analysis once, Analysis again, String description) {
        byte[] bytes = bytes(once);
        assertThat(bytes(again)).as(description).isEqualTo(bytes);
        assertThat(falseSpans(bytes, once.announcement().content()))
                .as(description)
                .isEmpty();
        assertThat(once.classification().themeIds())
                .as(description)
                .hasSizeLessThanOrEqualTo(4)
                .doesNotHaveDuplicates()
                .allMatch(id -> Themes.find(id).isPresent());
        assertThat(once.enrichment().regions())
                .as(description)
                .allMatch(region -> Regions.find(region.id()).isPresent());
        checkLines(once.enrichment().funding(), description);
    }

    /** A line's parent is another line, and nothing is a part of itself in the end. */
    private static void checkLines(List<FundingLine> lines, String description) {
        Map<String, FundingLine> byId = lines.stream().collect(Collectors.toMap(FundingLine::id, Function.identity()));
        for (FundingLine line : lines) {
            int steps = 0;
            for (FundingLine at = line; at.parent() != null; at = byId.get(at.parent())) {
                assertThat(byId).as(description).containsKey(at.parent());
                assertThat(steps++)
                        .as("%s: %s is a part of itself", description, line.id())
                        .isLessThan(lines.size());
            }
            assertThat(line.mentions())
                    .as(description)
                    .isEqualTo(line.evidence().size());
        }
    }

    /** Every object with offsets and a text, wherever it stands, must say what stands there. */
    private static List<String> falseSpans(byte[] json, Content content) {
        try {
            List<String> wrong = new ArrayList<>();
            new ObjectMapper().readTree(json).findParents("start").forEach(span -> {
                String text = content.text(
                        Span.Part.valueOf(span.path("part").asText().toUpperCase(Locale.ROOT)));
                int end = span.path("end").asInt();
                if (end > text.length()
                        || !text.substring(span.path("start").asInt(), end)
                                .equals(span.path("text").asText())) {
                    wrong.add(span.toString());
                }
            });
            return wrong;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] bytes(Analysis analysis) {
        return EventCodec.encode(List.of(analysis.classification(), analysis.enrichment()));
    }

    private static byte[] submission(String title, String body) {
        String country = COUNTRIES[Math.floorMod(body.hashCode(), COUNTRIES.length)];
        return JsonNodeFactory.instance
                .objectNode()
                .put("title", title)
                .put("text", body)
                .put("publishedAt", "2025-06-02")
                .put("country", country)
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static long seed() {
        long seed = Long.getLong("tidings.seed", System.nanoTime());
        System.out.println("seed of AnyReadingTest: repeat with -Dtidings.seed=" + seed);
        return seed;
    }
}

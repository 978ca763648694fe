package io.tidings.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tidings.contracts.Content;
import io.tidings.contracts.Span;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What holds for every text, however damaged. */
class AnyTextTest {

    /** Other work on the machine makes a clock on the wall tell nothing. */
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private static final List<String> PIECES = List.of(
            "The Minister ",
            "said:",
            "\n",
            "\n\n",
            "- ",
            "•",
            "“",
            "”",
            "\"",
            "'",
            "£4\nmillion",
            "U.S. ",
            "No. 10",
            ".",
            "?! ",
            "\t",
            "    ",
            "|",
            "(a) ",
            "1. ",
            "Notes to Editors:",
            "Background",
            "date 2025-10-22 ",
            "OTTAWA – ",
            "\u00A0",
            "\uD83D\uDE00",
            "\uD83D",
            "\uDE00",
            "e\u0301",
            "ﷺ",
            "İ",
            "\u202E",
            "\u0000",
            "\u2028",
            "\r\n",
            "crime.The ",
            "–",
            "ends",
            "a",
            "9",
            "…");

    @Test
    void everyPartOfAGeneratedTextLiesWhereItSays() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 3000; i++) {
            check(new Content(generated(random, 12), generated(random, 80), null), "seed " + seed + ", text " + i);
        }
    }

    @Test
    void everyPartOfAHostileTextLiesWhereItSays() throws IOException {
        Path hostile = shared("evaluation/suites/hostile-strings/blns.json");
        for (String text : new ObjectMapper().readValue(hostile.toFile(), String[].class)) {
            check(new Content(text, text + "\n" + text, null), text);
        }
    }

    @Test
    void everyPartOfADamagedAnnouncementLiesWhereItSays() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        try (Stream<Path> seeds = Files.list(shared("evaluation/seeds"))) {
            for (Path path : seeds.toList()) {
                String text = Files.readString(path);
                check(new Content("", text, null), path.toString());
                for (int i = 0; i < 200; i++) {
                    check(new Content("", damaged(text, random), null), path + ", seed " + seed + ", text " + i);
                }
            }
        }
    }

    @Test
    void aMegabyteOfAnythingIsReadInLinearTime() {
        for (String piece : List.of(
                "a", " ", "\n", "- ", "\"", ".", "a. ", "a.b.", ".)", "U.", "said:\n", "(", "\t", "A ", "9", "9,", "a-",
                "'", "x's ", "a.b", "a.)")) {
            String megabyte = piece.repeat(1_000_000 / piece.length());
            Content content = new Content("", megabyte, null);

            long start = CPU.getCurrentThreadCpuTime();
            StructuredText text = StructuredText.of(content);

            assertThat(text.content()).isSameAs(content);
            assertThat(Duration.ofNanos(CPU.getCurrentThreadCpuTime() - start))
                    .as("1 MB of %s", piece)
                    .isLessThan(Duration.ofSeconds(5));
        }
    }

    private static void check(Content content, String description) {
        StructuredText text = StructuredText.of(content);
        for (Span.Part part : Span.Part.values()) {
            assertThat(text.folded(part)).as(description).hasSameSizeAs(content.text(part));
        }
        int reached = 0;
        Span.Part part = Span.Part.TITLE;
        for (Block block : text.blocks()) {
            reached = block.part() == part ? reached : 0;
            part = block.part();
            assertThat(block.start()).as(description).isGreaterThanOrEqualTo(reached);
            assertThat(text.span(block, block.start(), block.end()).quotes(content))
                    .as(description)
                    .isTrue();
            if (block.speaker() != null) {
                assertThat(block.speaker().quotes(content)).as(description).isTrue();
            }
            checkSentences(text, block, description);
            reached = block.end();
        }
        checkLocator(text, description);
    }

    /** Sentences are found as in the text that is cut up whole, for spans in, across and outside of blocks. */
    private static void checkLocator(StructuredText text, String description) {
        SentenceLocator locator = new SentenceLocator(text.content());
        for (Span.Part part : Span.Part.values()) {
            String stored = text.content().text(part);
            int step = Math.max(1, stored.length() / 7);
            for (int start = 0; start < stored.length(); start += step) {
                for (int length : List.of(1, 9, 200)) {
                    int end = Math.min(stored.length(), start + length);
                    Span span = Span.of(text.content(), part, start, end);
                    assertThat(locator.around(span)).as(description).isEqualTo(around(text, span));
                }
            }
        }
    }

    private static Span around(StructuredText text, Span span) {
        for (Block block : text.blocks()) {
            if (block.part() == span.part() && block.start() <= span.start() && span.end() <= block.end()) {
                return block.sentences().stream()
                        .filter(one -> one.start() <= span.start() && span.end() <= one.end())
                        .findFirst()
                        .map(one -> text.span(block, one.start(), one.end()))
                        .orElseGet(() -> text.span(block, block.start(), block.end()));
            }
        }
        return span;
    }

    private static void checkSentences(StructuredText text, Block block, String description) {
        int reached = block.start();
        for (Sentence sentence : block.sentences()) {
            assertThat(sentence.start()).as(description).isGreaterThanOrEqualTo(reached);
            assertThat(sentence.end()).as(description).isLessThanOrEqualTo(block.end());
            int token = sentence.start();
            for (Token each : sentence.tokens()) {
                assertThat(each.start()).as(description).isGreaterThanOrEqualTo(token);
                assertThat(text.folded(block.part()).substring(each.start(), each.end()))
                        .as(description)
                        .isEqualTo(each.text());
                assertThat(text.folded(block.part())
                                .substring(token, each.start())
                                .isBlank())
                        .as(description)
                        .isTrue();
                token = each.end();
            }
            reached = sentence.end();
        }
    }

    private static String generated(Random random, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most); i >= 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static String damaged(String text, Random random) {
        StringBuilder damaged = new StringBuilder(text);
        for (int i = 0; i < 20; i++) {
            int at = random.nextInt(damaged.length());
            switch (random.nextInt(3)) {
                case 0 -> damaged.deleteCharAt(at);
                case 1 -> damaged.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                default -> damaged.delete(at, Math.min(damaged.length(), at + random.nextInt(60)));
            }
        }
        return damaged.toString();
    }

    private static Path shared(String path) {
        Path found = Path.of(System.getProperty("tidings.shared", "../shared"), path);
        Assumptions.assumeTrue(Files.exists(found), () -> "skipped: no " + found);
        return found;
    }
}

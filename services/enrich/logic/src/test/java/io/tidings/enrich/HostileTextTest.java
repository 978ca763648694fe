package io.tidings.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tidings.contracts.Announcement;
import io.tidings.contracts.Enrichment;
import io.tidings.contracts.EventCodec;
import io.tidings.contracts.Origin;
import io.tidings.contracts.PublishedAt;
import io.tidings.contracts.SourceId;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Any text is read: no exception, true quotations, the same bytes twice, time that grows with length and not faster. */
class HostileTextTest {

    /** Other work on the machine makes a clock on the wall tell nothing. */
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private static final int TIMES = 4;
    private static final double MOST = 9;
    private static final int TRIES = 3;
    private static final long SHORT = 250_000_000;
    private static final AnnouncementEnricher ENRICHER = new AnnouncementEnricher();
    private static final String[] SHARDS = {
        "£",
        "$",
        "€",
        "4",
        "million",
        " and ",
        "between ",
        "-",
        "–",
        "to",
        "£4-",
        "US$",
        "a ",
        "half ",
        "Rs",
        ".",
        ",",
        "(",
        ")",
        "\n",
        "\n\n- ",
        "Kosovo",
        "Bosnia and ",
        "Herzegovina",
        "Georgia",
        "'s",
        "’s",
        "\u0301",
        "\uD83D\uDE00",
        "\uD800",
        "\uDC00",
        "\u00A0",
        "\u202E",
        "New ",
        "South ",
        "in ",
        "of which ",
        "including ",
        "total ",
        "over ",
        "years ",
        "FY ",
        "25/26",
        "99999999999999999999",
        "1,2,3,4.5",
        "Fund ",
        "The ",
        "U.S.",
        "\"",
        "“",
        ":",
        "Mr ",
        "31 February 2025",
        "each",
        "per ",
        "%",
        "<b>",
        "\u0000",
        "ǅ",
        "ﬁ",
        "İ",
        "ß"
    };

    @Test
    void randomTextsAreReadWithoutHarmAndQuotedTruly() {
        long seed = Long.getLong("tidings.seed", System.nanoTime());
        System.out.println("seed of HostileTextTest: repeat with -Dtidings.seed=" + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            readsTruly(announcement(random(random, 12), random(random, 60)));
        }
    }

    @Test
    void damagedSentencesAreReadWithoutHarmAndQuotedTruly() {
        long seed = Long.getLong("tidings.seed", System.nanoTime());
        System.out.println("seed of HostileTextTest: repeat with -Dtidings.seed=" + seed);
        Random random = new Random(seed);
        List<SentenceCases.Case> cases = SentenceCases.load("money-sentences.txt");
        for (int i = 0; i < 1_000; i++) {
            String sentence = cases.get(random.nextInt(cases.size())).sentence();
            readsTruly(announcement("", damaged(sentence, random)));
        }
    }

    @Test
    void hostileStringsAreReadWithoutHarm() throws IOException {
        Path folder = Path.of(System.getProperty("tidings.shared", "../shared"), "evaluation/suites/hostile-strings");
        Assumptions.assumeTrue(Files.isDirectory(folder), () -> "skipped: no hostile strings at " + folder);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".json")).toList()) {
                for (JsonNode text : new ObjectMapper().readTree(file.toFile())) {
                    readsTruly(announcement(text.asText(), text.asText()));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("repeated")
    void timeGrowsNoFasterThanLength(String shard) {
        // Given
        String text = shard.repeat(40_000 / shard.length());
        readsTruly(announcement("", text));
        long once = Long.MAX_VALUE;
        long more = Long.MAX_VALUE;

        // When
        for (int i = 0; i < TRIES && (i == 0 || more > MOST * once + SHORT); i++) {
            once = Math.min(once, nanos(text));
            more = Math.min(more, nanos(text.repeat(TIMES)));
        }

        // Then
        assertThat((double) (more - SHORT) / once)
                .as("%s: %d ms, %d times as long %d ms", shard, once / 1_000_000, TIMES, more / 1_000_000)
                .isLessThan(MOST);
    }

    @Test
    void aMegabyteIsReadInSeconds() {
        for (String shard : List.of("£4-", "Kosovo and ", "The UK will provide £4 million to Kosovo. ")) {
            assertThat(nanos(shard.repeat(1_000_000 / shard.length())))
                    .as(shard)
                    .isLessThan(30_000_000_000L);
        }
    }

    static Stream<String> repeated() {
        return Stream.of(
                "£",
                "£4 ",
                "between £2m and ",
                "£4-5-",
                "Kosovo, ",
                "Kosovo and the ",
                "including £3 million of which ",
                "invest new new new ",
                "of the ",
                "The UK will provide £4 million to Kosovo. ",
                "(((((",
                "a a a a ",
                "1,",
                "New ",
                "\n- £5 million for x:",
                "Minister for ",
                "Fund of the ",
                "1 2 3 4 ",
                "x");
    }

    private static long nanos(String body) {
        Announcement announcement = announcement("", body);
        long start = CPU.getCurrentThreadCpuTime();
        ENRICHER.enrich(announcement, AnnouncementRecords.classification(List.of("economy")));
        return CPU.getCurrentThreadCpuTime() - start;
    }

    private static void readsTruly(Announcement announcement) {
        var classification = AnnouncementRecords.classification(List.of("economy", "crime"));
        Enrichment once = ENRICHER.enrich(announcement, classification);
        Enrichment twice = ENRICHER.enrich(announcement, classification);
        assertThat(Spans.of(once)).allMatch(span -> span.quotes(announcement.content()));
        assertThat(EventCodec.encode(twice)).isEqualTo(EventCodec.encode(once));
    }

    private static Announcement announcement(String title, String body) {
        return AnnouncementRecords.announcement(
                title,
                body,
                new Origin(new SourceId("own"), null, null, null, "GB"),
                new PublishedAt(LocalDate.of(2025, 6, 2), null, PublishedAt.Basis.STATED));
    }

    private static String random(Random random, int most) {
        StringBuilder text = new StringBuilder();
        int shards = random.nextInt(most);
        for (int i = 0; i < shards; i++) {
            text.append(SHARDS[random.nextInt(SHARDS.length)]);
            text.append(random.nextInt(3) == 0 ? " " : "");
        }
        return text.toString();
    }

    private static String damaged(String sentence, Random random) {
        List<String> pieces = new ArrayList<>(List.of(sentence.split("(?<= )")));
        for (int i = 0; i < 4; i++) {
            int at = random.nextInt(pieces.size());
            switch (random.nextInt(4)) {
                case 0 -> pieces.remove(at);
                case 1 -> pieces.add(at, SHARDS[random.nextInt(SHARDS.length)]);
                case 2 -> pieces.set(at, pieces.get(at).replace(" ", "\n"));
                case 3 -> pieces.add(at, pieces.get(random.nextInt(pieces.size())));
                default -> throw new AssertionError();
            }
            if (pieces.isEmpty()) {
                pieces.add("");
            }
        }
        return String.join("", pieces);
    }
}

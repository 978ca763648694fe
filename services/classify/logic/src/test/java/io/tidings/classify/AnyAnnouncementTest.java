package io.tidings.classify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tidings.contracts.Announcement;
import io.tidings.contracts.Classification;
import io.tidings.contracts.EventCodec;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for every text, however hostile. */
class AnyAnnouncementTest {

    /** Other work on the machine makes a clock on the wall tell nothing. */
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private static final List<String> PIECES = List.of(
            "cyber ",
            "people-smuggling ",
            "Minister for Health ",
            "“",
            "\"",
            ".",
            "\n",
            "\n\n",
            "- ",
            "£4 million ",
            "said:\n",
            "U.S. ",
            "avian flu ",
            "housing order ",
            "& ",
            "’s ",
            "\uD83D",
            "\uDE00",
            "\u0000",
            "İ",
            "ﷺ",
            "Notes to editors:\n",
            "Water Minister ",
            "a ",
            "the ",
            "1",
            "WHO ",
            "crime",
            " of ",
            "free trade ",
            "agreement ");

    @Test
    void readingTwiceGivesTheSameBytesAndEvidenceQuotesTheText() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 1000; i++) {
            check(Announcements.of(generated(random, 10), generated(random, 120)), "seed " + seed + ", text " + i);
        }
    }

    @Test
    void hostileStringsAreRead() throws IOException {
        var hostile = Announcements.shared("evaluation/suites/hostile-strings/blns.json")
                .toFile();
        for (String text : new ObjectMapper().readValue(hostile, String[].class)) {
            check(Announcements.of(text, text + "\n\n" + text), text);
        }
    }

    @Test
    void aMegabyteIsReadInLinearTime() {
        for (String piece : List.of(
                "cyber ",
                "a ",
                "Minister for ",
                "Minister of A and ",
                "create a b ",
                "free trade ",
                "a-",
                "& ",
                "\n\ncrime")) {
            String megabyte = piece.repeat(1_000_000 / piece.length());

            long start = CPU.getCurrentThreadCpuTime();
            Classification read = Announcements.CLASSIFIER.classify(Announcements.of("", megabyte));

            assertThat(read.themes()).hasSizeLessThanOrEqualTo(4);
            assertThat(Duration.ofNanos(CPU.getCurrentThreadCpuTime() - start))
                    .as("1 MB of \"%s\"", piece)
                    .isLessThan(Duration.ofSeconds(8));
        }
    }

    @Test
    void otherLanguagesHaveNoGuessedThemes() {
        String body = "Asylum, migration and visa: police and crime.";

        assertThat(Announcements.CLASSIFIER
                        .classify(Announcements.of("", body, "fr"))
                        .themes())
                .isEmpty();
        assertThat(Announcements.CLASSIFIER
                        .classify(Announcements.of("", body, "en-GB"))
                        .themes())
                .isNotEmpty();
        assertThat(Announcements.CLASSIFIER
                        .classify(Announcements.of("", body, null))
                        .themes())
                .isNotEmpty();
    }

    @Test
    void emptyTextHasNoThemes() {
        assertThat(Announcements.CLASSIFIER.classify(Announcements.of("", "")).themes())
                .isEmpty();
    }

    private static void check(Announcement announcement, String description) {
        Classification read = Announcements.CLASSIFIER.classify(announcement);
        Classification again = AnnouncementClassifierHolder.OTHER.classify(announcement);

        assertThat(EventCodec.encode(again)).as(description).isEqualTo(EventCodec.encode(read));
        assertThat(read.themes())
                .as(description)
                .allSatisfy(theme -> assertThat(theme.evidence())
                        .isNotEmpty()
                        .allMatch(span -> span.quotes(announcement.content())));
    }

    private static String generated(Random random, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most); i >= 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    /** A second classifier, compiled on its own. */
    private static final class AnnouncementClassifierHolder {
        private static final AnnouncementClassifier OTHER = AnnouncementClassifier.standard();
    }
}

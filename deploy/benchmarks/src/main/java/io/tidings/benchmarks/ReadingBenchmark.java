package io.tidings.benchmarks;

import io.tidings.classify.AnnouncementClassifier;
import io.tidings.contracts.Announcement;
import io.tidings.contracts.AnnouncementId;
import io.tidings.contracts.Classification;
import io.tidings.contracts.Content;
import io.tidings.contracts.Enrichment;
import io.tidings.contracts.Kind;
import io.tidings.contracts.Origin;
import io.tidings.contracts.PublishedAt;
import io.tidings.contracts.Revision;
import io.tidings.contracts.SourceId;
import io.tidings.contracts.Times;
import io.tidings.enrich.AnnouncementEnricher;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;

/** Announcements of about 600 words read a second on one core; the baseline only looks at every character. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@State(Scope.Thread)
@Threads(1)
public class ReadingBenchmark {

    private static final int TEXTS = 200;

    private final AnnouncementClassifier classifier = AnnouncementClassifier.standard();
    private final AnnouncementEnricher enricher = new AnnouncementEnricher();
    private final Announcement[] announcements = announcements();
    private int next;

    /** Themes only. */
    @Benchmark
    public Classification classify() {
        return classifier.classify(announcement());
    }

    /** Themes, then regions and money. */
    @Benchmark
    public Enrichment classifyAndEnrich() {
        Announcement announcement = announcement();
        return enricher.enrich(announcement, classifier.classify(announcement));
    }

    /** Does nothing with the text but look at it. */
    @Benchmark
    public int baseline() {
        String body = announcement().content().body();
        int letters = 0;
        for (int i = 0; i < body.length(); i++) {
            letters += Character.isLetter(body.charAt(i)) ? 1 : 0;
        }
        return letters;
    }

    private Announcement announcement() {
        next = (next + 1) % TEXTS;
        return announcements[next];
    }

    private static Announcement[] announcements() {
        var parts = new GeneratedAnnouncements("jmh");
        Announcement[] made = new Announcement[TEXTS];
        for (int number = 0; number < TEXTS; number++) {
            String promise = "£" + (1 + number % 90) + " million for cyber defences of harbours in Kosovo";
            made[number] = announcement("UK gives " + promise, parts.text(number, promise));
        }
        return made;
    }

    private static Announcement announcement(String title, String body) {
        Instant at = Instant.parse("2026-10-01T08:00:00Z");
        var published = new PublishedAt(LocalDate.of(2026, 10, 1), at, PublishedAt.Basis.STATED);
        return new Announcement(
                new AnnouncementId("00112233445566778899aabbccddeeff"),
                Revision.FIRST,
                Kind.CREATED,
                false,
                new Origin(SourceId.SUBMISSIONS, null, null, "Benchmark Office", "GB"),
                new Content(title, body, "en"),
                new Times(published, null, at, at, at),
                null,
                false);
    }
}

package io.tidings.classify;

import io.tidings.contracts.Announcement;
import io.tidings.contracts.AnnouncementId;
import io.tidings.contracts.Content;
import io.tidings.contracts.Kind;
import io.tidings.contracts.Origin;
import io.tidings.contracts.Revision;
import io.tidings.contracts.SourceId;
import io.tidings.contracts.Times;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** Announcements to classify. */
final class Announcements {

    static final AnnouncementClassifier CLASSIFIER = AnnouncementClassifier.standard();

    private Announcements() {}

    static Announcement of(String title, String body) {
        return of(title, body, "en");
    }

    static Announcement of(String title, String body, @Nullable String language) {
        return new Announcement(
                new AnnouncementId("0".repeat(32)),
                new Revision(1),
                Kind.CREATED,
                false,
                new Origin(new SourceId("tests"), null, null, null, null),
                new Content(title, body, language),
                new Times(null, null, Instant.EPOCH, Instant.EPOCH, Instant.EPOCH),
                null,
                false);
    }

    /** A file of the shared texts; skips the test where they are absent. */
    static Path shared(String path) {
        Path found = Path.of(System.getProperty("tidings.shared", "../shared"), path);
        Assumptions.assumeTrue(Files.exists(found), () -> "skipped: no " + found);
        return found;
    }
}

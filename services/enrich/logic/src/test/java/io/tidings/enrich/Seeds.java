package io.tidings.enrich;

import io.tidings.contracts.Announcement;
import io.tidings.contracts.Enrichment;
import io.tidings.contracts.Origin;
import io.tidings.contracts.PublishedAt;
import io.tidings.contracts.SourceId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** The two seed announcements, used in place where they are; tests skip where they are not. */
final class Seeds {

    private static final Path FOLDER =
            Path.of(System.getProperty("tidings.shared", "../shared"), "evaluation", "seeds");

    private Seeds() {}

    static String kfor() {
        return text("000_44d740be4ef0957b.txt");
    }

    static String summit() {
        return text("003_5e59d797979c5a3a.txt");
    }

    static Enrichment read(String body, List<String> themes, LocalDate day) {
        return new AnnouncementEnricher().enrich(announcement(body, day), AnnouncementRecords.classification(themes));
    }

    static Announcement announcement(String body, LocalDate day) {
        Origin origin = new Origin(new SourceId("seeds"), null, null, null, null);
        return AnnouncementRecords.announcement("", body, origin, new PublishedAt(day, null, PublishedAt.Basis.STATED));
    }

    private static String text(String file) {
        Path path = FOLDER.resolve(file);
        Assumptions.assumeTrue(Files.exists(path), () -> "skipped: no seed announcements at " + path);
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

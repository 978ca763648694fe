package io.tidings.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidings.contracts.Announcement;
import io.tidings.contracts.Kind;
import io.tidings.contracts.PublishedAt.Basis;
import io.tidings.contracts.Revision;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnnouncementAssemblyTest {

    private static final Instant RECEIVED = Instant.parse("2025-11-20T12:00:00Z");
    private static final Instant FIRST_OUT = Instant.parse("2025-11-20T12:00:01Z");
    private static final URI URL = URI.create("https://example.org/a");

    @Test
    void aRevisionHasItsNumbersFromTheLedgerAndItsWordsFromTheRecord() {
        Announcement announcement = created();

        assertThat(announcement.revision()).isEqualTo(Revision.FIRST);
        assertThat(announcement.kind()).isEqualTo(Kind.CREATED);
        assertThat(announcement.origin().url()).isEqualTo(URL);
        assertThat(announcement.origin().publisher()).isEqualTo("Some Ministry");
        assertThat(announcement.content().body()).isEqualTo("date 2025-10-22 Some words.");
        assertThat(announcement.times().publishedAt().basis()).isEqualTo(Basis.DATELINE);
        assertThat(announcement.times().receivedAt()).isEqualTo(RECEIVED);
        assertThat(announcement.times().firstPublishedAt()).isEqualTo(FIRST_OUT);
        assertThat(announcement.copyOf()).isNull();
    }

    @Test
    void aWithdrawalWithoutTextLeavesTextOriginAndDateAsTheyWere() {
        Announcement before = created();
        String json = "{\"url\":\"https://example.org/a\",\"withdrawn\":true}";

        Announcement withdrawn = assembled(json, Optional.of(before), 2, Kind.WITHDRAWN);

        assertThat(withdrawn.withdrawn()).isTrue();
        assertThat(withdrawn.revision()).isEqualTo(new Revision(2));
        assertThat(withdrawn.content()).isEqualTo(before.content());
        assertThat(withdrawn.origin()).isEqualTo(before.origin());
        assertThat(withdrawn.times().publishedAt()).isEqualTo(before.times().publishedAt());
    }

    @Test
    void withoutAnyTextThereIsNoAnnouncement() {
        String json = "{\"url\":\"https://example.org/a\",\"withdrawn\":true}";

        assertThatThrownBy(() -> assembled(json, Optional.empty(), 2, Kind.WITHDRAWN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Announcement created() {
        return assembled("""
                {"url":"https://example.org/a","publisher":"Some Ministry","text":"date 2025-10-22 Some words."}""", Optional.empty(), 1, Kind.CREATED);
    }

    private static Announcement assembled(String json, Optional<Announcement> before, int revision, Kind kind) {
        var raw = RawSubmission.json(json.getBytes(StandardCharsets.UTF_8));
        Submission submission = Reading.accepted(raw);
        var record = new ReceivedRecord(AnnouncementIdentity.ofSubmission(submission), Optional.of(URL), RECEIVED, raw);
        var entry = new LedgerEntry(new Revision(revision), kind, submission.withdrawn(), FIRST_OUT);
        return AnnouncementAssembly.of(record, submission, before, new LedgerFacts(entry, RECEIVED, Optional.empty()));
    }
}

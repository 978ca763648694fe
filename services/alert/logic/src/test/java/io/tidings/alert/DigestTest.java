package io.tidings.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.contracts.AnnouncementId;
import io.tidings.contracts.Revision;
import io.tidings.query.language.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DigestTest {

    private static final Instant DAY = Instant.parse("2026-11-22T08:00:00Z");

    @Test
    void anAnnouncementStandsOnceWithEverySubscriptionItMatches() {
        Digest digest = Digest.of(List.of(alert(1, 7, 1), alert(2, 7, 1), alert(1, 8, 1)));

        assertThat(digest.items()).hasSize(2);
        assertThat(digest.items().get(1).why())
                .extracting(alert -> alert.subscription().subscription())
                .containsExactly(new UUID(0, 1), new UUID(0, 2));
    }

    @Test
    void revisionsOfOneAnnouncementAreOneItemThatDeliversAllTheirRows() {
        Digest digest = Digest.of(List.of(alert(1, 7, 1), alert(1, 7, 3), alert(1, 7, 2), alert(2, 7, 2)));

        Digest.Item item = digest.items().getFirst();
        assertThat(digest.items()).hasSize(1);
        assertThat(item.revision()).isEqualTo(new Revision(3));
        assertThat(item.alerts()).hasSize(4);
        assertThat(item.why()).hasSize(1);
    }

    @Test
    void fiveHundredMatchesAreAllReachableFromTheOneMessage() {
        List<PendingAlert> alerts =
                IntStream.range(0, 500).mapToObj(number -> alert(1, number, 1)).toList();
        Digest digest = Digest.of(alerts);

        Digest.Rest rest = digest.rest(25).orElseThrow();
        List<Digest.Item> reached = Stream.concat(digest.shown(25).stream(), digest.items(rest).stream())
                .toList();

        assertThat(rest).isEqualTo(new Digest.Rest(25, 475));
        assertThat(reached).isEqualTo(digest.items()).hasSize(500).doesNotHaveDuplicates();
        assertThat(reached.stream().flatMap(item -> item.alerts().stream()))
                .containsExactlyInAnyOrderElementsOf(alerts);
    }

    @Test
    void theSameRowsInAnyOrderGiveTheSameDigest() {
        Random random = new Random(20261122);
        List<PendingAlert> alerts = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            alerts.add(alert(random.nextInt(5), random.nextInt(60), 1 + random.nextInt(3)));
        }
        List<PendingAlert> rows = new ArrayList<>(alerts.stream().distinct().toList());
        Digest digest = Digest.of(rows);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(rows, random);
            assertThat(Digest.of(rows)).isEqualTo(digest);
        }
    }

    @Test
    void aShortDigestLeavesNothingToAPage() {
        Digest digest = Digest.of(List.of(alert(1, 7, 1)));

        assertThat(digest.rest(1)).isEmpty();
        assertThat(digest.shown(25)).hasSize(1);
        assertThat(Digest.of(List.of()).items()).isEmpty();
    }

    private static PendingAlert alert(int subscription, int announcement, int revision) {
        return new PendingAlert(
                new SubscriptionVersion(new UUID(0, subscription), 1),
                new AnnouncementId("%032x".formatted(announcement)),
                new Revision(revision),
                DAY.plusSeconds(announcement % 10),
                new Outcome.Match(Set.of(), List.of(), Set.of()),
                null);
    }
}

package io.tidings.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tidings.contracts.Amount;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.AnnouncementId;
import io.tidings.contracts.Classification;
import io.tidings.contracts.Delta;
import io.tidings.contracts.Enrichment;
import io.tidings.contracts.EventCodec;
import io.tidings.contracts.FundingLine;
import io.tidings.contracts.Revision;
import io.tidings.testing.OtherTexts;
import io.tidings.testing.RandomAnnouncements;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnnouncementWriterIT {

    private static final AnnouncementId ID = new AnnouncementId("00000000000000000000000000000001");

    private final RandomAnnouncements announcements = new RandomAnnouncements(20261121);
    private RealIndices indices;

    @BeforeEach
    void open() throws Exception {
        indices = new RealIndices();
    }

    @AfterEach
    void close() {
        indices.close();
    }

    @Test
    void sameAnnouncementTwiceIsIndexedOnce() throws Exception {
        // Given
        AnnouncementEnriched event = announcements.next(ID, Revision.FIRST);
        // When
        List<WriteOutcome> outcomes = indices.write(event, event);
        List<WriteOutcome> again = indices.write(event);
        // Then
        assertThat(outcomes).containsExactly(new WriteOutcome.Written(), new WriteOutcome.Written());
        assertThat(again).containsExactly(new WriteOutcome.Written());
        assertThat(indices.search.find(ID)).contains(event);
        assertThat(count("announcements")).isEqualTo(1);
        assertThat(count("announcement-revisions")).isEqualTo(1);
    }

    @Test
    void inWhateverOrderRevisionsArriveTheNewestStaysAndAllAreKept() throws Exception {
        // Given
        List<AnnouncementEnriched> revisions = new ArrayList<>();
        for (int revision = 1; revision <= 12; revision++) {
            revisions.add(announcements.next(ID, new Revision(revision)));
        }
        List<AnnouncementEnriched> shuffled = new ArrayList<>(revisions);
        Collections.shuffle(shuffled, new Random(4));
        // When
        shuffled.forEach(indices::write);
        indices.writer.refresh();
        // Then
        assertThat(indices.search.find(ID)).contains(revisions.getLast());
        assertThat(indices.search.revisions(ID, null, 100)).containsExactlyElementsOf(revisions.reversed());
        assertThat(indices.search.revisions(ID, new Revision(4), 2))
                .containsExactly(revisions.get(2), revisions.get(1));
        assertThat(indices.search.find(ID, new Revision(5))).contains(revisions.get(4));
        assertThat(count("announcements")).isEqualTo(1);
    }

    @Test
    void anOlderRevisionIsNoErrorAndIsKeptBesideTheNewest() throws Exception {
        // Given
        AnnouncementEnriched first = announcements.next(ID, Revision.FIRST);
        AnnouncementEnriched second = announcements.next(ID, new Revision(2));
        indices.write(second);
        // When
        List<WriteOutcome> outcomes = indices.write(first);
        // Then
        assertThat(outcomes).containsExactly(new WriteOutcome.Older());
        assertThat(indices.search.find(ID)).contains(second);
        assertThat(indices.search.find(ID, Revision.FIRST)).contains(first);
    }

    @Test
    void aNewerReadingOfTheSameRevisionReplacesTheOlderInBothIndices() throws Exception {
        // Given
        AnnouncementEnriched read = announcements.next(ID, Revision.FIRST);
        AnnouncementEnriched reread =
                new AnnouncementEnriched(read.announcement(), new Classification(2, List.of()), read.enrichment());
        // When
        indices.write(reread);
        List<WriteOutcome> outcomes = indices.write(read);
        // Then
        assertThat(outcomes).containsExactly(new WriteOutcome.Older());
        assertThat(indices.search.find(ID)).contains(reread);
        assertThat(indices.search.find(ID, Revision.FIRST)).contains(reread);
    }

    @Test
    void whatCanNeverBeIndexedIsRefusedWithItsReasonAndTheOthersAreWritten() throws Exception {
        // Given
        AnnouncementEnriched tooMuch = with(announcements.next(), new BigDecimal("1e30"));
        EnrichedRecord twoBodies = EnrichedRecord.of(announcements.next());
        byte[] duplicated = new String(twoBodies.json(), StandardCharsets.UTF_8)
                .replaceFirst("\\{", "{\"announcement\":{},")
                .getBytes(StandardCharsets.UTF_8);
        AnnouncementEnriched good = announcements.next();
        // When
        List<WriteOutcome> outcomes = indices.writer.write(List.of(
                EnrichedRecord.of(tooMuch),
                new EnrichedRecord(twoBodies.event(), duplicated),
                EnrichedRecord.of(good)));
        // Then
        assertThat(outcomes.get(0)).isInstanceOf(WriteOutcome.Refused.class);
        assertThat(outcomes.get(1))
                .isInstanceOfSatisfying(
                        WriteOutcome.Refused.class,
                        refused -> assertThat(refused.reason()).contains("announcement"));
        assertThat(outcomes.get(2)).isEqualTo(new WriteOutcome.Written());
        assertThat(indices.search.find(good.announcement().id())).contains(good);
    }

    @Test
    void withoutItsIndexAnAnnouncementWaitsAndNoIndexIsMadeUp() throws Exception {
        // Given
        indices.deleteAll();
        // When
        List<WriteOutcome> outcomes = indices.write(announcements.next());
        // Then
        assertThat(outcomes).singleElement().isInstanceOf(WriteOutcome.Unavailable.class);
        assertThat(indices.connection.get("/announcement*/_alias")).isEmpty();
    }

    @Test
    void whatIsErasedIsGoneFromBothIndicesAndStaysGoneForAPausedWriter() throws Exception {
        // Given
        for (int revision = 1; revision <= 5; revision++) {
            indices.write(announcements.next(ID, new Revision(revision)));
        }
        AnnouncementEnriched other = announcements.next();
        indices.write(other);
        // When
        indices.writer.erase(ID);
        indices.writer.erase(ID);
        List<WriteOutcome> late = indices.write(announcements.next(ID, new Revision(3)));
        // Then
        assertThat(late).containsExactly(new WriteOutcome.Older());
        assertThat(indices.search.find(ID)).isEmpty();
        assertThat(indices.search.revisions(ID, null, 100)).isEmpty();
        assertThat(count("announcements")).isEqualTo(1);
        assertThat(count("announcement-revisions")).isEqualTo(1);
        assertThat(indices.search.find(other.announcement().id())).contains(other);
    }

    @Test
    void everyShapeOfAnnouncementIsReadBackAsItWasWritten() throws Exception {
        for (int i = 0; i < 300; i++) {
            AnnouncementEnriched event = announcements.next();
            assertThat(indices.write(event)).containsExactly(new WriteOutcome.Written());
            assertThat(indices.search.find(event.announcement().id())).contains(event);
        }
    }

    @Test
    void aBatchOfMegabytesIsWrittenWhole() throws Exception {
        // Given
        String body = "border security funding ".repeat(40_000);
        List<AnnouncementEnriched> events = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            events.add(OtherTexts.with(announcements.next(), body));
        }
        // When
        indices.writeAndRefresh(events);
        // Then
        assertThat(count("announcements")).isEqualTo(12);
        assertThat(EventCodec.encode(events.getFirst()).length).isGreaterThan(900_000);
    }

    private long count(String alias) throws SearchUnavailableException {
        indices.writer.refresh();
        JsonNode answer = indices.connection.get("/" + alias + "/_count");
        return answer.get("count").longValue();
    }

    private static AnnouncementEnriched with(AnnouncementEnriched event, BigDecimal sum) {
        Enrichment read = event.enrichment();
        FundingLine line = new FundingLine(
                "l1",
                Amount.exactly(sum, "GBP"),
                null,
                Delta.NEW,
                null,
                1,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of());
        return new AnnouncementEnriched(
                event.announcement(),
                event.classification(),
                new Enrichment(
                        read.epoch(),
                        read.announcer(),
                        read.regions(),
                        List.of(line),
                        read.otherMoney(),
                        read.fundingWithoutAmount(),
                        read.organisations(),
                        read.people(),
                        read.dates()));
    }
}

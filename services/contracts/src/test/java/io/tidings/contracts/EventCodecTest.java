package io.tidings.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventCodecTest {

    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");

    @Test
    void everySectionSurvivesTheJourney() throws Exception {
        AnnouncementEnriched sent = enriched();

        AnnouncementEnriched back = EventCodec.decode(EventCodec.encode(sent), AnnouncementEnriched.class);

        assertThat(back).isEqualTo(sent);
        assertThat(back.sequence()).isEqualTo((1L << 24) + 2);
        assertThat(new String(EventCodec.encode(sent), StandardCharsets.UTF_8)).contains("\"value\":4000000");
    }

    @Test
    void unknownFieldsAreIgnored() throws Exception {
        String json = "{\"stage\":\"x\",\"at\":\"2026-11-01T10:00:00Z\",\"steps\":[],\"later\":{\"a\":1}}";

        var progress = EventCodec.decode(json.getBytes(StandardCharsets.UTF_8), AnnouncementsProgressed.class);

        assertThat(progress.stage()).isEqualTo("x");
    }

    @Test
    void aBrokenRecordNamesTheField() {
        byte[] json = new String(EventCodec.encode(enriched()), StandardCharsets.UTF_8)
                .replace("\"bound\":\"exact\"", "\"bound\":\"sort-of\"")
                .getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> EventCodec.decode(json, AnnouncementEnriched.class))
                .isInstanceOf(UndecodableException.class)
                .hasMessageContaining(".enrichment.funding[0].amount.bound");
    }

    private static AnnouncementEnriched enriched() {
        Content content = new Content("Kosovo gets £4 million", "The fund pays.", "en");
        Span span = Span.of(content, Span.Part.TITLE, 12, 22);
        var announcement = new Announcement(
                new AnnouncementId("0123456789abcdef0123456789abcdef"),
                Revision.FIRST,
                Kind.CREATED,
                false,
                new Origin(SourceId.SUBMISSIONS, null, null, "A ministry", "GB"),
                content,
                new Times(
                        new PublishedAt(LocalDate.of(2026, 10, 9), null, PublishedAt.Basis.STATED),
                        null,
                        NOW,
                        NOW,
                        NOW),
                null,
                false);
        var line = new FundingLine(
                "l1",
                Amount.exactly(new BigDecimal("4E+6"), "GBP"),
                new ValueIn(LocalDate.of(2026, 10, 8), Map.of("EUR", new BigDecimal("4600000.5"))),
                Delta.NEW,
                null,
                1,
                null,
                null,
                "everything",
                null,
                null,
                List.of("cyber"),
                List.of("XK"),
                List.of(span));
        var enrichment = new Enrichment(
                1,
                new Announcer("GB", false),
                List.of(new RegionReading("XK", RegionRole.BENEFICIARY, 0.9, List.of(span))),
                List.of(line),
                List.of(),
                List.of(new FundingWithoutAmount(null, List.of(span))),
                List.of(),
                List.of(),
                List.of());
        var classification = new Classification(1, List.of(new ThemeReading("cyber", 0.8, List.of(span))));
        return new AnnouncementEnriched(announcement, classification, enrichment);
    }
}

package io.tidings.local.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.contracts.Amount;
import io.tidings.contracts.Announcement;
import io.tidings.contracts.AnnouncementId;
import io.tidings.contracts.Announcer;
import io.tidings.contracts.Classification;
import io.tidings.contracts.Content;
import io.tidings.contracts.DateReading;
import io.tidings.contracts.Delta;
import io.tidings.contracts.Enrichment;
import io.tidings.contracts.FundingLine;
import io.tidings.contracts.FundingWithoutAmount;
import io.tidings.contracts.Kind;
import io.tidings.contracts.MoneyKind;
import io.tidings.contracts.Organisation;
import io.tidings.contracts.Origin;
import io.tidings.contracts.OtherMoney;
import io.tidings.contracts.Person;
import io.tidings.contracts.PublishedAt;
import io.tidings.contracts.RegionReading;
import io.tidings.contracts.RegionRole;
import io.tidings.contracts.Revision;
import io.tidings.contracts.SourceId;
import io.tidings.contracts.Span;
import io.tidings.contracts.ThemeReading;
import io.tidings.contracts.Times;
import io.tidings.local.reading.Analysis;
import io.tidings.local.terminal.Terminal.Style;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnalysisSheetTest {

    private static final Terminal PLAIN = new Terminal(100, false, false);
    private static final Terminal NARROW = new Terminal(60, false, false);
    private static final Terminal COLOURED = new Terminal(60, true, true);
    private static final Content HARBOUR =
            new Content("", "The UK will give £4 million to the harbour of Durres in Albania.\nIt opens soon.", null);

    private static final Content TEXT =
            new Content("£4 million for Kosovo", "The UK gives £4 million and fraud cost £30 million.", null);
    private static final Analysis ANALYSIS = new Analysis(
            new Announcement(
                    new AnnouncementId("00000000000000000000000000000001"),
                    Revision.FIRST,
                    Kind.CREATED,
                    false,
                    new Origin(new SourceId("own"), null, null, "Harbour Ministry", "GB"),
                    TEXT,
                    new Times(
                            new PublishedAt(LocalDate.of(2025, 6, 2), null, PublishedAt.Basis.STATED),
                            null,
                            Instant.EPOCH,
                            Instant.EPOCH,
                            Instant.EPOCH),
                    null,
                    false),
            new Classification(1, List.of(new ThemeReading("cyber", 0.9, List.of()))),
            new Enrichment(
                    1,
                    new Announcer("GB", false),
                    List.of(
                            new RegionReading(
                                    "XK", RegionRole.BENEFICIARY, 0.9, List.of(Span.of(TEXT, Span.Part.TITLE, 15, 21))),
                            new RegionReading("AL", RegionRole.MENTIONED, 0.5, List.of())),
                    List.of(
                            new FundingLine(
                                    "l1",
                                    money(4_000_000),
                                    null,
                                    Delta.NEW,
                                    null,
                                    2,
                                    null,
                                    null,
                                    "cyber",
                                    null,
                                    null,
                                    List.of("cyber"),
                                    List.of("XK"),
                                    List.of(
                                            Span.of(TEXT, Span.Part.TITLE, 0, 10),
                                            Span.of(TEXT, Span.Part.BODY, 13, 23))),
                            new FundingLine(
                                    "l2",
                                    money(1_000_000),
                                    null,
                                    Delta.PART,
                                    "l1",
                                    1,
                                    null,
                                    null,
                                    "quays",
                                    null,
                                    "Durres",
                                    List.of(),
                                    List.of(),
                                    List.of())),
                    List.of(new OtherMoney(
                            money(30_000_000), MoneyKind.LOSS, List.of(Span.of(TEXT, Span.Part.BODY, 39, 50)))),
                    List.of(new FundingWithoutAmount("Harbour Fund", List.of())),
                    List.of(new Organisation("Quay Trust", List.of())),
                    List.of(new Person("Ann Lee", "Harbour Master", List.of())),
                    List.of(new DateReading(
                            LocalDate.of(2025, 6, 9),
                            LocalDate.of(2025, 6, 9),
                            DateReading.DateKind.EVENT,
                            List.of()))));

    @Test
    void spansAreMarkedAndLinesStayWithinTheTerminal() {
        MarkedText text = new MarkedText(NARROW, HARBOUR, Span.Part.BODY);
        text.mark(List.of(Span.of(HARBOUR, Span.Part.BODY, 17, 27)), Style.GOOD, "1");
        text.mark(List.of(Span.of(HARBOUR, Span.Part.BODY, 56, 63)), Style.LINK, "AL");

        assertThat(text.lines("  "))
                .isEqualTo(
                        "  The UK will give £4 million[1] to the harbour of Durres in\n  Albania[AL].\n  It opens soon.\n");
    }

    @Test
    void coloursAreClosedBeforeALineEnds() {
        MarkedText text = new MarkedText(new Terminal(20, true, true), HARBOUR, Span.Part.BODY);
        text.mark(List.of(Span.of(HARBOUR, Span.Part.BODY, 4, 27)), Style.GOOD, "");

        assertThat(text.lines("").lines().limit(2))
                .containsExactly("The \u001b[32mUK will give £4\u001b[0m", "\u001b[32mmillion\u001b[0m to the");
    }

    @Test
    void whatIsMarkedFirstStays() {
        MarkedText text = new MarkedText(NARROW, HARBOUR, Span.Part.BODY);
        text.mark(List.of(Span.of(HARBOUR, Span.Part.BODY, 17, 27)), Style.GOOD, "1");
        text.mark(List.of(Span.of(HARBOUR, Span.Part.BODY, 12, 27)), Style.LINED, "2");

        assertThat(text.lines("")).contains("£4 million[1] ").doesNotContain("[2]");
    }

    @Test
    void aTextCannotSteerTheTerminal() {
        assertThat(MarkedText.harmless("a\u001b[2Jb\u202Ec\td\u0007")).isEqualTo("a\uFFFD[2Jb\uFFFDc\td\uFFFD");
    }

    @Test
    void everythingThatWasReadIsShown() {
        String sheet = new AnalysisSheet(PLAIN).text("h1", ANALYSIS);

        assertThat(sheet.lines().map(line -> line.strip().replaceAll("  +", " | ")))
                .containsExactly(
                        "── h1 · 2025-06-02 · Harbour Ministry · GB",
                        "themes | Cyber 0.90",
                        "regions | beneficiary | Kosovo",
                        "mentioned | Albania",
                        "new money | GBP 4,000,000",
                        "other money | GBP 30,000,000 loss",
                        "unstated money | Harbour Fund",
                        "organisations | Quay Trust",
                        "people | Ann Lee (Harbour Master)",
                        "dates | 2025-06-09 event",
                        "",
                        "money | said | where | what for",
                        "1 | GBP 4,000,000 | new | 2 times | Kosovo | cyber · Cyber",
                        "2 | GBP 1,000,000 | part of 1 | once | quays · to Durres",
                        "",
                        "£4 million[1] for Kosovo[XK]",
                        "",
                        "The UK gives £4 million[1] and fraud cost £30 million[loss].");
    }

    @Test
    void aTerminalWithColoursGetsALegend() {
        assertThat(new AnalysisSheet(COLOURED).text("h1", ANALYSIS))
                .contains("\u001b[32mnew money\u001b[0m")
                .contains("gives \u001b[32m£4 million\u001b[0m\u001b[2m[1]\u001b[0m")
                .contains("\u001b[36mKosovo\u001b[0m\n");
    }

    private static Amount money(long pounds) {
        return Amount.exactly(BigDecimal.valueOf(pounds), "GBP");
    }
}

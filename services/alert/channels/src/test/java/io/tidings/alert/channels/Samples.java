package io.tidings.alert.channels;

import io.tidings.contracts.Amount;
import io.tidings.contracts.Announcement;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.AnnouncementId;
import io.tidings.contracts.Announcer;
import io.tidings.contracts.Bound;
import io.tidings.contracts.Classification;
import io.tidings.contracts.Content;
import io.tidings.contracts.Delta;
import io.tidings.contracts.Enrichment;
import io.tidings.contracts.FundingLine;
import io.tidings.contracts.Kind;
import io.tidings.contracts.Origin;
import io.tidings.contracts.PublishedAt;
import io.tidings.contracts.RegionReading;
import io.tidings.contracts.RegionRole;
import io.tidings.contracts.Revision;
import io.tidings.contracts.SourceId;
import io.tidings.contracts.Span;
import io.tidings.contracts.ThemeReading;
import io.tidings.contracts.Times;
import io.tidings.query.language.Outcome;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Messages about an announcement of our own making. */
final class Samples {

    static final String TITLE = "Ministry helps Kosovo and Serbia against cyber attacks";
    static final String BODY =
            "Minister Jane Poole opened the programme in Pristina. The ministry gives £4 million over"
                    + " four years so that hospitals in Kosovo can defend their networks. This is on top of the £10 million"
                    + " announced in spring. Hackers had shut down two clinics.";
    static final Instant MADE = Instant.parse("2026-11-22T07:30:00Z");
    static final Envelope.Links LINKS = new Envelope.Links(
            URI.create("https://tidings.example/alerts/unsubscribe/abc?x=1&y=2"),
            URI.create("https://tidings.example/alerts"));

    private Samples() {}

    static Envelope envelope(String id) {
        return new Envelope(id, MADE, LINKS);
    }

    static Message.Alert alert(String id) {
        return new Message.Alert(envelope(id), item(1));
    }

    static Message.Alert titled(String title) {
        return new Message.Alert(envelope("hostile"), item(event(1, title, Kind.CREATED)));
    }

    static Message.Correction correction(String id, String earlier) {
        AlertItem item = item(event(1, TITLE, Kind.CORRECTED));
        Change sum = new Change(
                Change.Part.AMOUNT, "GBP 3,000,000 for hospitals in Kosovo", "GBP 4,000,000 for hospitals in Kosovo");
        Change region = new Change(Change.Part.REGION, null, "Serbia (beneficiary)");
        return new Message.Correction(envelope(id), item, List.of(sum, region), earlier);
    }

    static Message.Digest digest(String id, int items, long rest) {
        List<AlertItem> all = java.util.stream.IntStream.rangeClosed(1, items)
                .mapToObj(Samples::item)
                .toList();
        URI link = URI.create("https://tidings.example/alerts/digests/" + id + "?after=" + items);
        return new Message.Digest(
                envelope(id),
                "the week to 22 November 2026",
                all,
                rest == 0 ? java.util.Optional.empty() : java.util.Optional.of(new Message.Rest(rest, link)));
    }

    static Message.Confirmation confirmation(String id) {
        URI confirm = URI.create("https://tidings.example/alerts/confirm/xyz");
        return new Message.Confirmation(envelope(id), "Money for Kosovo", confirm, MADE.plusSeconds(172_800));
    }

    static Message.Notice notice(String id) {
        return new Message.Notice(
                envelope(id),
                "Your alert \"Money for Kosovo\" does not work any longer",
                List.of(
                        "Its query asks for a theme that is gone: theme:old-name.",
                        "Nothing is lost: it is kept, and matches nothing."),
                URI.create("https://tidings.example/alerts?subscription=7"));
    }

    static AlertItem item(int number) {
        return item(
                event(number, number % 3 == 0 ? TITLE + " and in " + number + " other places" : TITLE, Kind.CREATED));
    }

    static AlertItem item(AnnouncementEnriched event) {
        String id = event.announcement().id().value();
        URI permalink = URI.create("https://tidings.example/api/announcements/" + id + "?revision=1");
        Outcome.Match lines = new Outcome.Match(Set.of("l1"), List.of(), Set.of("western-balkans"));
        Outcome.Match words =
                new Outcome.Match(Set.of(), List.of(span(BODY, "hospitals"), span(BODY, "Hackers")), Set.of());
        URI manage = URI.create("https://tidings.example/alerts?subscription=7");
        return new AlertItem(
                "alert-" + id,
                event,
                permalink,
                List.of(
                        new Reason(
                                "7",
                                "Money for Kosovo",
                                "region Kosovo, one line of at least GBP 1,000,000",
                                manage,
                                lines),
                        new Reason("8", "Health & <hackers>", "the words hospitals or hackers", manage, words)));
    }

    static AnnouncementEnriched event(int number, String title, Kind kind) {
        Instant seen = Instant.parse("2026-11-20T09:00:00Z");
        Announcement announcement = new Announcement(
                new AnnouncementId(String.format(java.util.Locale.ROOT, "%032x", number)),
                Revision.FIRST,
                kind,
                kind == Kind.WITHDRAWN,
                new Origin(
                        new SourceId("ministry"),
                        null,
                        URI.create("https://ministry.example/1"),
                        "Ministry of Examples",
                        "GB"),
                new Content(title, BODY, "en"),
                new Times(
                        new PublishedAt(LocalDate.of(2026, 11, 20), null, PublishedAt.Basis.STATED),
                        null,
                        seen,
                        seen,
                        seen),
                null,
                false);
        return new AnnouncementEnriched(
                announcement,
                new Classification(1, List.of(new ThemeReading("cyber", 0.9, List.of(span(BODY, "networks"))))),
                new Enrichment(
                        1,
                        new Announcer("GB", false),
                        regions(),
                        lines(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    private static List<RegionReading> regions() {
        return List.of(
                new RegionReading("XK", RegionRole.BENEFICIARY, 0.9, List.of(span(BODY, "Kosovo"))),
                new RegionReading("RS", RegionRole.SUBJECT, 0.8, List.of(span(BODY, "Pristina"))));
    }

    private static List<FundingLine> lines() {
        return List.of(
                line(
                        "l1",
                        new Amount(new BigDecimal(4_000_000), new BigDecimal(4_000_000), "GBP", Bound.EXACT),
                        Delta.NEW,
                        span(BODY, "£4 million")),
                line(
                        "l2",
                        new Amount(null, new BigDecimal(10_000_000), "GBP", Bound.UP_TO),
                        Delta.EXISTING,
                        span(BODY, "£10 million")));
    }

    private static FundingLine line(String id, Amount amount, Delta delta, Span said) {
        @Nullable String purpose = delta == Delta.NEW ? "the defence of hospital networks" : null;
        return new FundingLine(
                id,
                amount,
                null,
                delta,
                null,
                1,
                "over four years",
                null,
                purpose,
                null,
                null,
                List.of("cyber"),
                List.of("XK"),
                List.of(said));
    }

    static Span span(String body, String word) {
        int at = body.indexOf(word);
        return new Span(Span.Part.BODY, at, at + word.length(), word);
    }
}

package io.tidings.query.language;

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
import io.tidings.contracts.FundingWithoutAmount;
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
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Makes announcements for tests, a property at a time. Evidence is the first character of the body. */
public final class Documents {

    private static final Instant RECEIVED = Instant.parse("2025-10-22T12:00:00Z");

    private final Content content;
    private final List<ThemeReading> themes = new ArrayList<>();
    private final List<RegionReading> regions = new ArrayList<>();
    private final List<FundingLine> lines = new ArrayList<>();
    private final List<FundingWithoutAmount> unfigured = new ArrayList<>();
    private AnnouncementId id = new AnnouncementId("0".repeat(32));
    private Revision revision = Revision.FIRST;
    private Kind kind = Kind.CREATED;
    private LocalDate day = LocalDate.of(2025, 10, 22);
    private String publisher = "Foreign Office";
    private String source = "gov.uk";
    private boolean withdrawn;
    private AnnouncementId copyOf;

    private Documents(Content content) {
        this.content = content;
    }

    public static Documents of(String title, String body) {
        return new Documents(new Content(title, body, "en"));
    }

    public static Documents of(String title, String body, String language) {
        return new Documents(new Content(title, body, language));
    }

    public Documents id(int number) {
        this.id = new AnnouncementId("%032x".formatted(number));
        return this;
    }

    public Documents revision(int number, Kind why) {
        this.revision = new Revision(number);
        this.kind = why;
        return this;
    }

    public Documents on(String date) {
        this.day = LocalDate.parse(date);
        return this;
    }

    public Documents publisher(String name) {
        this.publisher = name;
        return this;
    }

    public Documents source(String name) {
        this.source = name;
        return this;
    }

    public Documents withdrawn() {
        this.withdrawn = true;
        return this;
    }

    public Documents copyOf(int number) {
        this.copyOf = new AnnouncementId("%032x".formatted(number));
        return this;
    }

    public Documents themes(String... ids) {
        for (String theme : ids) {
            themes.add(new ThemeReading(theme, 0.9, evidence()));
        }
        return this;
    }

    public Documents region(String region, RegionRole role) {
        regions.add(new RegionReading(region, role, 0.9, evidence()));
        return this;
    }

    public Documents line(String figure, String currency, String theme, String... receivers) {
        return line(Amount.exactly(new BigDecimal(figure), currency), Delta.NEW, null, theme, receivers);
    }

    public Documents line(Amount amount, Delta delta, String fund, String theme, String... receivers) {
        lines.add(new FundingLine(
                "l" + (lines.size() + 1),
                amount,
                null,
                delta,
                null,
                1,
                null,
                fund,
                null,
                null,
                null,
                theme == null ? List.of() : List.of(theme),
                List.of(receivers),
                evidence()));
        return this;
    }

    public Documents part(String figure, String currency, String parent) {
        lines.add(new FundingLine(
                "l" + (lines.size() + 1),
                Amount.exactly(new BigDecimal(figure), currency),
                null,
                Delta.PART,
                parent,
                1,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                evidence()));
        return this;
    }

    public Documents unstated(String fund) {
        unfigured.add(new FundingWithoutAmount(fund, evidence()));
        return this;
    }

    public static Amount upTo(String figure, String currency) {
        return new Amount(null, new BigDecimal(figure), currency, Bound.UP_TO);
    }

    /** Later ones go out later, and every revision after the one before it. */
    private Instant firstPublished() {
        long number = Long.parseLong(id.value().substring(17), 16);
        return RECEIVED.plusMillis(number).plusSeconds(60L * (revision.number() - 1));
    }

    public AnnouncementEnriched made() {
        Announcement announcement = new Announcement(
                id,
                revision,
                kind,
                withdrawn,
                new Origin(new SourceId(source), null, URI.create("https://example.org/" + id), publisher, "GB"),
                content,
                new Times(
                        new PublishedAt(day, null, PublishedAt.Basis.STATED),
                        null,
                        RECEIVED,
                        RECEIVED,
                        firstPublished()),
                copyOf,
                false);
        return new AnnouncementEnriched(
                announcement,
                new Classification(1, themes),
                new Enrichment(
                        1,
                        new Announcer("GB", false),
                        regions,
                        lines,
                        List.of(),
                        unfigured,
                        List.of(),
                        List.of(),
                        List.of()));
    }

    private List<Span> evidence() {
        return List.of(Span.of(content, Span.Part.BODY, 0, 1));
    }
}

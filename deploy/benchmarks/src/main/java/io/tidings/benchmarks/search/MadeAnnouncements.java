package io.tidings.benchmarks.search;

import io.tidings.contracts.Announcement;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.AnnouncementId;
import io.tidings.contracts.Announcer;
import io.tidings.contracts.Classification;
import io.tidings.contracts.Content;
import io.tidings.contracts.Enrichment;
import io.tidings.contracts.FundingLine;
import io.tidings.contracts.FundingWithoutAmount;
import io.tidings.contracts.Kind;
import io.tidings.contracts.Organisation;
import io.tidings.contracts.Origin;
import io.tidings.contracts.Person;
import io.tidings.contracts.PublishedAt;
import io.tidings.contracts.RegionReading;
import io.tidings.contracts.RegionRole;
import io.tidings.contracts.Revision;
import io.tidings.contracts.SourceId;
import io.tidings.contracts.Span;
import io.tidings.contracts.ThemeReading;
import io.tidings.contracts.Times;
import io.tidings.vocabulary.Regions;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Announcements made from parts, each by its number: the n-th is always the same. One in twelve has more than one revision,
 * one in sixteen is a copy of an earlier one, one in a hundred is withdrawn. Few themes, places, funds and publishers are in
 * most of them, many in some.
 */
record MadeAnnouncements(Parts parts) {

    private static final LocalDate NEWEST = LocalDate.of(2026, 11, 20);
    private static final int DAYS = 6 * 365;
    private static final List<String> LANGUAGES = List.of("en", "en", "en", "en-GB", "en-AU", "fr", "de", "es");
    private static final List<RegionRole> ROLES = List.of(
            RegionRole.BENEFICIARY,
            RegionRole.SUBJECT,
            RegionRole.MENTIONED,
            RegionRole.PARTNER,
            RegionRole.VENUE,
            RegionRole.ACTOR);

    /** All revisions of the n-th, oldest first. */
    List<AnnouncementEnriched> history(int number) {
        Lot lot = new Lot(number);
        int revisions = lot.once(12) ? 2 + lot.below(2) : 1;
        boolean withdrawn = lot.once(100);
        AnnouncementId copied = number > 0 && lot.once(16) ? id(lot.below(number)) : null;
        return IntStream.rangeClosed(1, revisions)
                .mapToObj(revision -> made(number, revision, withdrawn && revision == revisions, copied))
                .toList();
    }

    private static AnnouncementId id(int number) {
        long mixed = (number + 1) * 0x9e3779b97f4a7c15L;
        return new AnnouncementId("%016x%016x".formatted(mixed, mixed ^ (mixed >>> 29)));
    }

    private AnnouncementEnriched made(int number, int revision, boolean withdrawn, AnnouncementId copied) {
        Lot lot = new Lot(number + 1_000_000_000L * revision);
        MadeText text = new MadeText(parts, lot);
        MadeMoney money = new MadeMoney(parts, lot);
        List<String> themes = lot.several(parts.themes(), lot.below(5));
        List<String> places = lot.several(parts.places(), lot.below(6));
        String promise = "%,.0f million for %s".formatted(money.sum().doubleValue() / 1e6, lot.skewed(parts.words()));
        String place = places.isEmpty() ? "the country" : Regions.name(places.getFirst());
        Content content = text.about(place, promise, lot.any(LANGUAGES));
        Kind kind = withdrawn ? Kind.WITHDRAWN : revision > 1 ? Kind.CORRECTED : Kind.CREATED;
        Announcement announcement = new Announcement(
                id(number),
                new Revision(revision),
                kind,
                withdrawn,
                origin(number, lot),
                content,
                times(new Lot(number)),
                copied,
                false);
        return new AnnouncementEnriched(
                announcement,
                themes(content, text, themes),
                reading(new Reading(content, text, lot), money.lines(content, text, themes, places), places));
    }

    private Origin origin(int number, Lot lot) {
        String publisher = lot.skewed(parts.publishers());
        return new Origin(
                new SourceId("source-" + Math.floorMod(publisher.hashCode(), 60)),
                null,
                URI.create("https://announcements.example.org/" + number),
                publisher,
                "GB");
    }

    /** More in later years than in earlier ones. */
    private static Times times(Lot lot) {
        LocalDate day = NEWEST.minusDays((long) (DAYS * Math.pow(lot.share(), 1.5)));
        Instant moment = day.atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds(lot.below(86_400));
        PublishedAt published = lot.once(20) ? null : new PublishedAt(day, moment, PublishedAt.Basis.STATED);
        return new Times(published, null, moment, moment, moment.plusSeconds(2));
    }

    private static Classification themes(Content content, MadeText text, List<String> themes) {
        return new Classification(
                1,
                themes.stream()
                        .map(theme -> new ThemeReading(theme, 0.75, text.evidence(content, 3)))
                        .toList());
    }

    /** Whose readings are made up. */
    private record Reading(Content content, MadeText text, Lot lot) {

        List<Span> evidence(int count) {
            return text.evidence(content, count);
        }
    }

    private Enrichment reading(Reading of, List<FundingLine> lines, List<String> places) {
        Lot lot = of.lot();
        return new Enrichment(
                1,
                new Announcer("GB", false),
                places.stream()
                        .map(place -> new RegionReading(place, lot.skewed(ROLES), 0.8, of.evidence(2)))
                        .toList(),
                lines,
                List.of(),
                lot.once(12) ? List.of(new FundingWithoutAmount(lot.skewed(parts.funds()), of.evidence(1))) : List.of(),
                lot.several(parts.organisations(), lot.below(4)).stream()
                        .map(name -> new Organisation(name, of.evidence(1)))
                        .toList(),
                lot.several(parts.people(), lot.below(3)).stream()
                        .map(name -> new Person(name, null, of.evidence(1)))
                        .toList(),
                List.of());
    }
}

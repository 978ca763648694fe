package io.tidings.query.page;

import io.tidings.contracts.Announcement;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.Kind;
import io.tidings.contracts.PublishedAt;
import io.tidings.site.Words;
import io.tidings.vocabulary.Regions;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who announced something, when, and what became of it.
 *
 * @param country of the announcer
 * @param inferred whether the country is read from the text
 * @param date for people
 * @param day for machines
 * @param dating how the date is known where it was not stated, else null
 * @param state what a reader must know of this revision, null when it is simply as it was first seen
 * @param web where the source has it, null unless that is a web address
 */
record Origins(
        String publisher,
        @Nullable String country,
        boolean inferred,
        String date,
        String day,
        @Nullable String dating,
        @Nullable String state,
        boolean copy,
        @Nullable String web) {

    static Origins of(AnnouncementEnriched event) {
        Announcement announcement = event.announcement();
        String country = event.enrichment().announcer().country();
        return new Origins(
                Names.publisher(announcement),
                country == null ? null : Regions.name(country),
                event.enrichment().announcer().inferred(),
                Words.day(announcement.times().filterDate()),
                announcement.times().filterDate().toString(),
                dating(announcement.times().publishedAt()),
                state(announcement),
                announcement.copyOf() != null,
                web(announcement.origin().url()));
    }

    private static @Nullable String dating(@Nullable PublishedAt published) {
        if (published == null) {
            return "received then; the text gives no date";
        }
        return switch (published.basis()) {
            case STATED, PAGE -> null;
            case DATELINE -> "from the text’s dateline";
            case NEAREST_YEAR -> "from the text, which gives no year";
        };
    }

    private static @Nullable String state(Announcement announcement) {
        if (announcement.withdrawn()) {
            return "Withdrawn";
        }
        return announcement.kind() == Kind.CORRECTED ? "Corrected" : null;
    }

    /** Only web addresses become links; whatever else a source sends does not. */
    private static @Nullable String web(@Nullable URI url) {
        if (url == null || url.getScheme() == null) {
            return null;
        }
        String scheme = url.getScheme().toLowerCase(Locale.ROOT);
        return scheme.equals("https") || scheme.equals("http") ? url.toString() : null;
    }
}

package io.tidings.query.service;

import io.tidings.contracts.AmountWords;
import io.tidings.contracts.Announcement;
import io.tidings.contracts.Delta;
import io.tidings.contracts.FundingLine;
import io.tidings.query.language.SearchQuery;
import io.tidings.query.service.Highlights.Highlight;
import io.tidings.search.SearchHit;
import io.tidings.vocabulary.Regions;
import io.tidings.vocabulary.Themes;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An announcement as feeds show it; every text is plain and may be put into XML once it is escaped.
 *
 * @param id the same for all revisions of an announcement, so that a reader replaces what it has
 * @param updated when this revision was first published by us
 * @param address where the source has it, else where we do
 * @param lines the funding lines that the search is about
 */
record FeedEntry(
        String id,
        String title,
        String summary,
        String publisher,
        Instant published,
        Instant updated,
        URI address,
        URI permalink,
        boolean withdrawn,
        List<ThemeName> themes,
        List<Line> lines) {

    /** A theme. */
    record ThemeName(String id, String label) {}

    /**
     * A funding line in words.
     *
     * @param places who receives it, null when nobody is named
     * @param note why the line is not new money, null when it is
     */
    record Line(
            String sum,
            @Nullable String purpose,
            @Nullable String places,
            @Nullable String note,
            List<String> sentences) {}

    static FeedEntry of(SearchQuery query, SearchHit hit, URI home) {
        Announcement announcement = hit.event().announcement();
        URI permalink = Permalink.of(home, announcement);
        URI address = announcement.origin().url();
        Sentences sentences = new Sentences(announcement.content());
        String title = XmlText.of(announcement.content().title());
        String publisher = announcement.origin().publisher();
        return new FeedEntry(
                "urn:tidings:announcement:" + announcement.id(),
                title.isBlank() ? "Announcement without a headline" : title,
                XmlText.of(Summary.of(announcement.content().body())),
                XmlText.of(Objects.requireNonNullElse(
                        publisher, announcement.origin().source().value())),
                announcement.times().sortInstant(),
                announcement.times().firstPublishedAt(),
                address == null ? permalink : address,
                permalink,
                announcement.withdrawn(),
                hit.event().classification().themeIds().stream()
                        .map(FeedEntry::theme)
                        .toList(),
                FoundLines.of(query, hit).stream()
                        .map(line -> line(line, sentences))
                        .toList());
    }

    private static ThemeName theme(String id) {
        return new ThemeName(id, Themes.find(id).map(theme -> theme.label()).orElse(id));
    }

    private static Line line(FundingLine line, Sentences sentences) {
        String places = line.regions().stream().map(Regions::name).collect(Collectors.joining(", "));
        return new Line(
                AmountWords.of(line.amount()),
                line.purpose() == null ? null : XmlText.of(line.purpose()),
                places.isEmpty() ? null : places,
                note(line),
                sentences.of(line.evidence()).stream()
                        .map(Highlight::text)
                        .map(XmlText::of)
                        .toList());
    }

    private static @Nullable String note(FundingLine line) {
        if (line.parent() != null || line.delta() == Delta.PART) {
            return "part of another sum";
        }
        return line.delta() == Delta.EXISTING ? "announced before" : null;
    }
}

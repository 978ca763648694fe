package io.tidings.alert.channels;

import io.tidings.contracts.Announcement;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.FundingLine;
import io.tidings.contracts.FundingWithoutAmount;
import io.tidings.contracts.Kind;
import io.tidings.contracts.Span;
import io.tidings.contracts.ThemeReading;
import io.tidings.text.StructuredText;
import io.tidings.vocabulary.Theme;
import io.tidings.vocabulary.Themes;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An item as people read it: letters, chats, feeds and the page all take their words from here, so that they say the same.
 * Every text is plain, one line and unescaped.
 *
 * @param title never empty
 * @param byline who announced it, and when: "Foreign Office, 9 October 2025"
 * @param standing what happened to it: "corrected by its source", "withdrawn by its source" …; empty for what is simply new
 * @param lines the funding lines it is told for
 * @param moreLines how many other lines the announcement has
 * @param unfunded money that is said without a figure: the fund, or "funding without a figure"
 * @param quote a sentence with the words that matched; empty when a line's sentence says it all, or no words were asked for
 * @param places where it lands
 * @param themes labels
 * @param changes what is different from what was told of it before: sums, regions, themes, standing
 * @param why one per subscription
 * @param link shows this very revision
 */
public record AlertWords(
        String title,
        String byline,
        String standing,
        List<LineWords> lines,
        int moreLines,
        List<String> unfunded,
        Optional<Quote> quote,
        List<PlaceWords> places,
        List<String> themes,
        List<CorrectionWords> changes,
        List<WhyWords> why,
        URI link) {

    private static final int LONGEST_TITLE = 220;
    private static final int LONGEST_PUBLISHER = 120;
    private static final int MOST_THEMES = 5;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    /** Keeps its own copies. */
    public AlertWords {
        lines = List.copyOf(lines);
        unfunded = List.copyOf(unfunded);
        places = List.copyOf(places);
        themes = List.copyOf(themes);
        changes = List.copyOf(changes);
        why = List.copyOf(why);
    }

    /** Says an item. */
    public static AlertWords of(AlertItem item) {
        AnnouncementEnriched event = item.event();
        Announcement announcement = event.announcement();
        StructuredText text = StructuredText.of(announcement.content());
        List<FundingLine> chosen = FundingWords.chosen(event, matchedLines(item));
        List<LineWords> lines = chosen.stream()
                .limit(FundingWords.MOST_LINES)
                .map(line -> FundingWords.of(line, text))
                .toList();
        return new AlertWords(
                title(announcement),
                byline(announcement),
                standing(announcement),
                lines,
                event.enrichment().funding().size() - lines.size(),
                unfunded(event.enrichment().fundingWithoutAmount(), lines),
                lines.isEmpty() ? quote(item, text) : Optional.empty(),
                PlaceWords.of(event.enrichment().regions()),
                themes(event),
                item.changes().stream().map(CorrectionWords::of).toList(),
                item.reasons().stream().map(WhyWords::of).toList(),
                item.permalink());
    }

    /** The whole in one sentence: {@code Title: GBP 4,000,000 (new money) for cyber defence — Foreign Office, 9 October 2025}. */
    public String sentence() {
        String money = Stream.concat(lines.stream().map(LineWords::text), unfunded.stream())
                .collect(Collectors.joining("; "));
        String end = standing.isEmpty() ? "" : " (" + standing + ")";
        return title + (money.isEmpty() ? "" : ": " + money) + " \u2014 " + byline + end;
    }

    /** A day as people write it. */
    static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** The headline, or that there is none. */
    static String title(Announcement announcement) {
        String title = OneLine.of(announcement.content().title(), LONGEST_TITLE);
        return title.isEmpty() ? "Announcement without a headline" : title;
    }

    private static String byline(Announcement announcement) {
        String publisher = Objects.requireNonNullElse(
                announcement.origin().publisher(),
                announcement.origin().source().value());
        return OneLine.of(publisher, LONGEST_PUBLISHER) + ", "
                + day(announcement.times().filterDate());
    }

    private static String standing(Announcement announcement) {
        if (announcement.withdrawn() || announcement.kind() == Kind.WITHDRAWN) {
            return "withdrawn by its source";
        }
        return switch (announcement.kind()) {
            case CREATED, REPROCESSED, WITHDRAWN -> "";
            case CORRECTED -> "changed by its source";
            case REINSTATED -> "published again after it was withdrawn";
        };
    }

    private static Set<String> matchedLines(AlertItem item) {
        return item.reasons().stream()
                .flatMap(reason -> reason.match().lines().stream())
                .collect(Collectors.toSet());
    }

    private static List<String> unfunded(List<FundingWithoutAmount> said, List<LineWords> lines) {
        if (!lines.isEmpty() || said.isEmpty()) {
            return List.of();
        }
        List<String> funds = said.stream()
                .map(FundingWithoutAmount::fund)
                .filter(Objects::nonNull)
                .distinct()
                .limit(FundingWords.MOST_LINES)
                .map(fund -> "funding without a figure, from " + OneLine.of(fund, LONGEST_PUBLISHER))
                .toList();
        return funds.isEmpty() ? List.of("funding without a figure") : funds;
    }

    private static Optional<Quote> quote(AlertItem item, StructuredText text) {
        return item.reasons().stream()
                .flatMap(reason -> reason.match().words().stream())
                .filter(span -> span.part() == Span.Part.BODY)
                .findFirst()
                .map(span -> Quote.around(span, text));
    }

    private static List<String> themes(AnnouncementEnriched event) {
        return event.classification().themes().stream()
                .map(ThemeReading::id)
                .limit(MOST_THEMES)
                .map(id -> Themes.find(id).map(Theme::label).orElse(id))
                .toList();
    }
}

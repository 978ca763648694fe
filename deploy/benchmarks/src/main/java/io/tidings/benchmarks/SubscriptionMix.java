package io.tidings.benchmarks;

import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.FundingLine;
import io.tidings.contracts.RegionReading;
import io.tidings.query.language.LineQuery;
import io.tidings.query.language.Query;
import io.tidings.vocabulary.Region;
import io.tidings.vocabulary.Regions;
import io.tidings.vocabulary.Theme;
import io.tidings.vocabulary.Themes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Queries as people save them. 95 of 100 ask for a theme and a region, 70 of 100 also for an amount, 50 for a word; in 60 theme,
 * region and amount stand on one line. Five of 100 are broad: a theme, a region, an amount, a word or a negation alone. Seven of
 * ten themes, regions and words are those of an announcement of the corpus drawn by lot, so that queries ask for what is published;
 * the rest is drawn evenly from the vocabulary.
 */
final class SubscriptionMix {

    private static final List<String> FIGURES = List.of(
            "100000",
            "250000",
            "500000",
            "1000000",
            "2000000",
            "3000000",
            "5000000",
            "10000000",
            "20000000",
            "25000000",
            "50000000",
            "100000000",
            "500000000",
            "1000000000");
    private static final List<String> CURRENCIES = List.of("GBP", "EUR", "USD", "AUD");
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}]+");

    private final Random random;
    private final List<String> themes = Themes.all().stream().map(Theme::id).toList();
    private final List<String> places = Regions.all().stream()
            .filter(region -> region.kind() != Region.Kind.PART)
            .map(Region::id)
            .toList();
    private final List<String> publishedThemes;
    private final List<String> publishedPlaces;
    private final List<String[]> texts;

    SubscriptionMix(long seed, List<AnnouncementEnriched> corpus) {
        this.random = new Random(seed);
        this.publishedThemes = corpus.stream()
                .flatMap(one -> one.classification().themeIds().stream())
                .toList();
        this.publishedPlaces = corpus.stream().flatMap(SubscriptionMix::places).toList();
        this.texts = corpus.stream()
                .map(one -> WORDS.split(one.announcement().content().body()))
                .toList();
    }

    private static Stream<String> places(AnnouncementEnriched announcement) {
        return Stream.concat(
                announcement.enrichment().regions().stream()
                        .filter(region -> Query.Region.USUAL.contains(region.role()))
                        .map(RegionReading::id),
                announcement.enrichment().funding().stream()
                        .map(FundingLine::regions)
                        .flatMap(List::stream));
    }

    Query next() {
        return random.nextInt(100) < 5 ? broad() : usual();
    }

    private Query usual() {
        boolean amount = random.nextInt(100) < 70;
        boolean line = amount && random.nextInt(70) < 60;
        List<Query> parts = new ArrayList<>();
        if (line) {
            parts.add(new Query.Line(line()));
        } else {
            parts.add(new Query.Theme(theme()));
            parts.add(new Query.Region(place(), Query.Region.USUAL));
            if (amount) {
                parts.add(new Query.Line(amount()));
            }
        }
        if (random.nextBoolean()) {
            parts.add(word());
        }
        return Query.and(parts);
    }

    private LineQuery line() {
        List<LineQuery> parts =
                new ArrayList<>(List.of(new LineQuery.Theme(theme()), new LineQuery.Region(place()), amount()));
        if (random.nextInt(3) == 0) {
            parts.add(new LineQuery.Currency(pick(CURRENCIES)));
        }
        return LineQuery.and(parts);
    }

    private Query broad() {
        return switch (random.nextInt(10)) {
            case 0 -> Query.not(new Query.Theme(theme()));
            case 1, 2, 3 -> new Query.Theme(theme());
            case 4, 5, 6 -> new Query.Region(place(), Query.Region.USUAL);
            case 7 -> new Query.Line(amount());
            default -> word();
        };
    }

    private LineQuery amount() {
        return new LineQuery.Amount(LineQuery.Comparison.AT_LEAST, new BigDecimal(pick(FIGURES)));
    }

    /** Of five letters or more; one in five queries for words asks for two that stand together. */
    private Query word() {
        String[] text = pick(texts);
        for (int tries = 0; tries < 50; tries++) {
            int at = random.nextInt(text.length);
            if (text[at].length() >= 5) {
                boolean two = at + 1 < text.length && !text[at + 1].isEmpty() && random.nextInt(5) == 0;
                return new Query.Words(two ? text[at] + " " + text[at + 1] : text[at]);
            }
        }
        return new Query.Words("funding");
    }

    private String theme() {
        return random.nextInt(10) < 7 ? pick(publishedThemes) : pick(themes);
    }

    private String place() {
        return random.nextInt(10) < 7 ? pick(publishedPlaces) : pick(places);
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}

package io.tidings.alert.match;

import io.tidings.contracts.Announcement;
import io.tidings.contracts.FundingLine;
import io.tidings.contracts.FundingWithoutAmount;
import io.tidings.contracts.Organisation;
import io.tidings.contracts.Person;
import io.tidings.contracts.RegionReading;
import io.tidings.query.language.ExaminedAnnouncement;
import io.tidings.query.language.NameKey;
import io.tidings.query.language.Query.Funding.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The keys of one announcement, as far as any query asks for them: those of the whole, then those of each line. */
final class AnnouncementKeys {

    private final Keys keys;
    private final AskedRegions regions;
    private final ExaminedAnnouncement examined;
    private final LocalDate day;
    private final Held held;

    private AnnouncementKeys(Keys keys, AskedRegions regions, ExaminedAnnouncement examined, int limit) {
        this.keys = keys;
        this.regions = regions;
        this.examined = examined;
        this.day = announcement().times().filterDate();
        this.held = new Held(limit);
    }

    /**
     * The keys an announcement has.
     *
     * @param limit keys from this number on are left out
     */
    static Held of(Keys keys, AskedRegions regions, ExaminedAnnouncement examined, int limit) {
        AnnouncementKeys collector = new AnnouncementKeys(keys, regions, examined, limit);
        collector.collectWords();
        collector.collectFacts();
        collector.collectNames();
        collector.collectDates();
        collector.collectPlaces();
        collector.examined.announcement().enrichment().funding().forEach(collector::collect);
        collector.held.close();
        return collector.held;
    }

    private Announcement announcement() {
        return examined.announcement().announcement();
    }

    private void collectWords() {
        Map<String, Integer> words = keys.of(examined.isEnglish() ? KeyKind.ENGLISH_WORD : KeyKind.PLAIN_WORD);
        for (String term : examined.terms()) {
            whole(words.get(term));
        }
    }

    private void collectFacts() {
        examined.announcement().classification().themeIds().forEach(theme -> whole(KeyKind.THEME, theme));
        for (Statement statement : Statement.values()) {
            if (examined.speaksOfFunding(statement)) {
                whole(KeyKind.STATEMENT, statement.name());
            }
        }
        whole(KeyKind.KIND, announcement().kind().name());
        whole(KeyKind.SOURCE, announcement().origin().source().value());
        if (announcement().withdrawn()) {
            whole(KeyKind.MARK, Marks.WITHDRAWN);
        }
        if (announcement().copyOf() != null) {
            whole(KeyKind.MARK, Marks.COPY);
        }
        collectLanguages();
    }

    /** {@code en-GB} is found by {@code en-gb} and by {@code en}. */
    private void collectLanguages() {
        String stated = announcement().content().language();
        String language = stated == null ? "" : stated.toLowerCase(Locale.ROOT);
        whole(KeyKind.LANGUAGE, language);
        for (int dash = language.indexOf('-'); dash >= 0; dash = language.indexOf('-', dash + 1)) {
            whole(KeyKind.LANGUAGE, language.substring(0, dash));
        }
    }

    private void collectNames() {
        var enrichment = examined.announcement().enrichment();
        names(KeyKind.FUND, enrichment.funding(), FundingLine::fund);
        names(KeyKind.FUND, enrichment.fundingWithoutAmount(), FundingWithoutAmount::fund);
        names(KeyKind.ORGANISATION, enrichment.organisations(), Organisation::name);
        names(KeyKind.PERSON, enrichment.people(), Person::name);
        names(KeyKind.PUBLISHER, List.of(announcement().origin()), origin -> origin.publisher());
    }

    private <T> void names(KeyKind kind, List<T> things, Function<T, @Nullable String> nameOf) {
        for (T thing : things) {
            String name = nameOf.apply(thing);
            if (name != null && !keys.of(kind).isEmpty()) {
                whole(kind, NameKey.of(name));
            }
        }
    }

    private void collectDates() {
        int year = Marks.number(day);
        int changed = Integer.parseInt(Marks.year(announcement().times().firstPublishedAt()));
        years(KeyKind.FROM_YEAR, Marks.FIRST_YEAR, year);
        years(KeyKind.TO_YEAR, year, Marks.LAST_YEAR);
        years(KeyKind.CHANGED_YEAR, Marks.FIRST_YEAR, changed);
    }

    private void years(KeyKind kind, int first, int last) {
        keys.of(kind).forEach((asked, key) -> {
            int year = Integer.parseInt(asked);
            if (year >= first && year <= last) {
                whole(key);
            }
        });
    }

    private void collectPlaces() {
        for (RegionReading region : examined.announcement().enrichment().regions()) {
            regions.named(region.id(), region.role(), day, key -> whole(key));
        }
    }

    private void collect(FundingLine line) {
        Held.Line found = held.line();
        AmountKeys.collect(line, found.amounts());
        line.themes().forEach(theme -> found.add(keys.of(KeyKind.LINE_THEME).get(theme)));
        line.regions().forEach(region -> regions.receiving(region, day, found::add));
        found.add(keys.of(KeyKind.LINE_CURRENCY).get(line.amount().currency()));
        found.add(keys.of(KeyKind.LINE_DELTA).get(line.delta().name()));
        if (line.fund() != null) {
            found.add(keys.of(KeyKind.LINE_FUND).get(NameKey.of(line.fund())));
        }
        if (line.period() != null) {
            found.add(keys.of(KeyKind.LINE_PERIOD).get(NameKey.of(line.period())));
        }
    }

    private void whole(KeyKind kind, String value) {
        whole(keys.of(kind).get(value));
    }

    private void whole(@Nullable Integer key) {
        if (key != null) {
            held.add(key);
        }
    }
}

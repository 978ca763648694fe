package io.tidings.query.language;

import io.tidings.contracts.Announcement;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.Enrichment;
import io.tidings.contracts.FundingLine;
import io.tidings.contracts.FundingWithoutAmount;
import io.tidings.contracts.Organisation;
import io.tidings.contracts.Person;
import io.tidings.contracts.RegionReading;
import io.tidings.contracts.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An announcement prepared for many queries: its text is analysed once, when the first query asks for words. Not safe for
 * use by several threads at once.
 */
public final class ExaminedAnnouncement {

    private final AnnouncementEnriched announcement;
    private final Set<String> themes;
    private final Map<String, List<Span>> found = new HashMap<>();
    private @Nullable WordIndex title;
    private @Nullable WordIndex body;

    /** Prepares an announcement. */
    public ExaminedAnnouncement(AnnouncementEnriched announcement) {
        this.announcement = announcement;
        this.themes = Set.copyOf(announcement.classification().themeIds());
    }

    /** The announcement itself. */
    public AnnouncementEnriched announcement() {
        return announcement;
    }

    LocalDate day() {
        return announcement.announcement().times().filterDate();
    }

    Set<String> themes() {
        return themes;
    }

    List<RegionReading> regions() {
        return announcement.enrichment().regions();
    }

    List<FundingLine> lines() {
        return announcement.enrichment().funding();
    }

    /** Whether its words are read as English: {@link WordAnalysis#english}, else {@link WordAnalysis#plain}. */
    public boolean isEnglish() {
        return WordAnalysis.isEnglish(announcement.announcement().content().language());
    }

    /** Every word of title and body, as words are compared. */
    public Set<String> terms() {
        Set<String> terms = new HashSet<>(title().terms());
        terms.addAll(body().terms());
        return terms;
    }

    List<Span> find(String words, AskedWords asked) {
        List<Span> known = found.get(words);
        if (known == null) {
            List<WordAnalysis.Token> wanted = asked.tokens(words, isEnglish());
            known = both(title().find(wanted), body().find(wanted));
            found.put(words, known);
        }
        return known;
    }

    private static List<Span> both(List<Span> some, List<Span> others) {
        if (some.isEmpty() || others.isEmpty()) {
            return some.isEmpty() ? others : some;
        }
        List<Span> both = new ArrayList<>(some);
        both.addAll(others);
        return both;
    }

    private WordIndex title() {
        WordIndex known = title;
        if (known == null) {
            known = index(Span.Part.TITLE);
            title = known;
        }
        return known;
    }

    private WordIndex body() {
        WordIndex known = body;
        if (known == null) {
            known = index(Span.Part.BODY);
            body = known;
        }
        return known;
    }

    private WordIndex index(Span.Part part) {
        return new WordIndex(announcement.announcement().content(), part);
    }

    boolean fundedBy(String name) {
        return named(lines(), FundingLine::fund, name)
                || named(announcement.enrichment().fundingWithoutAmount(), FundingWithoutAmount::fund, name);
    }

    /** Whether it speaks of public money in this way. */
    public boolean speaksOfFunding(Query.Funding.Statement statement) {
        boolean stated = !lines().isEmpty();
        boolean mentioned = !announcement.enrichment().fundingWithoutAmount().isEmpty();
        return switch (statement) {
            case STATED -> stated;
            case UNSTATED -> mentioned && !stated;
            case MENTIONED -> mentioned || stated;
        };
    }

    boolean is(Fact fact) {
        Announcement revision = announcement.announcement();
        Enrichment enrichment = announcement.enrichment();
        return switch (fact) {
            case Fact.From from -> !day().isBefore(from.day());
            case Fact.To to -> !day().isAfter(to.day());
            case Fact.ChangedSince since ->
                !revision.times()
                        .firstPublishedAt()
                        .truncatedTo(ChronoUnit.MILLIS)
                        .isBefore(since.moment());
            case Fact.Organisation asked -> named(enrichment.organisations(), Organisation::name, asked.name());
            case Fact.Person asked -> named(enrichment.people(), Person::name, asked.name());
            case Fact.Publisher asked -> isNamed(revision.origin().publisher(), NameKey.of(asked.name()));
            case Fact.Source source -> revision.origin().source().equals(source.id());
            case Fact.Language language -> isInLanguage(revision.content().language(), language.tag());
            case Fact.OfKind kind -> revision.kind() == kind.kind();
            case Fact.Withdrawn withdrawn -> revision.withdrawn();
            case Fact.Copy copy -> revision.copyOf() != null;
        };
    }

    private static boolean isInLanguage(@Nullable String language, String tag) {
        String own = language == null ? "" : language.toLowerCase(Locale.ROOT);
        return own.equals(tag) || own.startsWith(tag + "-");
    }

    static <T> boolean named(List<T> things, Function<T, @Nullable String> nameOf, String name) {
        String key = NameKey.of(name);
        return things.stream().anyMatch(thing -> isNamed(nameOf.apply(thing), key));
    }

    static boolean isNamed(@Nullable String name, String key) {
        return name != null && NameKey.of(name).equals(key);
    }

    /** Ids of those lines for which something holds, in text order. */
    Set<String> linesWhere(java.util.function.Predicate<FundingLine> holds) {
        Set<String> ids = new LinkedHashSet<>();
        for (FundingLine line : lines()) {
            if (holds.test(line)) {
                ids.add(line.id());
            }
        }
        return ids;
    }
}

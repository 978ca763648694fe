package io.tidings.query.language;

import io.tidings.contracts.RegionRole;
import io.tidings.vocabulary.Groupings;
import io.tidings.vocabulary.Regions;
import io.tidings.vocabulary.Theme;
import io.tidings.vocabulary.Themes;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Says a query in plain words, so that a person can see what was understood. */
public final class Explanation {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu 'at' HH:mm[:ss] 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private static final Set<String> INHERITING = inheriting(Groupings.standard());

    private Explanation() {}

    /** The query in English, without a full stop. */
    public static String of(SearchQuery query) {
        String announcements =
                query.condition() instanceof Query.All ? "all announcements" : "announcements " + of(query.condition());
        if (query.copies() && query.withdrawn()) {
            return announcements + "; copies and withdrawn ones included";
        }
        return announcements
                + (query.copies() ? "; copies included" : "")
                + (query.withdrawn() ? "; withdrawn ones included" : "");
    }

    private static String of(Query query) {
        return switch (query) {
            case Query.All all -> "of any kind";
            case Query.And and ->
                listed(and.all().stream().map(Explanation::apart).toList());
            case Query.Or or ->
                "either " + or.any().stream().map(Explanation::apart).collect(Collectors.joining(" or "));
            case Query.Not not -> "not " + apart(not.query());
            case Query.Line line -> LineExplanation.of(line.condition());
            case Query.Words words -> "that say \u201c" + words.text() + "\u201d";
            case Query.Theme theme -> "about " + theme(theme.id());
            case Query.Region region -> region(region);
            case Query.Fund fund -> "with money from " + fund.name();
            case Query.Funding funding -> funding(funding.statement());
            case Fact fact -> fact(fact);
        };
    }

    private static String fact(Fact fact) {
        return switch (fact) {
            case Fact.Organisation organisation -> "that name " + organisation.name();
            case Fact.Person person -> "that name " + person.name();
            case Fact.Publisher publisher -> "published by " + publisher.name();
            case Fact.Source source -> "from the source " + source.id();
            case Fact.Language language -> "in the language " + language.tag();
            case Fact.OfKind kind -> "that are " + kind.kind().name().toLowerCase(Locale.ROOT);
            case Fact.Withdrawn withdrawn -> "that are withdrawn";
            case Fact.Copy copy -> "that are copies";
            case Fact.From from -> "since " + day(from.day());
            case Fact.To to -> "until " + day(to.day());
            case Fact.ChangedSince since -> "new or changed since " + MOMENT.format(since.moment());
        };
    }

    private static String apart(Query query) {
        return query instanceof Query.And || query instanceof Query.Or ? "(" + of(query) + ")" : of(query);
    }

    static String listed(List<String> parts) {
        return parts.size() == 1
                ? parts.getFirst()
                : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
    }

    static String theme(String id) {
        return Themes.find(id).map(Theme::label).orElse(id).toLowerCase(Locale.ENGLISH);
    }

    /** A region, and whether groups that contain it answer too. */
    static String region(String id) {
        boolean inherits = INHERITING.contains(id) || INHERITING.contains(Regions.countryOf(id));
        return Regions.name(id) + (inherits ? " or a group containing it" : "");
    }

    /** The regions for which groups answer. */
    private static Set<String> inheriting(Groupings groupings) {
        return groupings.all().stream()
                .filter(Groupings.Group::inherit)
                .flatMap(group -> groupings.members(group.id(), LocalDate.MAX).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String region(Query.Region region) {
        Set<RegionRole> roles = region.roles();
        if (roles.equals(Query.Region.USUAL)) {
            return "for or about " + region(region.id());
        }
        if (roles.equals(Query.Region.ANY)) {
            return "with " + region(region.id()) + " in any role";
        }
        return "with " + region(region.id()) + " as "
                + roles.stream().map(RegionRole::word).collect(Collectors.joining(" or "));
    }

    private static String funding(Query.Funding.Statement statement) {
        return switch (statement) {
            case STATED -> "with an amount of funding";
            case UNSTATED -> "that mention funding without an amount";
            case MENTIONED -> "that mention funding";
        };
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}

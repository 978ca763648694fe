package io.tidings.query.language;

import io.tidings.contracts.RegionRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a query so that it parses back to the same tree. */
final class Canonical {

    private static final Pattern BARE =
            Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}._'/&+-]*[\\p{L}\\p{N}\\p{M}])?");
    private static final Pattern SPECIAL = Pattern.compile("[\\\\" + Lexer.QUOTES + "]");
    private static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT");

    private Canonical() {}

    static String of(SearchQuery query) {
        boolean copies = query.copies() && !Positives.askForCopies(query.condition());
        boolean withdrawn = query.withdrawn() && !Positives.askForWithdrawn(query.condition());
        List<String> parts = new ArrayList<>();
        if (copies || withdrawn) {
            if (!(query.condition() instanceof Query.All)) {
                parts.add(inAnd(query.condition()));
            }
        } else {
            parts.add(of(query.condition()));
        }
        if (copies) {
            parts.add("copies:include");
        }
        if (withdrawn) {
            parts.add("withdrawn:include");
        }
        return String.join(" ", parts);
    }

    static String of(Query query) {
        return switch (query) {
            case Query.All all -> "*";
            case Query.Words words -> words(words.text());
            case Query.And and -> and.all().stream().map(Canonical::inAnd).collect(Collectors.joining(" "));
            case Query.Or or -> or.any().stream().map(Canonical::inOr).collect(Collectors.joining(" OR "));
            case Query.Not not -> "NOT " + alone(of(not.query()), isGroup(not.query()));
            case Query.Line line -> "line(" + of(line.condition()) + ")";
            case Query.Theme theme -> "theme:" + theme.id();
            case Query.Region region -> "region" + roles(region.roles()) + ":" + region.id();
            case Query.Fund fund -> field("fund", fund.name());
            case Query.Funding funding -> funding(funding.statement());
            case Fact.Organisation organisation -> field("organisation", organisation.name());
            case Fact.Person person -> field("person", person.name());
            case Fact.Publisher publisher -> field("publisher", publisher.name());
            case Fact.Source source -> field("source", source.id().value());
            case Fact.Language language -> "language:" + language.tag();
            case Fact.OfKind kind -> "kind:" + kind.kind().name().toLowerCase(Locale.ROOT);
            case Fact.Withdrawn withdrawn -> "is:withdrawn";
            case Fact.Copy copy -> "is:copy";
            case Fact.From from -> "from:" + from.day();
            case Fact.To to -> "to:" + to.day();
            case Fact.ChangedSince since -> "changed:" + since.moment();
        };
    }

    static String of(LineQuery query) {
        return switch (query) {
            case LineQuery.And and ->
                and.all().stream()
                        .map(part ->
                                alone(of(part), part instanceof LineQuery.Or || part instanceof LineQuery.Converted))
                        .collect(Collectors.joining(" "));
            case LineQuery.Or or ->
                or.any().stream()
                        .map(part ->
                                alone(of(part), part instanceof LineQuery.And || part instanceof LineQuery.Converted))
                        .collect(Collectors.joining(" OR "));
            case LineQuery.Not not -> "NOT " + alone(of(not.query()), isGroup(not.query()));
            case LineQuery.Theme theme -> "theme:" + theme.id();
            case LineQuery.Region region -> "region:" + region.id();
            case LineQuery.Amount amount -> "amount" + amount.comparison().sign() + amount(amount);
            case LineQuery.Converted converted -> converted(converted);
            case LineQuery.Currency currency -> "currency:" + currency.code();
            case LineQuery.Fund fund -> field("fund", fund.name());
            case LineQuery.Period period -> field("period", period.name());
            case LineQuery.Delta delta -> "delta:" + delta.delta().word();
        };
    }

    private static String inAnd(Query query) {
        return alone(of(query), query instanceof Query.Or);
    }

    private static String inOr(Query query) {
        return alone(of(query), query instanceof Query.And);
    }

    private static boolean isGroup(Query query) {
        return query instanceof Query.And || query instanceof Query.Or;
    }

    private static boolean isGroup(LineQuery query) {
        return query instanceof LineQuery.And || query instanceof LineQuery.Or || query instanceof LineQuery.Converted;
    }

    private static String alone(String text, boolean group) {
        return group ? "(" + text + ")" : text;
    }

    private static String amount(LineQuery.Amount amount) {
        return Figures.shortest(amount.figure());
    }

    /** Written as a group: the switch speaks of all amounts of its group. */
    private static String converted(LineQuery.Converted converted) {
        return "amount" + converted.comparison().sign() + Figures.shortest(converted.figure()) + " currency:"
                + converted.code() + " convert:yes";
    }

    private static String roles(Set<RegionRole> roles) {
        if (roles.equals(Query.Region.USUAL)) {
            return "";
        }
        return roles.equals(Query.Region.ANY)
                ? ".any"
                : roles.stream().map(RegionRole::word).collect(Collectors.joining("+", ".", ""));
    }

    private static String funding(Query.Funding.Statement statement) {
        return switch (statement) {
            case STATED -> "amount:stated";
            case UNSTATED -> "amount:unstated";
            case MENTIONED -> "has:funding";
        };
    }

    private static String words(String text) {
        Predicate<String> bare = word -> isBare(word) && !WordAnalysis.onlyStopWords(word);
        return bare.test(text) ? text : quoted(text);
    }

    private static String field(String name, String value) {
        return name + ":" + (isBare(value) ? value : quoted(value));
    }

    private static boolean isBare(String text) {
        return BARE.matcher(text).matches() && !OPERATORS.contains(text);
    }

    private static String quoted(String text) {
        return '"' + SPECIAL.matcher(text).replaceAll("\\\\$0") + '"';
    }
}

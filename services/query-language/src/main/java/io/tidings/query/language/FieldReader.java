package io.tidings.query.language;

import io.tidings.contracts.SourceId;
import io.tidings.vocabulary.Closest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Knows the fields of the language and what their values mean. */
final class FieldReader {

    private static final List<String> NAMES = List.of(
            "theme",
            "region",
            "amount",
            "currency",
            "convert",
            "fund",
            "period",
            "delta",
            "organisation",
            "person",
            "publisher",
            "source",
            "language",
            "kind",
            "from",
            "to",
            "changed",
            "is",
            "has",
            "copies",
            "withdrawn");
    private static final Pattern SOURCE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(?:-[a-z0-9]{2,8})*");
    private static final int LONGEST_NAME = 300;

    private final LocalDate today;

    /** Relative dates count from this day. */
    FieldReader(LocalDate today) {
        this.today = today;
    }

    Reading read(Syntax.Field field) {
        String name = field.name().text().toLowerCase(Locale.ROOT);
        if (name.equals("amount")) {
            return AmountReader.read(field.sign(), field.value());
        }
        if (!field.sign().equals(":") && !field.sign().equals("=") && isKnown(name)) {
            return Reading.wrong(field.name(), "only amounts are compared; write " + name + ":");
        }
        Value value = field.value();
        return switch (name) {
            case "theme" -> WordLists.theme(value);
            case "currency" -> WordLists.currency(value);
            case "convert" -> convert(value);
            case "delta" -> WordLists.delta(value);
            case "kind" -> WordLists.kind(value);
            case "is" -> WordLists.is(value);
            case "has" -> WordLists.has(value);
            case "from", "to", "changed" -> DateReader.read(name, value, today);
            case "source" -> source(value);
            case "language", "lang" -> language(value);
            case "copies", "withdrawn" -> Reading.wrong(field.name(), name + ": stands beside the whole query only");
            default -> name(name, field);
        };
    }

    private static Reading name(String name, Syntax.Field field) {
        Value value = field.value();
        return switch (name) {
            case "fund" -> named(value, text -> Reading.of(new Query.Fund(text), new LineQuery.Fund(text)));
            case "period" -> named(value, text -> Reading.of(new LineQuery.Period(text)));
            case "organisation", "organization" -> named(value, text -> Reading.of(new Fact.Organisation(text)));
            case "person" -> named(value, text -> Reading.of(new Fact.Person(text)));
            case "publisher" -> named(value, text -> Reading.of(new Fact.Publisher(text)));
            default ->
                name.equals("region") || name.startsWith("region.")
                        ? RegionReader.read(field.name(), value)
                        : unknown(field.name());
        };
    }

    private static Reading named(Value value, Function<String, Reading> meaning) {
        String name = Texts.oneLine(value.text());
        if (NameKey.of(name).isEmpty()) {
            return Reading.wrong(value, "a name is missing here");
        }
        return name.length() <= LONGEST_NAME
                ? meaning.apply(name)
                : Reading.wrong(value, "a name has at most " + LONGEST_NAME + " characters");
    }

    private static Reading source(Value value) {
        String id = value.text().toLowerCase(Locale.ROOT);
        return SOURCE.matcher(id).matches()
                ? Reading.of(new Fact.Source(new SourceId(id)))
                : Reading.wrong(value, "a source is named by letters, digits, '.', '_' and '-'");
    }

    private static Reading language(Value value) {
        String tag = value.text().toLowerCase(Locale.ROOT);
        return LANGUAGE.matcher(tag).matches()
                ? Reading.of(new Fact.Language(tag))
                : Reading.wrong(value, "a language is a tag such as en or en-GB");
    }

    private static Reading convert(Value value) {
        return value.text().equalsIgnoreCase("yes")
                ? new Reading.Read(new Draft.Convert(value))
                : new Reading.Wrong(Mistake.at(value, "convert: is yes, or is left out", "yes"));
    }

    private static boolean isKnown(String name) {
        return NAMES.contains(name) || name.startsWith("region.");
    }

    private static Reading unknown(Value name) {
        Optional<String> near = Closest.to(name.text(), NAMES);
        String message = "unknown field " + name.text()
                + near.map(n -> "; did you mean " + n + "?")
                        .orElse("; put quotation marks around it to search for the words");
        return new Reading.Wrong(Mistake.at(name, message, near.orElse(null)));
    }
}

package io.tidings.query.language;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives the inside of {@code line( … )} its meaning. */
final class LineBinder {

    private static final String ALLOWED =
            "inside line( ) stand only theme, region, amount, currency, fund, period and delta";

    private final FieldReader fields;
    private final List<Mistake> mistakes;

    LineBinder(FieldReader fields, List<Mistake> mistakes) {
        this.fields = fields;
        this.mistakes = mistakes;
    }

    /** The condition, or null where a mistake was found. */
    @Nullable LineQuery bind(Syntax.Line line) {
        return bind(line.inside(), line.word());
    }

    private @Nullable LineQuery bind(Syntax syntax, Value word) {
        return switch (syntax) {
            case Syntax.Field field -> field(field);
            case Syntax.And and -> all(and, word);
            case Syntax.Or or -> together(bindAll(or.any(), word), false);
            case Syntax.Not not -> not(bind(not.syntax(), word));
            case Syntax.Text text -> refuse(text.value(), ALLOWED);
            case Syntax.Line line -> refuse(line.word(), "lines do not nest");
            case Syntax.Everything everything -> nothing(word);
        };
    }

    private @Nullable LineQuery all(Syntax.And and, Value word) {
        Optional<Value> convert = and.all().stream()
                .filter(LineBinder::isSwitch)
                .map(part -> ((Syntax.Field) part).value())
                .findFirst();
        List<Syntax> conditions =
                and.all().stream().filter(part -> !isSwitch(part)).toList();
        List<@Nullable LineQuery> bound = bindAll(conditions, word);
        if (convert.isEmpty() || bound.contains(null)) {
            return together(bound, true);
        }
        List<LineQuery> known = bound.stream().filter(Objects::nonNull).toList();
        return Conversion.ofLines(known, convert.get(), mistakes).orElse(null);
    }

    private static boolean isSwitch(Syntax syntax) {
        return syntax instanceof Syntax.Field field
                && field.name().text().equalsIgnoreCase("convert")
                && field.value().text().equalsIgnoreCase("yes");
    }

    private List<@Nullable LineQuery> bindAll(List<Syntax> parts, Value word) {
        List<@Nullable LineQuery> bound = new java.util.ArrayList<>();
        for (Syntax part : parts) {
            bound.add(bind(part, word));
        }
        return bound;
    }

    private static @Nullable LineQuery together(List<@Nullable LineQuery> parts, boolean all) {
        List<LineQuery> known = parts.stream().filter(Objects::nonNull).toList();
        if (known.size() < parts.size()) {
            return null;
        }
        return all ? LineQuery.and(known) : LineQuery.or(known);
    }

    private static @Nullable LineQuery not(@Nullable LineQuery query) {
        return query == null ? null : LineQuery.not(query);
    }

    private @Nullable LineQuery field(Syntax.Field field) {
        return switch (fields.read(field)) {
            case Reading.Wrong wrong -> refuse(wrong.mistake());
            case Reading.Read(Draft.Condition condition) when condition.line() != null -> condition.line();
            case Reading.Read(Draft.Convert convert) ->
                Conversion.ofLines(List.of(), convert.value(), mistakes).orElse(null);
            case Reading.Read read -> refuse(field.name(), reason(field));
        };
    }

    /** Where the text has mistakes, nothing stands for what could not be read. */
    private @Nullable LineQuery nothing(Value word) {
        return mistakes.isEmpty() ? refuse(word, "line( ) needs a condition") : null;
    }

    private static String reason(Syntax.Field field) {
        return field.name().text().startsWith("region.")
                ? "inside line( ) a region is who receives the line; write region:"
                        + field.value().text()
                : ALLOWED;
    }

    private @Nullable LineQuery refuse(Value value, String message) {
        return refuse(Mistake.at(value, message));
    }

    private @Nullable LineQuery refuse(Mistake mistake) {
        mistakes.add(mistake);
        return null;
    }
}

package io.tidings.query.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gives {@code convert:yes} its meaning: the amounts that stand beside it in an AND-group are compared with values converted to
 * the one currency that stands there too; that currency is then no condition any more.
 */
final class Conversion {

    private Conversion() {}

    /** The group, converted where that is asked for; what cannot be converted is a mistake, and left out. */
    static List<Draft> of(List<Draft> group, List<Mistake> mistakes) {
        Optional<Draft.Convert> asked = group.stream()
                .filter(Draft.Convert.class::isInstance)
                .map(Draft.Convert.class::cast)
                .findFirst();
        if (asked.isEmpty()) {
            return group;
        }
        List<Draft> rest = new ArrayList<>();
        List<LineQuery> money = new ArrayList<>();
        for (Draft part : group) {
            if (part instanceof Draft.Condition condition && isMoney(condition.line())) {
                money.add(condition.line());
            } else if (!(part instanceof Draft.Convert)) {
                rest.add(part);
            }
        }
        ofLines(money, asked.get().value(), mistakes)
                .ifPresent(converted -> rest.add(Draft.Condition.ofAmount(converted)));
        return rest;
    }

    /** The same for conditions on one line, those on its theme or receiver untouched; empty where it is a mistake. */
    static Optional<LineQuery> ofLines(List<LineQuery> group, Value asked, List<Mistake> mistakes) {
        List<LineQuery> parts = group.stream().flatMap(Conversion::parts).toList();
        List<String> currencies = Positives.currencies(parts);
        boolean amounts = parts.stream().anyMatch(LineQuery.Amount.class::isInstance);
        if (!amounts || currencies.size() != 1) {
            mistakes.add(Mistake.at(
                    asked, "convert:yes needs an amount and one currency beside it, as amount>=3m currency:GBP"));
            return Optional.empty();
        }
        String code = currencies.getFirst();
        if (!LineQuery.Converted.CURRENCIES.contains(code)) {
            mistakes.add(Mistake.at(
                    asked,
                    "values are not converted to " + code + "; they are to "
                            + String.join(", ", LineQuery.Converted.CURRENCIES)));
            return Optional.empty();
        }
        return Optional.of(LineQuery.and(parts.stream()
                .filter(part -> !(part instanceof LineQuery.Currency))
                .map(part -> converted(part, code))
                .toList()));
    }

    private static LineQuery converted(LineQuery part, String code) {
        return part instanceof LineQuery.Amount amount
                ? new LineQuery.Converted(amount.comparison(), amount.figure(), code)
                : part;
    }

    private static boolean isMoney(@Nullable LineQuery line) {
        return line != null
                && parts(line).allMatch(part -> part instanceof LineQuery.Amount || part instanceof LineQuery.Currency);
    }

    private static Stream<LineQuery> parts(LineQuery line) {
        return line instanceof LineQuery.And and ? and.all().stream() : Stream.of(line);
    }
}

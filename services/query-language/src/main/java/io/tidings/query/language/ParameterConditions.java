package io.tidings.query.language;

import io.tidings.contracts.RegionRole;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The parameters that are conditions, as conditions of the language. */
final class ParameterConditions {

    private final GivenParameters given;
    private final FieldReader fields;
    private final List<Draft> conditions = new ArrayList<>();

    ParameterConditions(GivenParameters given, LocalDate today) {
        this.given = given;
        this.fields = new FieldReader(today);
    }

    /** One condition per parameter, in a fixed order. */
    List<Draft> all() {
        anyOf("theme");
        regions();
        amounts();
        anyOf("amount", given.all("amount"), this::statement);
        Stream.of("currency", "delta", "fund", "publisher", "source").forEach(this::anyOf);
        once("convert");
        once("from");
        once("to");
        given.single("changedSince")
                .ifPresent(value -> anyOf("changedSince", List.of(value), moment -> field("changed", moment)));
        return conditions;
    }

    private void anyOf(String name) {
        anyOf(name, given.all(name), value -> field(name, value));
    }

    private void once(String name) {
        given.single(name).ifPresent(value -> anyOf(name, List.of(value), known -> field(name, known)));
    }

    private Reading statement(Value value) {
        boolean known = value.text().equals("stated") || value.text().equals("unstated");
        return known
                ? field("amount", value)
                : Reading.wrong(value, "amount is stated or unstated; figures go into minAmount and maxAmount");
    }

    private Reading field(String name, Value value) {
        return fields.read(new Syntax.Field(Value.of(name), ":", value));
    }

    private void anyOf(String name, List<Value> values, Function<Value, Reading> meaning) {
        List<Draft> drafts = new ArrayList<>();
        for (Value value : values) {
            switch (meaning.apply(value)) {
                case Reading.Read read -> drafts.add(read.draft());
                case Reading.Wrong wrong -> given.refuse(name, wrong.mistake());
            }
        }
        if (!drafts.isEmpty()) {
            conditions.add(drafts.size() == 1 ? drafts.getFirst() : new Draft.Or(drafts));
        }
    }

    private void regions() {
        List<Value> roles = given.all("role");
        List<Value> regions = given.all("region");
        if (roles.isEmpty()) {
            anyOf("region");
            return;
        }
        if (regions.isEmpty()) {
            given.refuse("role", Mistake.at(roles.getFirst(), "role needs a region beside it"));
        }
        Set<RegionRole> named = EnumSet.noneOf(RegionRole.class);
        roles.forEach(role -> named.addAll(roles(role)));
        if (!named.isEmpty()) {
            anyOf("region", regions, value -> RegionReader.inRoles(value, named));
        }
    }

    private Set<RegionRole> roles(Value value) {
        if (value.text().equals("any")) {
            return Query.Region.ANY;
        }
        Optional<RegionRole> known = Arrays.stream(RegionRole.values())
                .filter(role -> role.word().equals(value.text()))
                .findFirst();
        if (known.isEmpty()) {
            List<String> words = Stream.concat(
                            Stream.of("any"), Arrays.stream(RegionRole.values()).map(RegionRole::word))
                    .toList();
            given.refuse("role", WordLists.listed("role", value, words));
        }
        return known.map(Set::of).orElse(Set.of());
    }

    /** Both ends speak of one and the same line, whatever the scope. */
    private void amounts() {
        BigDecimal least = figure("minAmount").orElse(null);
        BigDecimal most = figure("maxAmount").orElse(null);
        if (least != null && most != null && least.compareTo(most) > 0) {
            given.single("maxAmount")
                    .ifPresent(value -> given.refuse("maxAmount", Mistake.at(value, "maxAmount is below minAmount")));
        } else if (least != null || most != null) {
            conditions.add(Draft.Condition.ofAmount(AmountReader.between(least, most)));
        }
    }

    private Optional<BigDecimal> figure(String name) {
        Optional<Value> value = given.single(name);
        Optional<BigDecimal> figure = value.map(Value::text).flatMap(Figures::parse);
        if (value.isPresent() && figure.isEmpty()) {
            given.refuse(name, Mistake.at(value.get(), name + " is a figure such as 3m, 250k, 1.5bn or 3000000"));
        }
        return figure;
    }
}

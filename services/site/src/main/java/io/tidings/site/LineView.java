package io.tidings.site;

import io.tidings.contracts.FundingLine;
import io.tidings.vocabulary.Regions;
import io.tidings.vocabulary.Theme;
import io.tidings.vocabulary.Themes;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A funding line in words.
 *
 * @param sum with its bound
 * @param exact every digit, with the currency's code
 * @param note whether it is new money, null for what is simply new
 * @param counted whether totals count it
 * @param about purpose, places, fund and period, as far as they are said
 * @param matched whether it is what the search asked for
 */
public record LineView(
        String id,
        String sum,
        String exact,
        @Nullable String note,
        boolean counted,
        List<String> about,
        boolean matched,
        List<List<Piece>> sentences) {

    /** A line with the sentences that it was read from. */
    public static LineView of(FundingLine line, List<List<Piece>> sentences, boolean matched) {
        return new LineView(
                line.id(),
                Words.stated(line.amount()),
                Words.exact(line.amount().value(), line.amount().currency()) + " ("
                        + line.amount().currency() + ")",
                note(line),
                line.counted(),
                about(line),
                matched,
                sentences);
    }

    private static @Nullable String note(FundingLine line) {
        if (line.parent() != null) {
            return "share of another sum";
        }
        return switch (line.delta()) {
            case NEW -> null;
            case ADDITIONAL -> "additional";
            case TOTAL -> "a total";
            case EXISTING -> "announced before";
            case PART -> "share of another sum";
        };
    }

    private static List<String> about(FundingLine line) {
        String purpose = line.purpose() == null ? "" : line.purpose();
        String places = line.regions().stream()
                .map(Regions::name)
                .filter(name -> !purpose.contains(name))
                .collect(Collectors.joining(", "));
        String themes = line.themes().stream()
                .map(id -> Themes.find(id).map(Theme::label).orElse(id))
                .collect(Collectors.joining(", "));
        return Stream.of(
                        line.purpose(),
                        places.isEmpty() ? null : "for " + places,
                        line.recipient() == null ? null : "to " + line.recipient(),
                        line.fund(),
                        line.period(),
                        line.purpose() == null && !themes.isEmpty() ? themes : null)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}

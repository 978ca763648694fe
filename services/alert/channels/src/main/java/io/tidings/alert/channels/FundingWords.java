package io.tidings.alert.channels;

import io.tidings.contracts.AmountWords;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.FundingLine;
import io.tidings.text.StructuredText;
import io.tidings.vocabulary.Regions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Chooses the funding lines that an item shows, and says them. */
final class FundingWords {

    static final int MOST_LINES = 3;
    private static final int LONGEST = 160;

    private FundingWords() {}

    /** Those that matched; when no condition was on a line, the largest, new money first. */
    static List<FundingLine> chosen(AnnouncementEnriched event, Set<String> matched) {
        List<FundingLine> all = event.enrichment().funding();
        if (!matched.isEmpty()) {
            return all.stream().filter(line -> matched.contains(line.id())).toList();
        }
        Comparator<FundingLine> newFirst = Comparator.comparing(line -> !line.counted());
        return all.stream()
                .sorted(newFirst.thenComparing(line -> line.amount().value(), Comparator.reverseOrder()))
                .toList();
    }

    static LineWords of(FundingLine line, StructuredText text) {
        return new LineWords(
                AmountWords.of(line.amount()),
                mark(line),
                !line.counted(),
                what(line),
                line.evidence().stream().findFirst().map(span -> Quote.around(span, text)));
    }

    /** Whether its money is new. */
    private static String mark(FundingLine line) {
        if (line.parent() != null) {
            return "part of another sum";
        }
        return switch (line.delta()) {
            case NEW -> "new money";
            case ADDITIONAL -> "on top of earlier money";
            case TOTAL -> "an envelope over other sums";
            case EXISTING -> "announced before";
            case PART -> "part of another sum";
        };
    }

    private static String what(FundingLine line) {
        List<String> parts = new ArrayList<>();
        add(parts, "for ", line.purpose());
        String purpose = line.purpose() == null ? "" : line.purpose();
        String places = line.regions().stream()
                .map(Regions::name)
                .filter(name -> !purpose.contains(name))
                .collect(Collectors.joining(", "));
        add(parts, "in ", places);
        add(parts, "to ", line.recipient());
        String joined = String.join(" ", parts);
        List<String> more = new ArrayList<>();
        add(more, "", joined);
        add(more, "", line.period());
        add(more, "from ", line.fund());
        return String.join(", ", more);
    }

    private static void add(List<String> parts, String word, @Nullable String value) {
        String said = value == null ? "" : OneLine.of(value, LONGEST);
        if (!said.isEmpty()) {
            parts.add(said.startsWith(word) ? said : word + said);
        }
    }
}

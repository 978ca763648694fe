package io.tidings.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import io.tidings.accuracy.Reading.Line;
import io.tidings.accuracy.Reading.Money;
import io.tidings.contracts.Amount;
import io.tidings.contracts.Delta;
import io.tidings.enrich.funding.LineOption;
import io.tidings.enrich.funding.LineSeen;
import io.tidings.enrich.funding.SumSeen;
import io.tidings.linear.LinearModel;
import io.tidings.linear.train.Pick;
import io.tidings.local.reading.Analyser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What labelled announcements teach about lines among each other. Lines are seen as models of sums see them that have not seen the
 * announcement, so that what is learnt is how far these can be trusted.
 */
final class StructureExamples {

    private final Analyser analyser = new Analyser(Instant.EPOCH);
    private final List<Pick> picks = new ArrayList<>();

    /** An example for every line whose label is one of its options. */
    List<Pick> picks() {
        return picks;
    }

    /**
     * Learns from one announcement.
     *
     * @param kind tells funding from other money and has not seen it
     * @param delta tells new from old and has not seen it
     */
    void add(JsonNode json, List<Line> labels, LinearModel kind, LinearModel delta) {
        List<LineSeen> seen = analyser.announcement(LabelledSet.submission(json))
                .map(announcement -> LineSeen.in(announcement, kind, delta))
                .orElse(List.of());
        Map<Integer, Integer> pairs = Sums.pairs(
                labels.stream().map(Line::money).toList(),
                seen.stream().map(StructureExamples::money).toList());
        Map<Integer, Integer> found = new HashMap<>(pairs);
        pairs.forEach((labelled, line) -> {
            int right = option(seen.get(line).options(), labels.get(labelled), found);
            if (right >= 0) {
                picks.add(pick(seen.get(line), right));
            }
        });
    }

    /** Learns from a marked sentence; a share teaches only where one sum alone may hold it. */
    void add(MarkedSentence sentence, LinearModel kind, LinearModel delta) {
        analyser.announcement(LabelledSet.submission(sentence.submission())).ifPresent(announcement -> {
            Map<Amount, String> marks = marks(SumSeen.in(announcement), sentence.sums());
            for (LineSeen line : LineSeen.in(announcement, kind, delta)) {
                List<LineOption> marked = line.options().stream()
                        .filter(option -> option.delta().word().equals(marks.get(line.amount())))
                        .toList();
                if (marked.size() == 1) {
                    picks.add(pick(line, line.options().indexOf(marked.getFirst())));
                }
            }
        });
    }

    private static Map<Amount, String> marks(List<SumSeen> sums, List<String> marks) {
        Map<Amount, String> byAmount = new HashMap<>();
        for (int i = 0; sums.size() == marks.size() && i < sums.size(); i++) {
            byAmount.put(sums.get(i).amount(), marks.get(i));
        }
        return byAmount;
    }

    private static Pick pick(LineSeen line, int right) {
        return new Pick(line.options().stream().map(LineOption::features).toList(), right);
    }

    /** Which option a label names; -1 when none, as when the whole was not found. */
    private static int option(List<LineOption> options, Line label, Map<Integer, Integer> found) {
        Integer parent = label.parent();
        int whole = parent == null ? -1 : found.getOrDefault(parent, -1);
        for (int i = 0; i < options.size(); i++) {
            LineOption option = options.get(i);
            boolean right = parent == null
                    ? option.whole() < 0 && option.delta().word().equals(label.delta())
                    : option.delta() == Delta.PART && option.whole() == whole;
            if (right) {
                return i;
            }
        }
        return -1;
    }

    private static Money money(LineSeen line) {
        return new Money(line.amount().value().doubleValue(), line.amount().currency());
    }
}

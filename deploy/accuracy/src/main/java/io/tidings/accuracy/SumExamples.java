package io.tidings.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import io.tidings.accuracy.Reading.Line;
import io.tidings.accuracy.Reading.Money;
import io.tidings.contracts.Delta;
import io.tidings.enrich.funding.SumModels;
import io.tidings.enrich.funding.SumSeen;
import io.tidings.linear.train.Example;
import io.tidings.local.reading.Analyser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What labelled announcements teach about sums. A sum in a text takes the label of the line or other money with its currency
 * and figure, or of the one line it is a rounding of; where labels of both sorts fit it teaches nothing.
 */
final class SumExamples {

    private static final double ROUNDED = 0.07;
    private static final Set<String> DELTAS =
            Arrays.stream(Delta.values()).map(Delta::word).collect(Collectors.toSet());

    private final Analyser analyser = new Analyser(Instant.EPOCH);
    private final List<Example> kinds = new ArrayList<>();
    private final List<Example> deltas = new ArrayList<>();

    /** An example for every sum. */
    List<Example> kinds() {
        return kinds;
    }

    /** An example for every line. */
    List<Example> deltas() {
        return deltas;
    }

    void add(LabelledSet set) {
        set.announcements().forEach((id, announcement) -> {
            Reading labels = Objects.requireNonNull(set.labels().get(id));
            add(id, announcement, labels);
        });
    }

    void add(SentenceCase sentence) {
        add(sentence.id(), sentence.submission(), Reading.of(sentence.expected()));
    }

    /** Takes a marked sentence; it teaches nothing when other sums are seen in it than are marked. */
    void add(MarkedSentence sentence) {
        List<SumSeen> sums = seen(sentence.submission());
        if (sums.size() != sentence.sums().size()) {
            System.out.println(sentence.id() + ": " + sums.size() + " sums seen in " + sentence.submission());
            return;
        }
        for (int i = 0; i < sums.size(); i++) {
            String label = sentence.sums().get(i);
            boolean funding = DELTAS.contains(label);
            kinds.add(Example.of(sentence.id(), sums.get(i).kindFeatures(), funding ? SumModels.FUNDING : label));
            if (funding) {
                deltas.add(Example.of(sentence.id(), SumSeen.deltaFeatures(List.of(sums.get(i))), label));
            }
        }
    }

    private List<SumSeen> seen(JsonNode json) {
        return analyser.announcement(LabelledSet.submission(json))
                .map(SumSeen::in)
                .orElse(List.of());
    }

    private void add(String id, JsonNode json, Reading labels) {
        List<SumSeen> sums = seen(json);
        Map<Integer, List<SumSeen>> mentions = new LinkedHashMap<>();
        for (SumSeen sum : sums) {
            List<Integer> lines = linesOf(sum, labels.funding());
            String kind = otherKind(sum, labels.otherMoney());
            if (lines.isEmpty() && kind == null) {
                lines = roundedLinesOf(sum, labels.funding());
            }
            if (lines.isEmpty() == (kind == null)) {
                continue;
            }
            kinds.add(Example.of(id, sum.kindFeatures(), kind == null ? SumModels.FUNDING : kind));
            if (kind == null && sameDelta(lines, labels.funding())) {
                mentions.computeIfAbsent(lines.getFirst(), line -> new ArrayList<>())
                        .add(sum);
            }
        }
        mentions.forEach((line, seen) -> {
            String delta = labels.funding().get(line).delta();
            if (!delta.isEmpty()) {
                deltas.add(Example.of(id, SumSeen.deltaFeatures(seen), delta));
            }
        });
    }

    private static List<Integer> linesOf(SumSeen sum, List<Line> lines) {
        List<Integer> fitting = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (Sums.same(lines.get(i).money(), money(sum))) {
                fitting.add(i);
            }
        }
        return fitting;
    }

    private static List<Integer> roundedLinesOf(SumSeen sum, List<Line> lines) {
        List<Integer> fitting = new ArrayList<>();
        double value = sum.amount().value().doubleValue();
        for (int i = 0; i < lines.size(); i++) {
            Double exact = lines.get(i).value();
            boolean rounding = exact != null
                    && sum.amount().currency().equals(lines.get(i).currency())
                    && Math.abs(exact - value) <= ROUNDED * Math.max(exact, value)
                    && digits(value) < digits(exact);
            if (rounding) {
                fitting.add(i);
            }
        }
        return fitting;
    }

    private static @Nullable String otherKind(SumSeen sum, List<Money> other) {
        return other.stream()
                .filter(money -> Sums.same(money, money(sum)))
                .map(Money::kind)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static boolean sameDelta(List<Integer> lines, List<Line> all) {
        Set<String> deltas = new HashSet<>();
        lines.forEach(line -> deltas.add(all.get(line).delta()));
        return deltas.size() == 1;
    }

    private static Money money(SumSeen sum) {
        return new Money(sum.amount().value().doubleValue(), sum.amount().currency());
    }

    private static int digits(double value) {
        return Long.toString((long) value).replaceAll("0+$", "").length();
    }
}

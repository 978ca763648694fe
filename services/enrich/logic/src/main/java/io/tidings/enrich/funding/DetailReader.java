package io.tidings.enrich.funding;

import io.tidings.enrich.funding.Candidate.Question;
import io.tidings.enrich.passage.Passage;
import io.tidings.vocabulary.Regions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what belongs to each line of an announcement: candidates from around its sums, weighed by what is known of them. */
final class DetailReader {

    private static final int MOST_LINES = 60;
    private static final int MOST_REGIONS = 12;
    private static final int MOST_THEMES = 3;
    private static final int FEW_PARTS = 4;
    private static final double LIKELY = 0.5;
    private static final double ALIKE = 0.95;
    private static final double FUND = 0.2;
    private static final double THEME = 0.4;
    private static final double PURPOSE = 0.2;

    private final FundingContext context;
    private final List<Line> lines;
    private final Map<Long, Map<String, Double>> strengths = new HashMap<>();
    private final Set<String> sureFunds = new HashSet<>();
    private final Map<Integer, List<FundReader.Fund>> funds = new HashMap<>();

    DetailReader(FundingContext context, List<Line> lines) {
        this.context = context;
        this.lines = lines;
    }

    LineDetails of(Line line) {
        int number = lines.indexOf(line);
        List<Stretch> stretches = number < MOST_LINES ? Surroundings.of(context, lines, line) : List.of();
        String purpose = purpose(line, stretches);
        return new LineDetails(
                line, fund(line, stretches), purpose, themes(line, stretches, purpose), regions(line, stretches));
    }

    private List<String> regions(Line line, List<Stretch> stretches) {
        List<String> labelled = Labels.of(line, stretches, context.country());
        if (!labelled.isEmpty()) {
            return labelled;
        }
        RegionCandidates candidates = new RegionCandidates(context, line, lines.getFirst());
        List<Weighed> weighed = weighed(Question.REGION, line, candidates.read(stretches));
        Map<String, Double> alone = weighed.stream().collect(Collectors.toMap(Weighed::id, Weighed::probability));
        List<Weighed> together = weighed.stream()
                .map(one -> new Weighed(one.id(), mean(candidates.together(one.id()), alone)))
                .sorted(Comparator.comparingDouble((Weighed one) -> -one.probability()))
                .toList();
        double most = together.isEmpty() ? 0 : together.getFirst().probability();
        return gathered(candidates.withoutFartherMembers(together.stream()
                .filter(one -> one.probability() >= Math.min(LIKELY, most * ALIKE))
                .limit(MOST_REGIONS)
                .map(Weighed::id)
                .toList()));
    }

    /** Most of a country's parts together are the country. */
    private List<String> gathered(List<String> ids) {
        String country = context.country();
        if (country == null || ids.size() < FEW_PARTS) {
            return ids;
        }
        String part = country + "-";
        long named = ids.stream().filter(id -> id.startsWith(part)).count();
        long all = Regions.all().stream()
                .filter(region -> region.id().startsWith(part))
                .count();
        if (named < FEW_PARTS || named * 2 <= all) {
            return ids;
        }
        List<String> whole = new ArrayList<>(List.of(country));
        ids.stream().filter(id -> !id.startsWith(country)).forEach(whole::add);
        return whole;
    }

    private static double mean(List<String> ids, Map<String, Double> probabilities) {
        return ids.stream()
                .mapToDouble(id -> probabilities.getOrDefault(id, 0.0))
                .average()
                .orElse(0);
    }

    /** All that are likely, the likeliest first; where none is, the one that is least unlikely. */
    private List<String> themes(Line line, List<Stretch> stretches, @Nullable String purpose) {
        ThemeCandidates candidates = new ThemeCandidates(context, line);
        if (purpose != null) {
            candidates.forPurpose(context.knowledge().themes().strengthsIn(purpose));
        }
        List<Weighed> weighed = weighed(Question.THEME, line, candidates.read(stretches, this::strengths));
        long likely = weighed.stream().filter(one -> one.probability() >= THEME).count();
        return weighed.stream()
                .limit(Math.min(MOST_THEMES, Math.max(1, likely)))
                .map(Weighed::id)
                .toList();
    }

    private @Nullable String purpose(Line line, List<Stretch> stretches) {
        List<Weighed> weighed = weighed(Question.PURPOSE, line, new PurposeCandidates(context, line).read(stretches));
        return weighed.isEmpty() || weighed.getFirst().probability() < PURPOSE
                ? null
                : weighed.getFirst().id();
    }

    private @Nullable String fund(Line line, List<Stretch> stretches) {
        Map<String, Set<String>> candidates = new FundCandidates(context, lines, line, this::funds).read(stretches);
        List<Weighed> weighed = weighed(Question.FUND, line, candidates);
        if (weighed.isEmpty() || weighed.getFirst().probability() < FUND) {
            return null;
        }
        if (weighed.getFirst().probability() >= LIKELY) {
            sureFunds.add(weighed.getFirst().id());
        }
        return weighed.getFirst().id();
    }

    /** The funds that some line read so far plainly comes from. */
    Set<String> sureFunds() {
        return sureFunds;
    }

    private record Weighed(String id, double probability) {}

    private List<Weighed> weighed(Question question, Line line, Map<String, Set<String>> candidates) {
        String id = "l" + (lines.indexOf(line) + 1);
        List<Weighed> weighed = new ArrayList<>();
        candidates.forEach((candidate, features) -> weighed.add(new Weighed(
                candidate,
                context.knowledge().weigher().probability(new Candidate(question, id, candidate, features)))));
        weighed.sort(Comparator.comparingDouble((Weighed one) -> -one.probability()));
        return weighed;
    }

    private List<FundReader.Fund> funds(Passage passage) {
        return funds.computeIfAbsent(
                passage.index(),
                any -> new FundReader(passage.tokens())
                        .read().stream().filter(fund -> !fund.isAgency()).toList());
    }

    private Map<String, Double> strengths(Stretch stretch) {
        Passage passage = stretch.passage();
        long key = ((long) passage.index() << 20) | ((long) stretch.from() << 10) | stretch.to();
        return strengths.computeIfAbsent(key, any -> {
            int from = passage.units().get(stretch.from()).from();
            int to = passage.units().get(stretch.to() - 1).to();
            return context.knowledge()
                    .themes()
                    .strengthsIn(context.span(passage, from, to).text());
        });
    }
}

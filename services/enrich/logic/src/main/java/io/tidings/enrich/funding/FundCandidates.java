package io.tidings.enrich.funding;

import io.tidings.enrich.passage.Passage;
import io.tidings.enrich.passage.Unit;
import io.tidings.text.Token;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What speaks for each fund a line may come from: where around its sums it is named and how, and how often. */
final class FundCandidates {

    private static final Set<String> WORDS = Set.of(
            "from", "through", "under", "via", "of", "in", "to", "for", "by", "into", "with", "and", "^", "on",
            "within", ",", "(");

    private final FundingContext context;
    private final List<Line> lines;
    private final Line line;
    private final Function<Passage, List<FundReader.Fund>> funds;
    private final Map<String, Named> named = new LinkedHashMap<>();

    FundCandidates(
            FundingContext context, List<Line> lines, Line line, Function<Passage, List<FundReader.Fund>> funds) {
        this.context = context;
        this.lines = lines;
        this.line = line;
        this.funds = funds;
    }

    /** One fund. */
    private static final class Named {
        private final String name;
        private final String kind;
        private Nearness nearest = Nearness.ELSEWHERE;
        private int count;
        private boolean title;
        private boolean opening;
        private final Set<String> features = new LinkedHashSet<>();

        private Named(FundReader.Fund fund) {
            this.name = fund.name();
            this.kind = fund.kind();
        }
    }

    Map<String, Set<String>> read(List<Stretch> stretches) {
        Opening opening = Opening.of(context.passages());
        for (Passage passage : context.passages()) {
            for (FundReader.Fund fund : funds.apply(passage)) {
                Named seen = named.computeIfAbsent(key(fund.name()), any -> new Named(fund));
                seen.count++;
                seen.title |= passage.isTitle() && passage.index() < 2;
                seen.opening |= opening.holds(passage);
                defined(passage, fund, seen);
            }
        }
        named.values().removeIf(seen -> seen.title && seen.count == 1 && !named.isEmpty() && titleCase());
        stretches.forEach(this::near);
        Map<String, Set<String>> candidates = new LinkedHashMap<>();
        Nearness best = named.values().stream()
                .map(seen -> seen.nearest)
                .min(Nearness::compareTo)
                .orElse(Nearness.ELSEWHERE);
        int rank = 0;
        for (Named seen : named.values()) {
            describe(seen, best, rank++);
            candidates.put(seen.name, seen.features);
        }
        return candidates;
    }

    /** Whether the headline writes all its words with capitals, so that capitals say nothing there. */
    private boolean titleCase() {
        return context.passages().stream()
                .filter(passage -> passage.isTitle() && passage.index() == 0)
                .anyMatch(passage -> passage.tokens().stream()
                        .filter(token -> token.text().length() > 3)
                        .filter(token -> token.kind() == Token.Kind.WORD)
                        .allMatch(Token::isCapitalised));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replace("-", " ").replaceAll(" +", " ");
    }

    /** "the £190 million Local Pinch Point Fund", "the Fund is a $3 billion": a sum right at the name is its size. */
    private void defined(Passage passage, FundReader.Fund fund, Named seen) {
        for (Mention mention : line.mentions()) {
            if (mention.passage().index() == passage.index()) {
                int gap = fund.from() - mention.money().to();
                int behind = mention.money().from() - fund.to();
                if (gap >= 0 && gap <= 2) {
                    seen.features.add("sum right before");
                } else if (behind >= 0 && behind <= 4) {
                    seen.features.add("sum right behind");
                }
                seen.features.add(
                        "gap=" + (gap >= 0 ? "after " + Math.min(4, gap / 4) : "before " + Math.min(4, behind / 4)));
            }
        }
        boolean other =
                passage.sums().stream().anyMatch(sum -> fund.from() - sum.to() >= 0 && fund.from() - sum.to() <= 2);
        if (other) {
            seen.features.add("some sum right before");
        }
    }

    private void near(Stretch stretch) {
        Passage passage = stretch.passage();
        for (FundReader.Fund fund : funds.apply(passage)) {
            if (stretch.holds(passage.unitOf(fund.from()))) {
                Named seen = named.get(key(fund.name()));
                if (seen == null) {
                    continue;
                }
                if (stretch.nearness().compareTo(seen.nearest) < 0) {
                    seen.nearest = stretch.nearness();
                }
                String before = before(passage, fund);
                seen.features.add("at=" + stretch.nearness());
                seen.features.add("behind=" + before);
                seen.features.add("at=" + stretch.nearness() + " behind=" + before);
            }
        }
        if (stretch.nearness().compareTo(Nearness.ONWARD) <= 0) {
            points(stretch);
        }
    }

    /** "the scheme", "the Fund", "CERF" beside the sum. */
    private void points(Stretch stretch) {
        List<Unit> units = stretch.passage().units();
        for (int i = stretch.from(); i < stretch.to(); i++) {
            String key = units.get(i).key();
            String before = i > 0 ? units.get(i - 1).key() : "";
            boolean definite =
                    before.equals("the") || before.equals("this") || before.equals("that") || before.equals("its");
            for (Named seen : named.values()) {
                if (definite && key.equals(seen.kind)) {
                    seen.features.add("pointed at");
                }
            }
        }
    }

    private static String before(Passage passage, FundReader.Fund fund) {
        int at = fund.from() - 1;
        while (at >= 0
                && Set.of("the", "a", "an", "our", "new", "its", "government", "'s", "’s")
                        .contains(passage.tokens().get(at).lower())) {
            at--;
        }
        String word = at < 0 ? "^" : passage.tokens().get(at).lower();
        return WORDS.contains(word)
                ? word
                : passage.sums().stream().anyMatch(sum -> sum.to() == fund.from()) ? "sum" : "other";
    }

    private void describe(Named seen, Nearness best, int rank) {
        Set<String> features = seen.features;
        String near = "near=" + seen.nearest;
        String delta = " delta=" + line.delta().name().toLowerCase(Locale.ROOT);
        features.add(near);
        features.add(near + (seen.nearest == best ? " nearest" : " best=" + best));
        features.add(near + delta);
        features.add("kind=" + seen.kind);
        features.add("kind=" + seen.kind + (seen.nearest.compareTo(Nearness.SENTENCE) <= 0 ? " near" : " far"));
        inDocument(seen, rank, delta);
        if (line.parent() != null) {
            features.add("has whole " + near);
        }
    }

    private void inDocument(Named seen, int rank, String delta) {
        Set<String> features = seen.features;
        features.add("count=" + Math.min(4, seen.count));
        features.add("rank=" + Math.min(3, rank) + " of " + Math.min(4, named.size()));
        features.add("first line=" + (lines.indexOf(line) == 0) + (rank == 0 ? " first fund" : " other fund"));
        features.add("lines=" + Math.min(4, lines.size()) + " rank=" + Math.min(2, rank));
        features.add("delta=" + delta);
        if (seen.title) {
            features.add("in title");
            features.add("in title" + delta);
        }
        if (seen.opening) {
            features.add("in opening");
            features.add("in opening" + delta);
        }
        if (new FundReader.Fund(seen.name, seen.kind, 0, 0).isAgency()) {
            features.add("agency");
        }
    }
}

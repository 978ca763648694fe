package io.tidings.classify;

import io.tidings.classify.TermMatcher.Sense;
import io.tidings.classify.TermMatcher.Term;
import io.tidings.contracts.Span;
import io.tidings.linear.Features;
import io.tidings.text.Block;
import io.tidings.text.Sentence;
import io.tidings.text.StructuredText;
import io.tidings.text.Token;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** All that one announcement shows of its themes: the terms found, by theme and zone, and its words. */
final class ThemeEvidence {

    /** Keeps odds finite. */
    private static final double LEAST = 1e-3;

    private final ThemeNames names;
    private final ThemeScore[] scores;
    private final WordTally words;
    private final OfficeTally offices;

    ThemeEvidence(ThemeNames names, WordVectors vectors, OfficeTally offices) {
        this.names = names;
        this.scores = new ThemeScore[names.ids().size()];
        Arrays.setAll(scores, any -> new ThemeScore());
        this.words = new WordTally(vectors);
        this.offices = offices;
    }

    /** Takes a whole text. */
    ThemeEvidence of(StructuredText text, TermMatcher matcher) {
        Attention attention = new Attention();
        Offices names = new Offices();
        for (Block block : text.blocks()) {
            Zone zone = attention.to(block);
            if (block.notes()) {
                continue;
            }
            for (Sentence sentence : block.sentences()) {
                List<Token> tokens = names.without(sentence.tokens(), offices::add);
                if (zone != Zone.NOWHERE) {
                    double deed = Deeds.weight(sentence);
                    words.add(tokens, zone);
                    matcher.find(tokens, term -> add(term, deed, zone, text.span(block, term.start(), term.end())));
                }
            }
        }
        return this;
    }

    private void add(Term term, double deed, Zone zone, Span span) {
        for (Sense sense : term.senses()) {
            scores[sense.theme()].add(term.words(), sense.weight() * deed, zone, span);
        }
    }

    /** What speaks for the theme at a place of the knowledge. */
    ThemeScore score(int theme) {
        return scores[theme];
    }

    /** Names and measures all of it, for the chance of each theme by itself. */
    Features features() {
        Features features = new Features();
        Measured total = measured(ThemeScore::total);
        for (int i = 0; i < scores.length; i++) {
            if (total.of(i) > 0) {
                features.add(names.total(i), Math.log1p(total.of(i)) / 2)
                        .add(names.title(i), Math.log1p(scores[i].title()) / 1.5)
                        .add(names.opening(i), Math.log1p(scores[i].opening()) / 1.5)
                        .add(names.rest(i), Math.log1p(scores[i].rest()) / 2)
                        .add(names.share(i), 2 * total.of(i) / total.sum)
                        .add(names.part(i), Math.sqrt(total.part(i)));
            }
        }
        words.noticeIn(features);
        offices.noticeIn(features, names);
        return features;
    }

    /**
     * How each theme that has evidence stands beside the others, by its place.
     *
     * @param chances how likely each theme is by itself
     */
    SortedMap<Integer, Features> candidates(double[] chances) {
        SortedMap<Integer, Features> candidates = new TreeMap<>();
        for (int i = 0; i < scores.length; i++) {
            if (!scores[i].isEmpty()) {
                Features features = among(chances, i).add("is", names.ids().get(i));
                offices.noticeOf(i, features);
                candidates.put(i, features);
            }
        }
        noticeTerms(candidates);
        return candidates;
    }

    private static Features among(double[] chances, int theme) {
        double chance = chances[theme];
        double sum = Arrays.stream(chances).sum();
        long ahead = Arrays.stream(chances).filter(other -> other > chance).count();
        return new Features()
                .add("odds", Math.log((chance + LEAST) / (1 - chance + LEAST)))
                .add("rank", 1.0 / (1 + ahead))
                .add("share of chances", chance / sum)
                .add("all chances", sum)
                .add("best chance", Arrays.stream(chances).max().orElse(0));
    }

    private void noticeTerms(SortedMap<Integer, Features> candidates) {
        Measured total = measured(ThemeScore::total);
        Measured title = measured(ThemeScore::title);
        Measured opening = measured(ThemeScore::opening);
        Measured rest = measured(ThemeScore::rest);
        candidates.forEach((theme, features) -> features.add("total", Math.log1p(total.of(theme)))
                .add("title", Math.log1p(title.of(theme)))
                .add("opening", Math.log1p(opening.of(theme)))
                .add("part of total", total.part(theme))
                .add("part of title", title.part(theme))
                .add("part of opening", opening.part(theme))
                .add("part of rest", rest.part(theme))
                .add("in title", title.of(theme) > 0 ? 1 : 0)
                .add("in opening", opening.of(theme) > 0 ? 1 : 0));
    }

    private Measured measured(ToDoubleFunction<ThemeScore> measure) {
        return new Measured(Arrays.stream(scores).mapToDouble(measure).toArray());
    }

    /** One measure of all themes. */
    private static final class Measured {
        private final double[] values;
        private final double most;
        private final double sum;

        Measured(double[] values) {
            this.values = values;
            this.most = Arrays.stream(values).max().orElse(0);
            this.sum = Arrays.stream(values).sum();
        }

        double of(int theme) {
            return values[theme];
        }

        /** The share of what the theme with most of it has. */
        double part(int theme) {
            return most > 0 ? values[theme] / most : 0;
        }
    }
}

package io.tidings.enrich.funding;

import io.tidings.enrich.passage.Passage;
import io.tidings.text.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The phrases that may say what a line is for, each with what speaks for it. */
final class PurposeCandidates {

    private static final int MOST_MENTIONS = 4;
    private static final int MOST_NEAR = 6;
    private static final Set<Nearness> AROUND =
            Set.of(Nearness.ITEM, Nearness.ONWARD, Nearness.AHEAD, Nearness.LEAD, Nearness.HEADING, Nearness.TITLE);

    private final FundingContext context;
    private final Line line;
    private final Map<String, Set<String>> candidates = new LinkedHashMap<>();
    private final List<Set<String>> said = new ArrayList<>();
    private final Set<String> title = new HashSet<>();

    PurposeCandidates(FundingContext context, Line line) {
        this.context = context;
        this.line = line;
    }

    Map<String, Set<String>> read(List<Stretch> stretches) {
        context.passages().stream()
                .limit(2)
                .filter(Passage::isTitle)
                .forEach(passage -> title.addAll(stems(passage.tokens())));
        line.mentions().forEach(mention -> said.add(mention.words()));
        List<Mention> mentions = line.mentions();
        for (int nth = 0; nth < Math.min(MOST_MENTIONS, mentions.size()); nth++) {
            around(mentions.get(nth), nth);
        }
        stretches.stream()
                .filter(stretch -> AROUND.contains(stretch.nearness()))
                .limit(MOST_NEAR)
                .flatMap(stretch -> PurposeStarts.near(stretch).stream())
                .forEach(start -> PurposePhrases.from(start).forEach(phrase -> add(phrase, Set.of("near"))));
        return candidates;
    }

    private void around(Mention mention, int nth) {
        int order = 0;
        for (PurposeStart start : PurposeStarts.around(mention)) {
            Set<String> features = new LinkedHashSet<>();
            String place = place(mention.passage());
            features.add("place=" + place + " " + start.kind());
            features.add("mention=" + Math.min(2, nth) + " " + place);
            features.add("order=" + Math.min(4, order++));
            int gap = start.from() - mention.unit();
            features.add("gap=" + (gap > 0 ? gap < 3 ? "at" : gap < 6 ? "soon" : "later" : "before"));
            PurposePhrases.from(start).forEach(phrase -> add(phrase, features));
        }
    }

    private static String place(Passage passage) {
        if (passage.isTitle()) {
            return "title";
        }
        return passage.isBullet() ? "item" : passage.isNote() ? "note" : "body";
    }

    private void add(PurposePhrase phrase, Set<String> features) {
        String text = phrase.text();
        boolean known = candidates.containsKey(text);
        Set<String> all = candidates.computeIfAbsent(text, any -> new LinkedHashSet<>());
        String kind = phrase.start().kind();
        all.add("kind=" + kind);
        all.add("kind=" + kind + " end=" + phrase.end());
        all.addAll(features);
        if (known) {
            all.add("again");
            return;
        }
        all.addAll(PurposeTraits.of(phrase));
        shared(phrase, all);
    }

    /** Whether its words are said in the headline and beside the line's other mentions. */
    private void shared(PurposePhrase phrase, Set<String> features) {
        Set<String> stems = stems(phrase.tokens());
        features.add("title=" + degree(stems, title));
        int most = 0;
        for (int i = 0; i < said.size(); i++) {
            if (line.mentions().get(i).passage().index() != phrase.passage().index()) {
                most = Math.max(most, degree(stems, said.get(i)));
            }
        }
        features.add("elsewhere=" + (said.size() < 2 ? "none" : most));
    }

    private static int degree(Set<String> stems, Set<String> others) {
        long both = stems.stream().filter(others::contains).count();
        return both == 0 ? 0 : both * 2 < stems.size() ? 1 : 2;
    }

    private static Set<String> stems(List<Token> tokens) {
        Set<String> stems = new HashSet<>();
        tokens.forEach(token -> ContentWords.stem(token).ifPresent(stems::add));
        return stems;
    }
}

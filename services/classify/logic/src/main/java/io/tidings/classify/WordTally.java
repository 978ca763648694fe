package io.tidings.classify;

import io.tidings.linear.Features;
import io.tidings.text.Token;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the words of one announcement mean together: the mean of their vectors, and the words themselves. */
final class WordTally {

    /** A word in this share of texts says half of what a rare one does. */
    private static final double COMMON = 0.02;

    private static final double TWICE = 2;
    private static final int SHORTEST = 3;
    private static final double MEANING = 3;
    private static final double WORDS = 4;

    private final WordVectors vectors;
    private final float[] everywhere;
    private final float[] ahead;
    private final Map<Integer, Heard> heard = new TreeMap<>();

    WordTally(WordVectors vectors) {
        this.vectors = vectors;
        this.everywhere = new float[vectors.width()];
        this.ahead = new float[vectors.width()];
    }

    /** Takes a sentence's words, offices left out. */
    void add(List<Token> tokens, Zone zone) {
        for (Token token : tokens) {
            int place = token.kind() == Token.Kind.WORD ? vectors.place(token.lower()) : -1;
            if (place >= 0) {
                add(place, token.lower(), zone);
            }
        }
    }

    private void add(int place, String word, Zone zone) {
        Heard known = heard.computeIfAbsent(place, any -> new Heard(word));
        known.weight += zone.weight;
        known.times++;
        double says = COMMON / (COMMON + vectors.share(place));
        vectors.addTo(everywhere, place, says * zone.weight / Math.sqrt(known.times));
        if (zone == Zone.TITLE || zone == Zone.LEDE) {
            vectors.addTo(ahead, place, zone == Zone.TITLE ? TWICE * says : says);
        }
    }

    /** Notices all of it. */
    void noticeIn(Features features) {
        noticeMeaning(features, "everywhere ", everywhere);
        noticeMeaning(features, "ahead ", ahead);
        double length = 0;
        for (Map.Entry<Integer, Heard> each : heard.entrySet()) {
            double value = each.getValue().value(vectors.share(each.getKey()));
            length += value * value;
        }
        for (Map.Entry<Integer, Heard> each : heard.entrySet()) {
            double value = each.getValue().value(vectors.share(each.getKey()));
            features.add(each.getValue().word, WORDS * value / Math.sqrt(length));
        }
    }

    private static void noticeMeaning(Features features, String name, float[] sum) {
        double length = 0;
        for (float number : sum) {
            length += number * number;
        }
        if (length > 0) {
            for (int i = 0; i < sum.length; i++) {
                features.add(name + i, MEANING * sum[i] / Math.sqrt(length));
            }
        }
    }

    private static final class Heard {
        private final String word;
        private double weight;
        private int times;

        Heard(String word) {
            this.word = word;
        }

        double value(float share) {
            return word.length() < SHORTEST ? 0 : -Math.log(share) * Math.log1p(weight);
        }
    }
}

package io.tidings.benchmarks.search;

import io.tidings.contracts.Content;
import io.tidings.contracts.Span;
import java.util.List;

/**
 * Texts of the length that releases of the corpus have: sentences of ours in which one word in ten is another one, so that
 * words are as frequent and as rare as in real texts and every text is its own.
 */
final class MadeText {

    /** Characters of a body at each twentieth of the corpus, from its shortest to its longest. */
    private static final int[] LENGTHS = {
        685, 960, 1_136, 1_280, 1_420, 1_546, 1_660, 1_770, 1_880, 1_990, 2_097, 2_230, 2_370, 2_530, 2_700, 2_898,
        3_160, 3_480, 3_923, 5_137, 7_362
    };

    private static final int CHANGED = 10;

    private final Parts parts;
    private final Lot lot;

    MadeText(Parts parts, Lot lot) {
        this.parts = parts;
        this.lot = lot;
    }

    /** About a place and a sum, so that they stand in the text. */
    Content about(String place, String promise, String language) {
        StringBuilder body = new StringBuilder("The government today announced " + promise + " in " + place + ".\n\n");
        int length = length();
        while (body.length() < length) {
            sentence(body);
            body.append(lot.once(4) ? "\n\n" : " ");
        }
        String title = lot.skewed(parts.words()) + " " + lot.skewed(parts.words()) + ": " + promise + " for " + place;
        return new Content(title, body.toString().strip(), language);
    }

    private int length() {
        double at = lot.share() * (LENGTHS.length - 1);
        int below = (int) at;
        return (int) (LENGTHS[below] + (at - below) * (LENGTHS[below + 1] - LENGTHS[below]));
    }

    private void sentence(StringBuilder body) {
        String sentence = lot.any(parts.sentences());
        int from = 0;
        for (int space = sentence.indexOf(' '); space >= 0; space = sentence.indexOf(' ', from)) {
            body.append(lot.once(CHANGED) ? lot.skewed(parts.words()) : sentence.substring(from, space))
                    .append(' ');
            from = space + 1;
        }
        body.append(sentence, from, sentence.length());
    }

    /** So many words of the body, wherever they stand. */
    List<Span> evidence(Content content, int count) {
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(one -> word(content))
                .toList();
    }

    private Span word(Content content) {
        String body = content.body();
        int start = body.lastIndexOf(' ', lot.below(body.length() - 1)) + 1;
        int end = body.indexOf(' ', start);
        return Span.of(content, Span.Part.BODY, start, end < 0 ? body.length() : Math.max(start + 1, end));
    }
}

package io.tidings.query.service;

import io.tidings.contracts.Content;
import io.tidings.contracts.Span;
import io.tidings.query.service.Highlights.Highlight;
import io.tidings.text.SentenceLocator;
import java.util.ArrayList;
import java.util.List;

/** The sentences that something was read from, with the words that say it marked. */
public final class Sentences {

    private final SentenceLocator text;

    /** Those of this text. */
    public Sentences(Content content) {
        this.text = new SentenceLocator(content);
    }

    /** One per sentence, in the order of the evidence. */
    public List<Highlight> of(List<Span> evidence) {
        List<Highlight> sentences = new ArrayList<>();
        for (Span span : evidence) {
            Highlight sentence = stretch(text.around(span));
            int known = indexOf(sentences, sentence);
            if (known < 0) {
                sentences.add(Highlights.marked(sentence, span));
            } else {
                sentences.set(known, Highlights.marked(sentences.get(known), span));
            }
        }
        return List.copyOf(sentences);
    }

    private static int indexOf(List<Highlight> sentences, Highlight wanted) {
        for (int i = 0; i < sentences.size(); i++) {
            if (sentences.get(i).part() == wanted.part() && sentences.get(i).start() == wanted.start()) {
                return i;
            }
        }
        return -1;
    }

    private static Highlight stretch(Span span) {
        return new Highlight(span.part(), span.start(), span.end(), span.text(), List.of());
    }
}

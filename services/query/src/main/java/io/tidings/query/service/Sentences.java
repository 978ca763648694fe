package io.tidings.query.service;

import io.tidings.contracts.Content;
import io.tidings.contracts.Span;
import io.tidings.query.service.Highlights.Highlight;
import io.tidings.text.Block;
import io.tidings.text.StructuredText;
import java.util.ArrayList;
import java.util.List;

/** The sentences that something was read from, with the words that say it marked. */
public final class Sentences {

    private final StructuredText text;

    /** Those of this text. */
    public Sentences(Content content) {
        this.text = StructuredText.of(content);
    }

    /** One per sentence, in the order of the evidence. */
    public List<Highlight> of(List<Span> evidence) {
        List<Highlight> sentences = new ArrayList<>();
        for (Span span : evidence) {
            Highlight sentence = around(span);
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

    /** The sentence a span lies in; its block where it reaches over sentences, itself where it lies in none. */
    private Highlight around(Span span) {
        for (Block block : text.blocks()) {
            if (block.part() == span.part() && block.start() <= span.start() && span.end() <= block.end()) {
                return block.sentences().stream()
                        .filter(sentence -> sentence.start() <= span.start() && span.end() <= sentence.end())
                        .findFirst()
                        .map(sentence -> stretch(text.span(block, sentence.start(), sentence.end())))
                        .orElseGet(() -> stretch(text.span(block, block.start(), block.end())));
            }
        }
        return stretch(span);
    }

    private static Highlight stretch(Span span) {
        return new Highlight(span.part(), span.start(), span.end(), span.text(), List.of());
    }
}

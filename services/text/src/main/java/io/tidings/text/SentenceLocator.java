package io.tidings.text;

import io.tidings.contracts.Content;
import io.tidings.contracts.Span;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the sentences of a text that something stands in, those of {@link StructuredText}, without cutting the whole text
 * into sentences and tokens. Not safe for use by several threads at once.
 */
public final class SentenceLocator {

    private final Content content;
    private final Map<Span.Part, BlockReader> readers = new EnumMap<>(Span.Part.class);
    private final Map<Span.Part, List<Draft>> drafts = new EnumMap<>(Span.Part.class);
    private final Map<Draft, List<Sentence>> sentences = new HashMap<>();

    /** Nothing is read yet. */
    public SentenceLocator(Content content) {
        this.content = content;
    }

    /** The sentence a span lies in; its block where it reaches over sentences, itself where it lies in none. */
    public Span around(Span span) {
        Span.Part part = span.part();
        BlockReader reader = readers.computeIfAbsent(
                part, asked -> new BlockReader(content, asked, FoldedText.of(content.text(asked))));
        for (Draft draft : drafts.computeIfAbsent(part, _ -> reader.divided())) {
            if (draft.start() <= span.start() && span.end() <= draft.end()) {
                List<Sentence> inside = sentences.computeIfAbsent(draft, reader::sentences);
                if (!inside.isEmpty()) {
                    return around(span, draft, inside);
                }
            }
        }
        return span;
    }

    private Span around(Span span, Draft draft, List<Sentence> inside) {
        return inside.stream()
                .filter(sentence -> sentence.start() <= span.start() && span.end() <= sentence.end())
                .findFirst()
                .map(sentence -> Span.of(content, span.part(), sentence.start(), sentence.end()))
                .orElseGet(() -> Span.of(content, span.part(), draft.start(), draft.end()));
    }
}

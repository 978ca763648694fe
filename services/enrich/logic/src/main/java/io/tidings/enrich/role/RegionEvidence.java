package io.tidings.enrich.role;

import io.tidings.contracts.Content;
import io.tidings.contracts.Span;
import io.tidings.enrich.passage.Passage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of an announcement that name a region. */
final class RegionEvidence {

    private static final int MOST = 12;

    private final Content content;
    private final List<Passage> passages;

    RegionEvidence(Content content, List<Passage> passages) {
        this.content = content;
        this.passages = passages;
    }

    /**
     * The spans that speak for a region; none when nothing does.
     *
     * @param home whether it is the announcer's own: a domestic measure may not name it at all
     */
    List<Span> of(@Nullable RegionTally tally, boolean home) {
        List<Span> spans = new ArrayList<>();
        if (tally != null) {
            tally.mentions().stream().limit(MOST).forEach(mention -> spans.add(span(mention)));
        }
        return spans.isEmpty() && home ? opening() : spans;
    }

    /** The first sentence. */
    private List<Span> opening() {
        return passages.stream()
                .filter(passage -> !passage.tokens().isEmpty())
                .limit(1)
                .map(passage -> Span.of(
                        content,
                        passage.part(),
                        passage.tokens().getFirst().start(),
                        passage.tokens().getLast().end()))
                .toList();
    }

    private Span span(PlacedRole mention) {
        Passage passage = mention.passage();
        int start = passage.tokens().get(mention.place().from()).start();
        int end = passage.tokens().get(mention.place().to() - 1).end();
        return Span.of(content, passage.part(), start, end);
    }
}

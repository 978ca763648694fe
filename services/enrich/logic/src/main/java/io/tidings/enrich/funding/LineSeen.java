package io.tidings.enrich.funding;

import io.tidings.contracts.Amount;
import io.tidings.contracts.Announcement;
import io.tidings.enrich.passage.Passage;
import io.tidings.enrich.passage.Passages;
import io.tidings.enrich.place.Announcers;
import io.tidings.linear.LinearModel;
import io.tidings.text.StructuredText;
import java.util.ArrayList;
import java.util.List;

/**
 * A funding line of an announcement and all it may be: what the model of structure chooses among and is trained on.
 *
 * @param amount its sum
 * @param options what it may be
 */
public record LineSeen(Amount amount, List<LineOption> options) {

    /** Copies the list. */
    public LineSeen {
        options = List.copyOf(options);
    }

    /**
     * Every line of an announcement as given models of sums see it.
     *
     * @param kind tells funding from other money
     * @param delta tells new from old
     */
    public static List<LineSeen> in(Announcement announcement, LinearModel kind, LinearModel delta) {
        StructuredText text = StructuredText.of(announcement.content());
        String country = Announcers.read(announcement.origin(), text).country();
        List<Passage> passages = Passages.of(text, country);
        SumReaders readers = new SumReaders(new KindReader(kind), new DeltaReader(delta));
        var publishedAt = announcement.times().publishedAt();
        List<Mention> funding = new MentionReader(passages, readers)
                .read(publishedAt == null ? null : publishedAt.date()).stream()
                        .filter(mention -> mention.kind() == null)
                        .toList();
        List<Line> lines = LineGrouper.group(funding, Opening.of(passages), false);
        LinesSeen together = new LinesSeen(passages, lines, readers.delta());
        List<LineSeen> seen = new ArrayList<>();
        for (int i = 0; i < together.lines().size(); i++) {
            seen.add(new LineSeen(together.line(i).best().amount(), LineOption.of(together, i)));
        }
        return seen;
    }
}

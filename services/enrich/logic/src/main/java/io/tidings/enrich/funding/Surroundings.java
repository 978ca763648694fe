package io.tidings.enrich.funding;

import io.tidings.enrich.passage.Passage;
import io.tidings.text.Block;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers the text around all mentions of a line, of its whole and its shares: where what is not said beside a sum is found. */
final class Surroundings {

    private static final int BACK = 4;
    private static final int AHEAD = 2;
    private static final int OPENING = 16;
    private static final int LABELS = 3;
    private static final int LONGEST_LABEL = 14;
    private static final int FIGURE = 7;
    private static final int LONGEST_LIST = 20;
    private static final int MOST_RELATED = 12;
    private static final int LONGEST_PARAGRAPH = 12;

    private final FundingContext context;
    private final List<Line> lines;
    private final Line line;
    private final List<Stretch> stretches = new ArrayList<>();
    private final Set<Long> seen = new HashSet<>();

    private Surroundings(FundingContext context, List<Line> lines, Line line) {
        this.context = context;
        this.lines = lines;
        this.line = line;
    }

    /**
     * The stretches around a line, nearest first; of what is both near and far only the near is given.
     *
     * @param lines all lines of the announcement
     */
    static List<Stretch> of(FundingContext context, List<Line> lines, Line line) {
        return new Surroundings(context, lines, line).read();
    }

    private List<Stretch> read() {
        line.mentions().forEach(mention -> addClause(Nearness.CLAUSE, mention));
        line.mentions().forEach(this::around);
        related();
        line.mentions().forEach(this::paragraph);
        opening();
        stretches.sort(Comparator.comparing(Stretch::nearness));
        return stretches;
    }

    private void opening() {
        List<Passage> passages = context.passages();
        Opening opening = Opening.of(passages.subList(0, Math.min(passages.size(), OPENING)));
        for (Passage passage : passages.subList(0, Math.min(passages.size(), OPENING))) {
            if (passage.isTitle() && passage.index() < 2) {
                add(Nearness.TITLE, passage);
            } else if (opening.holds(passage)) {
                add(Nearness.OPENING, passage);
            }
        }
    }

    private void around(Mention mention) {
        Passage passage = mention.passage();
        Segment segment = mention.segment();
        if (segment.from() > 0) {
            add(new Stretch(Nearness.SENTENCE, passage, 0, segment.from()));
        }
        if (segment.to() < passage.units().size()) {
            add(new Stretch(
                    Nearness.SENTENCE, passage, segment.to(), passage.units().size()));
        }
        if (passage.block().kind() != Block.Kind.TITLE) {
            back(mention);
            ahead(mention);
            lead(mention);
        }
    }

    /** What leads up to the sum: the label of a figure that stands alone, else the sentences of its paragraph since the sum before. */
    private void back(Mention mention) {
        Passage passage = mention.passage();
        if (mention.segment().from() > 0) {
            return;
        }
        if (isFigure(passage)) {
            labels(passage).forEach(label -> add(Nearness.ITEM, label));
            return;
        }
        Passage before = context.before(passage);
        for (int i = 0; i < BACK && before != null && before.sums().isEmpty() && sameBlock(before, passage); i++) {
            add(passage.isBullet() ? Nearness.ITEM : Nearness.BACK, before);
            before = context.before(before);
        }
    }

    /** The short lines above a figure ("Yemen", "14 projects"); where there are none, the one below it. */
    private List<Passage> labels(Passage figure) {
        List<Passage> labels = new ArrayList<>();
        Passage before = context.before(figure);
        while (before != null && labels.size() < LABELS && isLabel(before)) {
            labels.add(before);
            before = context.before(before);
        }
        Passage below = context.after(figure);
        if (labels.isEmpty() && below != null && isLabel(below)) {
            labels.add(below);
        }
        return labels;
    }

    private static boolean isLabel(Passage passage) {
        boolean title = passage.block().kind() == Block.Kind.TITLE;
        boolean closed =
                passage.tokens().getLast().is('.') || passage.tokens().getLast().is(':');
        return !title && !closed && passage.sums().isEmpty() && passage.units().size() <= LONGEST_LABEL;
    }

    /** Whether hardly more than a sum stands there: a cell of a table, "Federal share: $4m". */
    private static boolean isFigure(Passage passage) {
        return !passage.isBullet()
                && passage.block().kind() != Block.Kind.TITLE
                && passage.places().isEmpty()
                && passage.sums().size() == 1
                && passage.units().size() <= FIGURE;
    }

    private void ahead(Mention mention) {
        Passage passage = mention.passage();
        if (mention.segment().to() < passage.units().size()) {
            return;
        }
        boolean onward = Onward.from(context, mention) != null;
        Passage next = context.after(passage);
        for (int i = 0; i < AHEAD && next != null && next.sums().isEmpty(); i++) {
            boolean same = sameBlock(next, passage);
            if (onward && i == 0) {
                add(Nearness.ONWARD, next);
            } else if (same || (i == 0 && isFigure(passage) && !isLabel(next))) {
                add(passage.isBullet() ? Nearness.ITEM : Nearness.AHEAD, next);
            }
            next = context.after(next);
        }
    }

    /** The sentence that opens the list the sum stands in, and the heading above it. */
    private void lead(Mention mention) {
        boolean list = mention.passage().isBullet() || isFigure(mention.passage());
        Passage before = context.before(mention.passage());
        for (int i = 0; i < LONGEST_LIST && before != null; i++) {
            boolean heading = before.block().kind() == Block.Kind.HEADING;
            boolean item = before.isBullet() || isFigure(before) || (list && isLabel(before));
            if (heading && !item) {
                add(Nearness.HEADING, before);
                return;
            }
            if (list && !item) {
                add(Nearness.LEAD, before);
                list = false;
            }
            before = context.before(before);
        }
    }

    private void related() {
        Line whole = line.parent();
        if (whole != null) {
            whole.mentions().forEach(mention -> addClause(Nearness.WHOLE, mention));
        }
        lines.stream()
                .filter(other -> other != line && other.parent() == line)
                .limit(MOST_RELATED)
                .forEach(part -> part.mentions().forEach(mention -> addClause(Nearness.PARTS, mention)));
        lines.stream()
                .filter(other -> other != line && whole != null && other.parent() == whole)
                .limit(MOST_RELATED)
                .forEach(part -> part.mentions().forEach(mention -> addClause(Nearness.SIBLINGS, mention)));
    }

    private void paragraph(Mention mention) {
        Passage passage = mention.passage();
        int from = Math.max(0, passage.index() - LONGEST_PARAGRAPH);
        int to = Math.min(context.passages().size(), passage.index() + LONGEST_PARAGRAPH);
        for (Passage other : context.passages().subList(from, to)) {
            if (sameBlock(other, passage) && other.index() != passage.index()) {
                add(Nearness.PARAGRAPH, other);
            }
        }
    }

    private static boolean sameBlock(Passage a, Passage b) {
        return a.blockIndex() == b.blockIndex();
    }

    private void addClause(Nearness nearness, Mention mention) {
        add(Stretch.clause(nearness, mention));
    }

    private void add(Nearness nearness, @Nullable Passage passage) {
        if (passage != null) {
            add(Stretch.whole(nearness, passage));
        }
    }

    private void add(Stretch stretch) {
        long key = ((long) stretch.passage().index() << 16) | stretch.from();
        boolean empty = stretch.from() >= stretch.to();
        if (!empty && seen.add(key)) {
            stretches.add(stretch);
        }
    }
}

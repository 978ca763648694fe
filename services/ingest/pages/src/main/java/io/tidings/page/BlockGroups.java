package io.tidings.page;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists and tables of the text are kept whole, and so is what stands between kept paragraphs. */
final class BlockGroups {

    private static final Set<String> GROUPS = Set.of("ul", "ol", "dl", "table");

    /** Names under which a list, table or line in the text is not of the text. */
    private static final Set<Hint> LOUD = EnumSet.of(
            Hint.SHARE,
            Hint.RELATED,
            Hint.COMMENT,
            Hint.NAVIGATION,
            Hint.SIDE,
            Hint.TAGS,
            Hint.BYLINE,
            Hint.ADVERT,
            Hint.LETTER,
            Hint.MEDIA,
            Hint.CONSENT);

    /** A cell or bullet with more text makes its list or table a way of laying out the page. */
    private static final int LAYOUT = 1_500;

    private static final double KEEP = 0.5;
    private static final double LIKELY = 0.02;
    private static final double BETWEEN = 0.12;
    private static final double SOME = 0.06;
    private static final double MANY_LINKS = 0.7;
    private static final int AROUND = 20;
    private static final Set<String> HEADINGS = Set.of("h2", "h3", "h4", "h5", "h6");

    /** The first paragraph, as official sites set it apart. */
    private static final Set<String> LEADS =
            Set.of("gem-c-lead-paragraph", "ecl-page-header__description", "ecl-page-header__intro", "lead-paragraph");

    private final PageShape shape;
    private final double[] judged;

    private BlockGroups(PageShape shape, double[] judged) {
        this.shape = shape;
        this.judged = judged;
    }

    /** The judgements with every list and table at one. */
    static double[] evened(PageShape shape, double[] judged) {
        var groups = new BlockGroups(shape, judged);
        double[] evened = judged.clone();
        shape.blocks.forEach(block -> groups.fill(block, evened));
        groups.members().forEach((box, blocks) -> groups.even(box, blocks, evened));
        return evened;
    }

    private Map<Box, List<Block>> members() {
        Map<Box, List<Block>> members = new LinkedHashMap<>();
        for (Block block : shape.blocks) {
            Box group = group(block.box);
            if (group != null) {
                members.computeIfAbsent(group, any -> new ArrayList<>()).add(block);
            }
        }
        return members;
    }

    private static @Nullable Box group(Box box) {
        Box found = null;
        for (Box at = box; at != null; at = at.parent) {
            found = GROUPS.contains(at.tag()) ? at : found;
        }
        return found;
    }

    /** A line between two kept blocks beside it, a heading of kept text, a sentence among kept ones. */
    private void fill(Block block, double[] evened) {
        double own = judged[block.index];
        if (block.box.edited) {
            evened[block.index] = Math.max(KEEP, own);
            return;
        }
        if (own >= KEEP || block.linkDensity() >= MANY_LINKS || !isQuiet(block.box)) {
            return;
        }
        boolean after = keptBeside(block, 1);
        boolean between = own >= BETWEEN && block.linkDensity() < 0.5 && after && keptBeside(block, -1);
        boolean heading = own >= LIKELY && HEADINGS.contains(block.box.tag()) && after && block.box.isIn(shape.top);
        boolean sentence = own >= SOME && Sentences.ends(block.text()) && isAmongKept(block);
        if (between || heading || sentence || LEADS.contains(block.box.element.className())) {
            evened[block.index] = KEEP;
        }
    }

    private boolean keptBeside(Block block, int step) {
        Box around = block.box.parent == null ? block.box : block.box.parent;
        int at = block.index + step;
        for (int i = 0; i < 3 && at >= 0 && at < judged.length; i++, at += step) {
            if (judged[at] >= KEEP && shape.blocks.get(at).box.isIn(around)) {
                return true;
            }
        }
        return false;
    }

    /** Whether most of the text beside it is kept. */
    private boolean isAmongKept(Block block) {
        double length = 0;
        double kept = 0;
        int from = Math.max(0, block.index - AROUND);
        for (int i = from; i < Math.min(judged.length, block.index + AROUND); i++) {
            Block other = shape.blocks.get(i);
            boolean beside = other.box.parent == block.box.parent && other != block;
            length += beside ? other.text().length() : 0;
            kept += beside && judged[i] >= KEEP ? other.text().length() : 0;
        }
        return kept > 100 && kept > 0.7 * length;
    }

    static boolean isQuiet(Box box) {
        return box.hints.stream().noneMatch(LOUD::contains);
    }

    private void even(Box box, List<Block> blocks, double[] evened) {
        boolean layout = blocks.stream().anyMatch(block -> block.text().length() > LAYOUT);
        if (layout || (mean(blocks) < KEEP && !belongs(box, blocks))) {
            return;
        }
        for (Block block : blocks) {
            evened[block.index] = Math.max(KEEP, evened[block.index]);
        }
    }

    /** A list or table without many links, inside the article, after text of it. */
    private boolean belongs(Box box, List<Block> blocks) {
        int first = blocks.getFirst().index;
        double before = Math.max(at(first - 1), Math.max(at(first - 2), at(first - 3)));
        double links = box.tag().equals("table") ? figures(blocks) > 0.3 ? 0.9 : 0.5 : 0.25;
        return box.isIn(shape.top)
                && isQuiet(box)
                && (box.parent == null || isQuiet(box.parent))
                && box.linkDensity() < links
                && before >= KEEP
                && mean(blocks) >= LIKELY;
    }

    /** The share of cells with a figure. */
    private static double figures(List<Block> blocks) {
        long figures = blocks.stream()
                .filter(block -> block.text().chars().anyMatch(Character::isDigit))
                .count();
        return (double) figures / blocks.size();
    }

    private double mean(List<Block> blocks) {
        double sum = 0;
        double length = 0;
        for (Block block : blocks) {
            sum += judged[block.index] * block.text().length();
            length += block.text().length();
        }
        return sum / length;
    }

    private double at(int index) {
        return index < 0 || index >= judged.length ? 0 : judged[index];
    }
}

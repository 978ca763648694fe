package io.tidings.page;

import java.util.List;
import java.util.Set;

/**
 * Mends a judgement that leaves hardly anything of what the page marks as its main part, as it does with pages much shorter
 * than those it was learned from: then all of that part is kept that is no link and has no name of something else.
 */
final class TooLittle {

    private static final double HARDLY = 0.35;
    private static final double LINK = 0.5;
    private static final Set<String> BESIDES = Set.of("aside", "figcaption", "footer", "nav");

    private TooLittle() {}

    static boolean[] mended(PageShape shape, boolean[] keep) {
        List<Block> plain = shape.blocks.stream()
                .filter(block -> isPlain(block, shape.marked))
                .toList();
        int all = plain.stream().mapToInt(block -> block.text().length()).sum();
        int kept = shape.blocks.stream()
                .filter(block -> keep[block.index])
                .mapToInt(block -> block.text().length())
                .sum();
        boolean sure = shape.marked == shape.root && shape.root.prose > 0 && kept > 0;
        if (kept < HARDLY * all && !sure) {
            plain.forEach(block -> keep[block.index] = true);
        }
        return keep;
    }

    private static boolean isPlain(Block block, Box part) {
        if (!block.box.isIn(part) || block.linkDensity() >= LINK) {
            return false;
        }
        for (Box at = block.box; at != null && at != part; at = at.parent) {
            if (BESIDES.contains(at.tag()) || !BlockGroups.isQuiet(at)) {
                return false;
            }
        }
        return true;
    }
}

package io.tidings.page;

import io.tidings.linear.LinearModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;

/** Decides which blocks are the page's text. */
final class BlockJudge {

    /** The model's name, version of the features that it weighs, and outcome. */
    static final String NAME = "blocks";

    static final int VERSION = 1;
    static final String TEXT = "text";
    static final String OTHER = "other";

    private static final double KEEP = 0.5;

    /** In a page with little text of its own the likeliest prose counts as at least this likely. */
    private static final double BEST = 0.7;

    /** What stands in a caption or an aside is seldom text. */
    private static final double BESIDE = 0.2;

    private static final Set<String> BESIDES = Set.of("figcaption", "aside");

    private static final BlockJudge STANDARD = new BlockJudge(model());

    private final LinearModel model;
    private final int text;

    BlockJudge(LinearModel model) {
        this.model = model;
        this.text = model.outcomes().indexOf(TEXT);
    }

    /** The one with the model that is shipped. */
    static BlockJudge standard() {
        return STANDARD;
    }

    private static LinearModel model() {
        try (InputStream file = Objects.requireNonNull(BlockJudge.class.getResourceAsStream("blocks.model"))) {
            return LinearModel.read(file, NAME, VERSION);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For each block whether it is text. */
    boolean[] kept(PageShape shape, BlockTraits traits) {
        double[] judged = new double[shape.blocks.size()];
        for (Block block : shape.blocks) {
            double own = model.probabilities(traits.of(block))[text];
            judged[block.index] = isBeside(block) ? own * BESIDE : own;
        }
        double[] evened = BlockGroups.evened(shape, raised(shape, judged));
        boolean[] kept = new boolean[evened.length];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = evened[i] >= KEEP;
        }
        return kept;
    }

    private static boolean isBeside(Block block) {
        for (Box at = block.box; at != null; at = at.parent) {
            if (BESIDES.contains(at.tag())) {
                return true;
            }
        }
        return false;
    }

    private static double[] raised(PageShape shape, double[] judged) {
        double best = 0;
        for (Block block : shape.blocks) {
            best = block.isProse() ? Math.max(best, judged[block.index]) : best;
        }
        if (best > 0 && best < BEST) {
            for (int i = 0; i < judged.length; i++) {
                judged[i] = Math.min(1, judged[i] * BEST / best);
            }
        }
        return judged;
    }
}

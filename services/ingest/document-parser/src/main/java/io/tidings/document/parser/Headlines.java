package io.tidings.document.parser;

import io.tidings.document.parser.Paragraphs.Laid;
import java.util.ArrayList;
import java.util.List;

/** Finds the headline of a document and takes it out of its text. */
final class Headlines {

    /** So far down a headline may stand, below letterhead and date. */
    private static final int BLOCKS = 14;

    private Headlines() {}

    /**
     * A document in its two parts.
     *
     * @param title empty when there is no headline
     * @param blocks all others
     */
    record Headline(String title, List<Block> blocks) {}

    /**
     * Of a document whose letters have sizes: the stated title if it is a real one, else the largest heading of its beginning.
     */
    static Headline of(String stated, List<Laid> laid) {
        List<Block> blocks = laid.stream().map(Laid::block).toList();
        String own = Titles.stated(stated, Block.text(blocks)).orElse("");
        if (!own.isEmpty()) {
            return new Headline(own, without(own, blocks));
        }
        int at = largest(laid);
        if (at < 0) {
            return new Headline("", blocks);
        }
        int end = at + 1;
        while (end < laid.size() && sameHeading(laid.get(at), laid.get(end)) && length(blocks, at, end + 1) <= 250) {
            end++;
        }
        String title = String.join(
                " ", blocks.subList(at, end).stream().map(Block::text).toList());
        List<Block> rest = new ArrayList<>(blocks.subList(0, at));
        rest.addAll(blocks.subList(end, blocks.size()));
        return new Headline(title, rest);
    }

    /** Of a document that names its headings: the stated title if it is a real one, else its title, else its first heading. */
    static Headline ofNamed(String stated, List<Block> blocks) {
        String own = Titles.stated(stated, Block.text(blocks)).orElse("");
        if (!own.isEmpty()) {
            return new Headline(own, without(own, blocks));
        }
        return blocks.stream()
                .limit(BLOCKS)
                .filter(block -> block.kind() == Block.Kind.TITLE)
                .findFirst()
                .or(() -> blocks.stream()
                        .limit(BLOCKS)
                        .filter(block -> block.isHeading() && Titles.canBe(block.text()))
                        .findFirst())
                .map(block -> new Headline(block.text(), without(block.text(), blocks)))
                .orElseGet(() -> new Headline("", blocks));
    }

    private static int largest(List<Laid> laid) {
        int best = -1;
        for (int i = 0; i < Math.min(BLOCKS, laid.size()); i++) {
            Laid part = laid.get(i);
            boolean fits = part.page() == 0
                    && part.block().isHeading()
                    && Titles.canBe(part.block().text());
            if (fits && (best < 0 || part.size() > laid.get(best).size())) {
                best = i;
            }
        }
        return best;
    }

    private static boolean sameHeading(Laid first, Laid next) {
        return next.block().isHeading()
                && next.size() == first.size()
                && next.page() == first.page()
                && Character.isLowerCase(next.block().text().codePointAt(0));
    }

    private static int length(List<Block> blocks, int from, int to) {
        return blocks.subList(from, to).stream()
                .mapToInt(block -> block.text().length())
                .sum();
    }

    private static List<Block> without(String title, List<Block> blocks) {
        for (int i = 0; i < Math.min(BLOCKS, blocks.size()); i++) {
            if (Titles.same(title, blocks.get(i).text())) {
                List<Block> rest = new ArrayList<>(blocks);
                rest.remove(i);
                return rest;
            }
        }
        return blocks;
    }
}

package io.tidings.page;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * The page's own text: its headline and the blocks that belong to it.
 *
 * @param title headline; empty when there is none
 * @param text what is kept, as plain text
 * @param kept the nodes that hold it
 * @param dates the dates that the page shows
 * @param heading where the headline stands; -1 when it does not
 */
record MainText(String title, String text, Set<TextNode> kept, VisibleDates dates, int heading) {

    private static final int LONGEST_TITLE = 1_000;

    static MainText of(Document page, PageMetadata metadata, StructuredData data) {
        return of(page, metadata, data, BlockJudge.standard());
    }

    static MainText of(Document page, PageMetadata metadata, StructuredData data, BlockJudge judge) {
        boolean bare = BarePage.is(page);
        return PageBlocks.of(page, metadata, data)
                .map(blocks -> of(
                        page,
                        metadata,
                        blocks,
                        bare ? shape -> all(shape) : shape -> judge.kept(shape, blocks.traits())))
                .orElseGet(() -> new MainText(
                        cut(Titles.of(page, metadata, Optional.empty())),
                        "",
                        Set.of(),
                        new VisibleDates(List.of()),
                        -1));
    }

    private static MainText of(
            Document page, PageMetadata metadata, PageBlocks blocks, Function<PageShape, boolean[]> judge) {
        PageShape shape = blocks.shape();
        Optional<Block> headline = Titles.headline(shape);
        String title = Titles.of(page, metadata, headline);
        boolean[] keep = TooLittle.mended(shape, judge.apply(shape));
        Set<TextNode> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Block block : shape.blocks) {
            boolean isTitle = headline.isPresent() ? block == headline.get() : isSame(block.text(), title);
            if (keep[block.index] && !isTitle) {
                kept.addAll(block.nodes);
            }
        }
        String text = CleanText.of(PageText.of(page.body(), kept));
        int at = headline.map(block -> block.index).orElse(blocks.words().heading(shape));
        return new MainText(cut(title), text, kept, new VisibleDates(shape.blocks), at);
    }

    private static boolean[] all(PageShape shape) {
        boolean[] all = new boolean[shape.blocks.size()];
        Arrays.fill(all, true);
        return all;
    }

    private static boolean isSame(String text, String title) {
        return text.toLowerCase(Locale.ROOT).equals(title.toLowerCase(Locale.ROOT));
    }

    private static String cut(String title) {
        return title.length() <= LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, title.codePointCount(0, LONGEST_TITLE - 1)));
    }

    /** The elements that hold kept text and what they stand in. */
    Set<Element> holders() {
        Set<Element> holders = new HashSet<>();
        for (TextNode node : kept) {
            for (Element at = node.parent(); at != null && holders.add(at); at = at.parent()) {
                // Up to what was met before.
            }
        }
        return holders;
    }
}

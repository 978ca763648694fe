package io.tidings.page;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;

/** A page without its furniture, cut into blocks. */
record PageBlocks(PageShape shape, PageWords words, BlockTraits traits) {

    /** Takes the furniture out of the page; empty when no text is left. */
    static Optional<PageBlocks> of(Document page, PageMetadata metadata, StructuredData data) {
        String description = new MetaTags(page)
                .all(List.of("og:description", "description"))
                .findFirst()
                .or(data::description)
                .orElse("");
        Furniture.remove(page);
        List<Block> blocks = Blocks.of(page.body());
        if (blocks.isEmpty()) {
            return Optional.empty();
        }
        var shape = new PageShape(blocks);
        var words = new PageWords(
                metadata.title().orElse(page.title()),
                description,
                data.articleBody().orElse(""),
                shape);
        return Optional.of(new PageBlocks(shape, words, new BlockTraits(shape, words)));
    }
}

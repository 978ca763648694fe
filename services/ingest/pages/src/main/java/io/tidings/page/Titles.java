package io.tidings.page;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;

/** Which of the page's names is its headline. */
final class Titles {

    private Titles() {}

    /** The only first-level heading of the article, or of the page; several head sections, and none is the headline. */
    static Optional<Block> headline(PageShape shape) {
        for (Box part : List.of(shape.top, shape.marked, shape.root)) {
            List<Block> headings = shape.blocks.stream()
                    .filter(block -> block.box.isIn(part) && isFirstLevel(block.box))
                    .limit(2)
                    .toList();
            if (headings.size() == 1) {
                return Optional.of(headings.getFirst());
            }
        }
        return Optional.empty();
    }

    private static boolean isFirstLevel(Box box) {
        for (Box at = box; at != null; at = at.parent) {
            if (at.tag().equals("h1")) {
                return true;
            }
        }
        return false;
    }

    static String of(Document page, PageMetadata metadata, Optional<Block> headline) {
        return headline.map(Block::text)
                .or(metadata::title)
                .orElseGet(() -> withoutSite(
                        CleanText.line(page.title()), metadata.publisher().orElse("")));
    }

    /** "A new fund - Ministry of Works" without what the page's publisher is called. */
    private static String withoutSite(String title, String publisher) {
        for (String mark : List.of(" | ", " - ", " – ", " — ", " :: ")) {
            int at = title.lastIndexOf(mark);
            if (at > 0
                    && !publisher.isEmpty()
                    && title.substring(at + mark.length()).strip().equalsIgnoreCase(publisher)) {
                return title.substring(0, at).strip();
            }
        }
        return title;
    }
}

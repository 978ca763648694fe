package io.tidings.page;

import io.tidings.linear.Features;
import java.util.HashMap;
import java.util.Map;

/** What the page's head says of its text: headline, description, the text of its structured data. */
final class PageWords {

    private static final int LONGEST_TITLE = 1_000;
    private static final int LONGEST_DESCRIPTION = 5_000;

    private final String title;
    private final String description;
    private final WordRuns body;
    private final Map<String, Integer> times = new HashMap<>();

    PageWords(String title, String description, String body, PageShape shape) {
        this.title = start(PlainWords.words(title), LONGEST_TITLE);
        this.description = start(PlainWords.words(description), LONGEST_DESCRIPTION);
        this.body = new WordRuns(body);
        shape.blocks.forEach(block -> times.merge(block.text(), 1, Integer::sum));
    }

    void add(Block block, Features features) {
        String text = PlainWords.words(block.text());
        if (text.isEmpty()) {
            features.add("wordless");
            return;
        }
        if (text.length() > 8 && title.contains(text)) {
            features.add("title", block.box.tag().equals("h1") ? "h1" : "other");
        }
        if (text.length() > 20
                && (description.contains(text)
                        || text.startsWith(description.length() < 40 ? "\0" : description.substring(0, 40)))) {
            features.add("described", block.isProse() ? "p" : "-");
        }
        if (body.words() > 40) {
            features.add("data", body.contains(block.text()) + BlockTraits.length(text.length()));
        }
        if (times.getOrDefault(block.text(), 1) > 1) {
            features.add("twice", BlockTraits.length(text.length()));
        }
    }

    /** The block that is the page's headline: one that its title begins with, or the only first-level heading; -1 for none. */
    int heading(PageShape shape) {
        int best = -1;
        for (Block block : shape.blocks) {
            String text = PlainWords.words(block.text());
            boolean alike = text.length() > 8 && text.length() * 2 > title.length() && title.contains(text);
            boolean first = block.box.tag().equals("h1");
            if (alike && first) {
                return block.index;
            }
            best = alike && best < 0 ? block.index : best;
        }
        for (Block block : shape.blocks) {
            best = best < 0 && block.box.tag().equals("h1") ? block.index : best;
        }
        return best;
    }

    private static String start(String words, int longest) {
        return words.substring(0, Math.min(words.length(), longest));
    }
}

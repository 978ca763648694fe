package io.tidings.feed;

import java.util.List;

/** Reads a list of addresses, one a line. */
final class TextSitemapReader {

    private TextSitemapReader() {}

    static FeedOutcome read(String text, String encoding, Values values) {
        List<String> lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (lines.isEmpty() || !lines.stream().limit(100).allMatch(TextSitemapReader::isAddress)) {
            return new FeedOutcome.NotAFeed("It is neither XML nor JSON nor a list of addresses");
        }
        FeedDraft draft = new FeedDraft(FeedFormat.TEXT_SITEMAP, values);
        for (String line : lines) {
            ItemDraft item = new ItemDraft();
            item.link = isAddress(line) ? values.address("", line) : item.link;
            draft.add(item);
        }
        return new FeedOutcome.Read(draft.feed(encoding));
    }

    private static boolean isAddress(String line) {
        return Links.isWeb(line) && line.indexOf(' ') < 0;
    }
}

package io.tidings.page;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates that a page shows its readers: "Published 3 March 2024", "Last updated: 4 April 2024". */
final class VisibleDates {

    private static final int LONGEST = 200;

    private static final Pattern PUBLISHED = Pattern.compile(
            "(?i)\\b(?:(?:first )?published(?: on)?|publication date|date published|released?(?: on| date)?|issued(?:"
                    + " on)?|posted(?: on)?|date of (?:issue|publication)|publié le|veröffentlicht am|publicado"
                    + " el)\\b\\s*:?");

    private static final Pattern UPDATED = Pattern.compile(
            "(?i)\\b(?:(?:last |page )?(?:updated|modified|reviewed)(?: on)?|date modified|mis à jour le|date de"
                    + " modification|aktualisiert am|actualizado el)\\b\\s*:?");

    private static final Pattern ONLY_DATE =
            Pattern.compile("(?i)^[^\\d]{0,30}\\d{1,2}(?:st|nd|rd|th)?\\.? \\p{L}{3,10}\\.?,? \\d{4}[^\\d]{0,20}$"
                    + "|^[^\\d]{0,20}\\p{L}{3,10}\\.? \\d{1,2},? \\d{4}[^\\d]{0,20}$");

    private final List<Block> blocks;

    VisibleDates(List<Block> blocks) {
        this.blocks = blocks;
    }

    Optional<PageDate> published() {
        return labelled(PUBLISHED);
    }

    Optional<PageDate> updated() {
        return labelled(UPDATED);
    }

    /** A line with only a date, or a marked time, close to the headline. */
    Optional<PageDate> beside(int heading) {
        for (int i = Math.max(0, heading - 4); i < Math.min(blocks.size(), heading + 6); i++) {
            Block block = blocks.get(i);
            Optional<PageDate> marked = block.marked().flatMap(WrittenDates::first);
            if (marked.isPresent()) {
                return marked;
            }
            if (block.text().length() <= 80 && ONLY_DATE.matcher(block.text()).find()) {
                Optional<PageDate> found = WrittenDates.first(block.text());
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** The date right after a label, in its block or the next. */
    private Optional<PageDate> labelled(Pattern label) {
        for (Block block : blocks) {
            String text = block.text();
            Matcher found = label.matcher(text.substring(0, Math.min(text.length(), LONGEST)));
            while (text.length() <= LONGEST && found.find()) {
                Optional<PageDate> date = after(block, text.substring(found.end()));
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<PageDate> after(Block block, String rest) {
        if (rest.isBlank()) {
            return block.index + 1 < blocks.size()
                            && blocks.get(block.index + 1).text().length() <= 60
                    ? WrittenDates.first(blocks.get(block.index + 1).text())
                    : Optional.empty();
        }
        return WrittenDates.first(rest.substring(0, Math.min(rest.length(), 40)));
    }
}

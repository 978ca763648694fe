package io.tidings.feed;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Makes an item of the links of a page that lead to one address, and of what stands around them. */
final class ListedItems {

    private static final int MOST_STEPS = 6;
    private static final int MOST_TEXT = 3_000;
    private static final Set<String> FRAMES = Set.of("li", "article", "tr", "dd", "section");

    private static final Pattern MORE =
            Pattern.compile("(?i)(read|see|view|find out|learn|show)? ?(more|full story|details|on)?( about)?\\W*");

    /** A date in a text: a day with a month in words, or figures that can be read one way only. */
    private static final Pattern DATE = Pattern.compile("\\b(?:\\d{1,2}(?:st|nd|rd|th|\\.)? \\p{L}{3,12}\\.?,? \\d{4}"
            + "|\\p{L}{3,12}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}\\.\\d{1,2}\\.\\d{4}"
            + "|\\d{1,2}/\\d{1,2}/\\d{4})\\b");

    private final Values values;
    private final Optional<String> language;

    ListedItems(Values values, Optional<String> language) {
        this.values = values;
        this.language = language;
    }

    ItemDraft item(String address, List<Element> links) {
        ItemDraft draft = new ItemDraft();
        draft.link = Optional.of(address);
        draft.language = language;
        draft.title = links.stream()
                .map(ListedItems::words)
                .filter(words -> !MORE.matcher(words).matches())
                .max(Comparator.comparingInt(String::length))
                .map(values::line)
                .orElse("");
        Element frame = frame(links.getFirst());
        draft.published = date(frame);
        draft.summary = frame.select("p").stream()
                .map(Element::text)
                .filter(text -> !text.isBlank() && !text.equals(draft.title) && !isDate(text))
                .findFirst()
                .flatMap(values::text);
        return draft;
    }

    /** A heading in a link that wraps a whole card is its title. */
    private static String words(Element link) {
        Element heading = link.selectFirst("h1, h2, h3, h4, h5, h6");
        String words = Markup.line(heading == null ? link.text() : heading.text());
        return words.isEmpty() ? Markup.line(link.attr("title")) : words;
    }

    /** The largest element around the link that has this link's address alone, at most a few steps up. */
    private static Element frame(Element link) {
        Element frame = link;
        String address = Links.withoutFragment(link.absUrl("href"));
        for (int step = 0; step < MOST_STEPS; step++) {
            Element parent = frame.parent();
            if (parent == null || parent.tagName().equals("body") || !alone(parent, address)) {
                return frame;
            }
            frame = parent;
            if (FRAMES.contains(frame.tagName())) {
                return frame;
            }
        }
        return frame;
    }

    private static boolean alone(Element parent, String address) {
        return parent.childrenSize() < 40
                && parent.select("a[href]").stream()
                        .allMatch(link ->
                                Links.withoutFragment(link.absUrl("href")).equals(address));
    }

    private Optional<FeedDate> date(Element frame) {
        return frame.select("time[datetime]").stream()
                .flatMap(time -> FeedDate.read(time.attr("datetime")).stream())
                .findFirst()
                .or(() -> frame.select("time").stream()
                        .flatMap(time -> FeedDate.read(time.text()).stream())
                        .findFirst())
                .or(() -> written(frame));
    }

    private static Optional<FeedDate> written(Element frame) {
        String text = frame.text();
        return DATE.matcher(text.substring(0, Math.min(MOST_TEXT, text.length())))
                .results()
                .flatMap(found -> FeedDate.read(found.group()).stream())
                .findFirst();
    }

    private static boolean isDate(String text) {
        return text.length() < 40 && DATE.matcher(text.toLowerCase(Locale.ROOT)).find();
    }
}

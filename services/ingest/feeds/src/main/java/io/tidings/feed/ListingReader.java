package io.tidings.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads a page that lists announcements and has no feed: every link that fits a pattern is an item. */
public final class ListingReader {

    private final FeedLimits limits;

    public ListingReader() {
        this(FeedLimits.STANDARD);
    }

    public ListingReader(FeedLimits limits) {
        this.limits = Objects.requireNonNull(limits, "limits");
    }

    /**
     * Reads a page. Links to the same address are one item; its title is the longest of their words, its date the one that
     * stands with the link, its summary the paragraph there.
     *
     * @param html the page, decoded
     * @param address absolute address of the page
     * @return a feed (perhaps without items), or a refusal when the page is too long or lists too much
     */
    public FeedOutcome read(String html, URI address, LinkPattern pattern) {
        if (html.length() > limits.bytes()) {
            return new FeedOutcome.Refused(
                    "It has %,d characters, more than %,d".formatted(html.length(), limits.bytes()));
        }
        try {
            return new FeedOutcome.Read(
                    listed(html, address.toString(), pattern).feed("UTF-8"));
        } catch (RefusedException refused) {
            return new FeedOutcome.Refused(refused.reason());
        }
    }

    private FeedDraft listed(String html, String address, LinkPattern pattern) {
        Document page = Jsoup.parse(html, address);
        FeedDraft draft = new FeedDraft(FeedFormat.LISTING, new Values(limits, new Repairs()));
        draft.title = draft.values.line(page.title());
        draft.home = Optional.of(address);
        draft.language = Optional.of(page.select("html").attr("lang").strip()).filter(tag -> !tag.isEmpty());
        draft.next = next(page);
        ListedItems items = new ListedItems(draft.values, draft.language);
        fitting(page, address, pattern).forEach((link, elements) -> draft.add(items.item(link, elements)));
        return draft;
    }

    private static Optional<String> next(Document page) {
        return page.select("link[rel~=(?i)\\bnext\\b][href], a[rel~=(?i)\\bnext\\b][href]").stream()
                .map(link -> link.absUrl("href"))
                .filter(Links::isWeb)
                .findFirst();
    }

    private Map<String, List<Element>> fitting(Document page, String address, LinkPattern pattern) {
        Map<String, List<Element>> links = new LinkedHashMap<>();
        for (Element link : page.select("a[href]")) {
            String absolute = Links.withoutFragment(link.absUrl("href"));
            if (absolute.length() <= limits.address() && !absolute.equals(address) && pattern.matches(absolute)) {
                links.computeIfAbsent(absolute, key -> new ArrayList<>()).add(link);
            }
        }
        return links;
    }
}

package io.tidings.feed;

/** What a document was found to be. */
public enum FeedFormat {
    RSS_090("RSS 0.90"),
    RSS_091("RSS 0.91"),
    RSS_092("RSS 0.92"),
    /** 0.93, 0.94 and feeds of RSS shape that state another version or none. */
    RSS_OTHER("RSS"),
    RSS_10("RSS 1.0"),
    RSS_20("RSS 2.0"),
    ATOM_03("Atom 0.3"),
    ATOM_10("Atom 1.0"),
    JSON_FEED_10("JSON Feed 1.0"),
    JSON_FEED_11("JSON Feed 1.1"),
    SITEMAP("sitemap"),
    /** Its items are sitemaps, to be read in their turn. */
    SITEMAP_INDEX("sitemap index"),
    NEWS_SITEMAP("news sitemap"),
    TEXT_SITEMAP("text sitemap"),
    GOVUK_CONTENT("GOV.UK content"),
    GOVUK_SEARCH("GOV.UK search"),
    LISTING("listing page"),
    /** No document lists it: one page that is watched. */
    PAGE("page"),
    /** No document lists them: files of a folder. */
    FOLDER("folder");

    private final String label;

    FeedFormat(String label) {
        this.label = label;
    }

    /** How people call it. */
    public String label() {
        return label;
    }
}

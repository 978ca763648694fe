package io.tidings.fetch;

/** What is asked for; limits and the kinds of content preferred follow from it. */
public enum FetchKind {
    /** A page that people read. */
    PAGE("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5"),
    /** Something that lists items: a feed, a sitemap, a listing page, JSON. May be a gzip file, which is unpacked. */
    FEED("application/atom+xml,application/rss+xml,application/feed+json,application/xml;q=0.9,text/xml;q=0.9,"
            + "application/json;q=0.9,text/html;q=0.7,*/*;q=0.3"),
    /** A file that an announcement names, such as a PDF. */
    ATTACHMENT("*/*");

    private final String accept;

    FetchKind(String accept) {
        this.accept = accept;
    }

    String accept() {
        return accept;
    }
}

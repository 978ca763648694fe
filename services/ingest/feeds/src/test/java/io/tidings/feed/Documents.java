package io.tidings.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Short ways to read a document in tests. */
final class Documents {

    static final URI ADDRESS = URI.create("https://ministry.example/news/feed.xml");

    private Documents() {}

    static Feed feed(String document) {
        return feed(document.getBytes(StandardCharsets.UTF_8), Optional.empty());
    }

    static Feed feed(byte[] document, Optional<String> contentType) {
        FeedOutcome outcome = new FeedReader().read(document, contentType, ADDRESS);
        assertThat(outcome).isInstanceOf(FeedOutcome.Read.class);
        return ((FeedOutcome.Read) outcome).feed();
    }

    static FeedOutcome outcome(String document) {
        return new FeedReader().read(document.getBytes(StandardCharsets.UTF_8), Optional.empty(), ADDRESS);
    }

    static FeedItem item(String document) {
        Feed feed = feed(document);
        assertThat(feed.items()).hasSize(1);
        return feed.items().getFirst();
    }

    static String rss(String items) {
        return "<rss version='2.0'><channel><title>Ministry</title>" + items + "</channel></rss>";
    }

    static String atom(String entries) {
        return "<feed xmlns='http://www.w3.org/2005/Atom'><title>Ministry</title>" + entries + "</feed>";
    }
}

package io.tidings.feed;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads any document that lists things: RSS, Atom, JSON Feed, sitemaps, GOV.UK's content and search. Malformed ones are
 * mended and the mending counted. Safe for use by many threads; works in time linear in the size of the document.
 */
public final class FeedReader {

    private final FeedLimits limits;

    public FeedReader() {
        this(FeedLimits.STANDARD);
    }

    public FeedReader(FeedLimits limits) {
        this.limits = Objects.requireNonNull(limits, "limits");
    }

    /**
     * Reads a document.
     *
     * @param bytes as they came, after content decoding; a gzip file is unpacked
     * @param contentType the transport's word on type and encoding; the type itself is not believed
     * @param address absolute address where the document was found: relative links start there
     */
    public FeedOutcome read(byte[] bytes, Optional<String> contentType, URI address) {
        try {
            return opened(bytes, contentType, address.toString());
        } catch (RefusedException refused) {
            return new FeedOutcome.Refused(refused.reason());
        }
    }

    private FeedOutcome opened(byte[] bytes, Optional<String> contentType, String address) {
        byte[] unpacked = Unpacking.unpacked(bytes, limits.bytes());
        if (unpacked.length == 0) {
            return new FeedOutcome.NotAFeed("It is empty");
        }
        if (unpacked.length > limits.bytes()) {
            return new FeedOutcome.Refused(
                    "It has %,d bytes, more than %,d".formatted(unpacked.length, limits.bytes()));
        }
        Values values = new Values(limits, new Repairs());
        Decoded decoded = new Decoder(unpacked, values.repairs()).decode(contentType);
        String text = CleanCharacters.clean(unmarked(decoded.text()), values.repairs());
        return switch (Shape.of(text)) {
            case EMPTY -> new FeedOutcome.NotAFeed("It is empty");
            case JSON -> new JsonDocument(values, address).read(text, decoded.encoding());
            case HTML -> new FeedOutcome.NotAFeed("It is an HTML page");
            case XML -> new XmlDocument(values, address).read(text, decoded.encoding());
            case TEXT -> TextSitemapReader.read(text, decoded.encoding(), values);
        };
    }

    private static String unmarked(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}

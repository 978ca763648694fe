package io.tidings.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads pages: the same bytes always give the same page. */
public final class PageReader {

    /** Largest page that is read, in bytes. */
    public static final int MAX_BYTES = 5 * 1024 * 1024;

    private PageReader() {}

    /**
     * Reads a page as it was fetched; what is broken in it is mended and told in {@link Page#repairs}.
     *
     * @param contentType the header that came with it
     * @param address where it was found, after redirects
     * @throws IllegalArgumentException when it is larger than {@link #MAX_BYTES}
     */
    public static Page read(byte[] bytes, Optional<String> contentType, URI address) {
        if (bytes.length > MAX_BYTES) {
            throw new IllegalArgumentException(
                    "a page of at most " + MAX_BYTES + " bytes is read, not of " + bytes.length);
        }
        CharsetSniffer.Sniffed sniffed = CharsetSniffer.sniff(bytes, contentType);
        TextDecoder.Decoded decoded = TextDecoder.decode(bytes, sniffed.mark(), sniffed.encoding());
        List<String> repairs = new ArrayList<>();
        String charset = sniffed.encoding().name();
        if (sniffed.basis() == CharsetSniffer.Basis.DETECTED) {
            repairs.add("it does not say its encoding; by its bytes it is " + charset);
        }
        if (decoded.replaced() > 0) {
            String places = decoded.replaced() == 1 ? "1 place that is" : decoded.replaced() + " places that are";
            repairs.add(places + " not " + charset + " became the replacement character");
        }
        return page(decoded.text(), address.toString(), charset, repairs);
    }

    /**
     * The text of a page in whatever encoding it is, mark-up and all, as browsers decode it.
     *
     * @param contentType the header that came with it
     */
    public static String decoded(byte[] bytes, Optional<String> contentType) {
        CharsetSniffer.Sniffed sniffed = CharsetSniffer.sniff(bytes, contentType);
        return TextDecoder.decode(bytes, sniffed.mark(), sniffed.encoding()).text();
    }

    /** Reads a page that is text already. Links that are not absolute, and no base in the page makes so, are left out. */
    public static Page read(String html) {
        return page(html, "", WebEncoding.UTF_8.name(), List.of());
    }

    private static Page page(String html, String address, String charset, List<String> repairs) {
        Document page = Jsoup.parse(html, address);
        String base = base(page, address);
        StructuredData data = StructuredData.of(page);
        PageMetadata metadata = PageMetadata.of(page, data);
        List<PageLink> feeds = PageLinks.feeds(page, base);
        MainText main = MainText.of(page, metadata, data);
        PageLinks links = PageLinks.of(page, main.holders(), base);
        return new Page(
                main.title(),
                main.text(),
                metadata.published()
                        .or(main.dates()::published)
                        .or(() -> main.dates().beside(main.heading())),
                metadata.updated().or(main.dates()::updated),
                metadata.publisher(),
                metadata.language(),
                metadata.canonical(),
                links.links(),
                links.attachments(),
                feeds,
                charset,
                repairs);
    }

    private static String base(Document page, String address) {
        Element base = page.selectFirst("base[href]");
        return base == null
                ? address
                : WebAddress.resolved(address, base.attr("href"))
                        .map(URI::toString)
                        .orElse(address);
    }
}

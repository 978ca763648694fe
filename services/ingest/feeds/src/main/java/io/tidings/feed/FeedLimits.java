package io.tidings.feed;

/**
 * How large a document may be; a larger one is refused, a longer value cut or left out and counted.
 *
 * @param bytes of a document, after decompression
 * @param items of a document
 * @param depth of nested JSON values, beyond which they are refused, and of elements, beyond which they count as siblings
 * @param title characters of a title; longer ones are cut
 * @param address characters of an address or id; longer ones are left out
 * @param passage characters of a summary or content; longer ones are left out
 */
public record FeedLimits(int bytes, int items, int depth, int title, int address, int passage) {

    /** 5 MB, 50,000 items (what the sitemap protocol allows), a text body of 1 MB. */
    public static final FeedLimits STANDARD = new FeedLimits(5 * 1024 * 1024, 50_000, 200, 2_000, 4_000, 1_000_000);
}

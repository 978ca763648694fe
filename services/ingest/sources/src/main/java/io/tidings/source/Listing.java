package io.tidings.source;

import io.tidings.feed.FeedFormat;
import io.tidings.feed.FeedItem;
import io.tidings.fetch.CheckHints;
import io.tidings.fetch.Failure;
import io.tidings.fetch.Refusal;
import io.tidings.fetch.Validators;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a look at a source's list came to. Expected failures are outcomes, never exceptions. */
public sealed interface Listing {

    /**
     * It was read.
     *
     * @param items in the order of the list; of an index of sitemaps, those of the sitemaps that changed
     * @param validators what to send next time, one for each document that was read
     * @param about the list as a whole
     */
    record Read(List<FeedItem> items, List<Validators> validators, About about) implements Listing {

        /** Keeps its own copies. */
        public Read {
            items = List.copyOf(items);
            validators = List.copyOf(validators);
        }
    }

    /**
     * The list as a whole.
     *
     * @param title plain text, empty when it has none
     * @param hints what it says of checking
     * @param repairs what was mended, in plain words; empty when nothing was
     * @param permanent where it moved for good
     */
    record About(FeedFormat format, String title, CheckHints hints, List<String> repairs, Optional<URI> permanent) {

        /** Keeps its own copy. */
        public About {
            repairs = List.copyOf(repairs);
        }
    }

    /** It is as it was at the last look. */
    record Unchanged(CheckHints hints, Optional<URI> permanent) implements Listing {}

    /** Something was there, but it is no list, or it breaks a limit; the reason says what would be right. */
    record Unreadable(String reason) implements Listing {}

    /** It may not be asked (robots.txt, a private address …). */
    record Forbidden(Refusal refusal) implements Listing {}

    /** There was no usable answer. */
    record Failed(Failure failure) implements Listing {}

    /** It is not there; {@code forGood} when the server says that it will not come back (410). */
    record Gone(boolean forGood) implements Listing {}

    /** The host may not be asked before then. */
    record Postponed(Instant notBefore, String reason) implements Listing {}
}

package io.tidings.source;

import io.tidings.contracts.SourceId;
import io.tidings.feed.LinkPattern;
import java.net.URI;
import java.util.Optional;

/**
 * A source as people set it up. What is wrong with settings that somebody typed is told before they become this.
 *
 * @param id its own name, which its announcements carry as {@code source}
 * @param name what people call it
 * @param address absolute: http or https; of a folder {@code file:}
 * @param links which links count: needed by a listing; of a feed or sitemap, which of its items do
 * @param facts what is known of all its announcements beforehand
 */
public record SourceSettings(
        SourceId id, String name, SourceKind kind, URI address, Optional<LinkPattern> links, Facts facts) {

    /**
     * What holds for each announcement of a source unless the announcement says otherwise.
     *
     * @param publisher name of the announcing body
     * @param country ISO 3166-1 alpha-2 code of its country
     * @param language BCP 47 tag
     */
    public record Facts(Optional<String> publisher, Optional<String> country, Optional<String> language) {

        /** Nothing is known. */
        public static final Facts NONE = new Facts(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Refuses a listing that does not say which links count. */
    public SourceSettings {
        if (kind == SourceKind.LISTING && links.isEmpty()) {
            throw new IllegalArgumentException("a listing needs a link pattern");
        }
    }
}
